/// @file
/// --weights queen | rook | knn:K | band:METRES | FILE.csv and --style: who is whose neighbour.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/stats/grid_weights.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::cli {

struct WeightsChoice {
  std::string weights = "queen";
  /// Not given: the method's own, except that weights that stand in a file stay as they are.
  std::optional<WeightStyle> style{};
};

void add_weights_options(CLI::App& app, WeightsChoice& choice, const Context& context);

/// What `weights` chooses.
enum class WeightsKind { queen, rook, nearest, band, file };
/// THROWS ArgumentError for a word that is none of these, with those that are.
[[nodiscard]] WeightsKind kind_of(const WeightsChoice& choice);

/// Weights with how they came about.
struct ChosenWeights {
  SpatialWeights weights{};
  std::optional<WeightStyle> style{};  ///< none: as a file gives them
  std::vector<Parameter> parameters{};
  std::vector<InputFingerprint> inputs{};
};

/// A file names the areas by their ids, which are numbers of rows where no field gives them. THROWS as
/// `kind_of`; DataError for a weight of an area that is not there, twice given or not a number, and for
/// contiguity of points.
[[nodiscard]] ChosenWeights make_weights(const WeightsChoice& choice, const AreaLayer& areas, const Run& run,
                                         WeightStyle otherwise = WeightStyle::row);

struct ChosenGridWeights {
  GridWeights weights{};
  std::vector<Parameter> parameters{};
};
/// queen, rook and band by index. None for the others, which need lists: those of `cells_as_areas`.
[[nodiscard]] std::optional<ChosenGridWeights> make_grid_weights(const WeightsChoice& choice,
                                                                 const CellSet& cells,
                                                                 WeightStyle otherwise = WeightStyle::row);
/// The outlines of the cells, their ids those of `cell_id`.
[[nodiscard]] AreaLayer cells_as_areas(const CellSet& cells);

/// The weights among the areas for which `keep` is true, in the same style.
[[nodiscard]] SpatialWeights weights_among(const ChosenWeights& chosen, const std::vector<bool>& keep);

/// Says on standard error how many areas have no neighbours, and the ids of the first.
void say_islands(const std::vector<std::string>& islands, const CommonOptions& common,
                 const Context& context);
void say_islands(const SpatialWeights& weights, const std::vector<std::string>& ids,
                 const CommonOptions& common, const Context& context);

}  // namespace hotspot::cli
