/// @file
/// --weights queen | rook | knn:K | band:METRES | FILE.csv and --style: who is whose neighbour.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::cli {

struct WeightsChoice {
  std::string weights = "queen";
  WeightStyle style = WeightStyle::row;
};

void add_weights_options(CLI::App& app, WeightsChoice& choice, const Context& context);

/// THROWS ArgumentError for a word that is none of these, with those that are.
[[nodiscard]] SpatialWeights make_weights(const WeightsChoice& choice, const AreaLayer& areas,
                                          const Run& run);

}  // namespace hotspot::cli
