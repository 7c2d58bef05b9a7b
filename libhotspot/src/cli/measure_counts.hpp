/// @file
/// The counts that `before-after` compares: columns of a table with a row per measure, or events counted in
/// the areas of one measure, as many days before a date as from it on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/stats/before_after.hpp"

namespace hotspot::cli {

/// The areas of a measure, in the order in which an event that lies in several is given to the first.
inline constexpr std::array measure_areas{"treated", "buffer", "control", "buffer_control"};
inline constexpr std::size_t measure_area_count = measure_areas.size();

struct MeasureChoice {
  std::string id{};                                      ///< column of a table
  EventColumns columns{};                                ///< of events
  std::string date{};                                    ///< from which the measure worked
  double days = 365.0;                                   ///< compared on each side of it
  std::array<FurtherInput, measure_area_count> areas{};  ///< the treated one given: the first input is events
};

void add_measure_options(CLI::App& app, MeasureChoice& choice, const Context& context);

/// Counts of one measure in the order of `measure_areas`; none for an area it does not have.
using AreaCountsOfMeasure = std::array<std::optional<BeforeAfterCounts>, measure_area_count>;

/// Unknown counts (NaN) for an area that has to be there.
[[nodiscard]] MeasureCounts measure_counts(const AreaCountsOfMeasure& areas);

struct MeasuresRead {
  std::vector<std::string> ids{};
  std::vector<AreaCountsOfMeasure> counts{};  ///< one entry a measure
  std::vector<Parameter> parameters{};
  std::vector<InputFingerprint> inputs{};
  std::vector<SourceQuality> qualities{};
  std::int64_t in_several_areas = 0;
  std::int64_t days_not_covered = 0;  ///< of those compared, before the first or after the last event
};

/// THROWS ArgumentError where --treated lacks --control, --time or --date; DataError for a table without the
/// columns.
[[nodiscard]] MeasuresRead read_measures(const MeasureChoice& choice, const CommonOptions& common,
                                         const Run& run);

/// Says on standard error what was left out and what is doubtful. Returns the exit code, as `report_rows`.
[[nodiscard]] int report_measures(const MeasuresRead& read, const CommonOptions& common,
                                  const Context& context);

}  // namespace hotspot::cli
