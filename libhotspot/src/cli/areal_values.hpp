/// @file
/// What `global` and `local` compute on: a value per area (a column, counts of events, or standardised
/// rates), or the counts of events in the cells of a grid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/grid_options.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/provenance.hpp"

namespace hotspot::cli {

struct ArealChoice {
  std::string id{};
  std::string value{};
  std::string cases{};
  std::string population{};
  FurtherInput events{};
  EventColumns columns{};  ///< coordinates of the events, else of areas that are points of a table
  GridChoice grid{};
  std::vector<std::string> further_figures{};  ///< more columns of AREAS, for the command itself to read
};

/// The common options, AREAS being one that may be left out, and the choice of values.
void add_areal_options(CLI::App& app, CommonOptions& common, ArealChoice& choice, const Context& context);

/// One entry per area in the order of the file, or per cell from the south-west.
struct ArealValues {
  std::vector<double> values{};    ///< NaN: the area has none
  AreaLayer areas{};               ///< empty on a grid
  std::optional<CellSet> cells{};  ///< on a grid
  Crs crs{};
  std::vector<Parameter> parameters{};
  std::vector<InputFingerprint> inputs{};
  std::vector<SourceQuality> qualities{};
  std::int64_t outside = 0;  ///< events in no area or cell
  std::int64_t ties = 0;     ///< events on a border of areas

  [[nodiscard]] std::size_t size() const { return values.size(); }
  /// Id of an area, of a cell its name in the national grid.
  [[nodiscard]] std::string label(std::size_t i) const;
  [[nodiscard]] std::vector<bool> has_value() const;
};

enum class PlacesNeeded { yes, no };

/// THROWS ArgumentError unless the choice says what the values are.
[[nodiscard]] ArealValues read_areal_values(const ArealChoice& choice, const CommonOptions& common,
                                            PlacesNeeded places, const Run& run);

/// Says on standard error which rows and events were left out. Returns the exit code, as `report_rows`.
[[nodiscard]] int report_areal_values(const ArealValues& values, const CommonOptions& common,
                                      const Context& context);

}  // namespace hotspot::cli
