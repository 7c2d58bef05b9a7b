/// @file
/// The counts that `change` compares: two columns of the areas, or events counted in the areas in two
/// periods.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/io/read_areas.hpp"

namespace hotspot::cli {

struct ChangeChoice {
  std::string id{};
  std::string before{};  ///< column of counts; with events FROM,TO, both days included
  std::string after{};
  std::string population{};
  std::optional<double> exposure_before{};  ///< days
  std::optional<double> exposure_after{};
  FurtherInput events{};
  EventColumns columns{};
};

void add_change_options(CLI::App& app, ChangeChoice& choice, const Context& context);

struct PeriodCounts {
  std::vector<double> counts{};  ///< one an area; NaN where not known
  std::optional<double> days{};  ///< none: taken to be as long as the other
};

struct CountsOfPeriods {
  AreasRead areas{};
  PeriodCounts before{};
  PeriodCounts after{};
  std::vector<Parameter> parameters{};
  std::vector<InputFingerprint> inputs{};
  std::optional<SourceQuality> events{};
  std::int64_t outside_areas = 0;
  std::int64_t outside_periods = 0;
};

/// THROWS ArgumentError for periods that are none or overlap, and for one length without the other; DataError
/// for what is no count.
[[nodiscard]] CountsOfPeriods read_change_counts(const ChangeChoice& choice, const CommonOptions& common,
                                                 const Run& run);

/// Says on standard error what was left out. Returns the exit code, as `report_rows`.
[[nodiscard]] int report_change_counts(const CountsOfPeriods& counts, const CommonOptions& common,
                                       const Context& context);

}  // namespace hotspot::cli
