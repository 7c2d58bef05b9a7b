#include "stats/local_sums.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

/// Weights that add up to 1 over the neighbours that are known.
LocalSum styled(const LocalSum& sum, WeightStyle style) {
  if (style == WeightStyle::binary || !(sum.weight > 0.0)) return sum;
  return {.count = sum.count,
          .weight = 1.0,
          .weight_squares = sum.weight_squares / (sum.weight * sum.weight),
          .lag = sum.lag / sum.weight,
          .differences = sum.differences / sum.weight};
}

LocalSum sum_of_listed(const SpatialWeights& weights, const std::vector<double>& values, std::size_t i) {
  LocalSum sum;
  for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
    const double value = values[weights.neighbours[k]], weight = weights.weights[k];
    if (std::isnan(value)) continue;
    ++sum.count;
    sum.weight += weight;
    sum.weight_squares += weight * weight;
    sum.lag += weight * value;
    sum.differences += weight * (values[i] - value) * (values[i] - value);
  }
  return styled(sum, weights.style);
}

std::vector<double> squares_of(std::vector<double> values) {
  for (double& value : values) value *= value;
  return values;
}

}  // namespace

std::vector<LocalSum> local_sums(const SpatialWeights& weights, const std::vector<double>& values,
                                 Differences /*differences*/, const Run& /*run*/) {
  std::vector<LocalSum> sums;
  sums.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) sums.push_back(sum_of_listed(weights, values, i));
  return sums;
}

std::vector<LocalSum> local_sums(const GridWeights& weights, const std::vector<double>& values,
                                 Differences differences, const Run& run) {
  const NeighbourSums plain = sum_neighbours(weights, values, run);
  std::vector<double> squares;
  if (differences == Differences::needed) squares = sum_neighbours(weights, squares_of(values), run).sum;
  std::vector<LocalSum> sums;
  sums.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double count = plain.count[i];
    LocalSum sum{.count = plain.count[i], .weight = count, .weight_squares = count, .lag = plain.sum[i]};
    if (!squares.empty()) {
      // sum of (v_i - v_j)^2; rounding must not make it negative
      const double own = values[i];
      sum.differences = std::max(0.0, count * own * own - 2.0 * own * sum.lag + squares[i]);
    }
    sums.push_back(styled(sum, weights.style));
  }
  return sums;
}

LocalSum with_itself(const LocalSum& sum, double value, WeightStyle style) {
  const double count = sum.count;
  if (style == WeightStyle::row) {
    return {.count = sum.count,
            .weight = 1.0,
            .weight_squares = (count * count * sum.weight_squares + 1.0) / ((count + 1.0) * (count + 1.0)),
            .lag = (count * sum.lag + value) / (count + 1.0)};
  }
  return {.count = sum.count,
          .weight = sum.weight + 1.0,
          .weight_squares = sum.weight_squares + 1.0,
          .lag = sum.lag + value};
}

std::vector<double> unequal_weights(const SpatialWeights& weights, const std::vector<double>& values,
                                    std::size_t i) {
  std::vector<double> found;
  for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
    if (!std::isnan(values[weights.neighbours[k]])) found.push_back(weights.weights[k]);
  }
  const auto differs = [&](double weight) { return weight != found.front(); };
  if (std::none_of(found.begin(), found.end(), differs)) found.clear();
  return found;
}

std::vector<double> unequal_weights(const GridWeights& /*weights*/, const std::vector<double>& /*values*/,
                                    std::size_t /*i*/) {
  return {};
}

}  // namespace hotspot::detail
