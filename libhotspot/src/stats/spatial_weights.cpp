#include "hotspot/stats/spatial_weights.hpp"

#include <algorithm>
#include <utility>

#include "stats/neighbour_lists.hpp"

namespace hotspot {

std::vector<std::size_t> SpatialWeights::islands() const {
  std::vector<std::size_t> islands;
  for (std::size_t i = 0; i < size(); ++i) {
    if (start[i] == start[i + 1]) islands.push_back(i);
  }
  return islands;
}

SpatialWeights with_style(SpatialWeights weights, WeightStyle style) {
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto count = static_cast<double>(weights.start[i + 1] - weights.start[i]);
    const double weight = style == WeightStyle::row ? 1.0 / count : 1.0;
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) weights.weights[k] = weight;
  }
  return weights;
}

namespace detail {

SpatialWeights sparse(NeighbourLists lists, WeightStyle style) {
  SpatialWeights weights{.start = {0}, .neighbours = {}, .weights = {}};
  for (std::vector<std::size_t>& list : lists) {
    std::sort(list.begin(), list.end());
    weights.neighbours.insert(weights.neighbours.end(), list.begin(), list.end());
    weights.start.push_back(weights.neighbours.size());
  }
  weights.weights.resize(weights.neighbours.size());
  return with_style(std::move(weights), style);
}

}  // namespace detail
}  // namespace hotspot
