#include "hotspot/stats/spatial_weights.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
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
  weights.style = style;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto count = static_cast<double>(weights.start[i + 1] - weights.start[i]);
    const double weight = style == WeightStyle::row ? 1.0 / count : 1.0;
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) weights.weights[k] = weight;
  }
  return weights;
}

SpatialWeights row_standardised(SpatialWeights weights) {
  weights.style = WeightStyle::row;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto first = weights.weights.begin() + static_cast<std::ptrdiff_t>(weights.start[i]);
    const auto last = weights.weights.begin() + static_cast<std::ptrdiff_t>(weights.start[i + 1]);
    const double sum = std::accumulate(first, last, 0.0);
    if (sum > 0.0) std::transform(first, last, first, [&](double weight) { return weight / sum; });
  }
  return weights;
}

SpatialWeights select(const SpatialWeights& weights, const std::vector<bool>& keep) {
  std::vector<std::size_t> number(weights.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) number[i] = keep[i] ? kept++ : 0;
  SpatialWeights selected{.start = {0}, .style = weights.style};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!keep[i]) continue;
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      if (!keep[weights.neighbours[k]]) continue;
      selected.neighbours.push_back(number[weights.neighbours[k]]);
      selected.weights.push_back(weights.weights[k]);
    }
    selected.start.push_back(selected.neighbours.size());
  }
  return selected;
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
