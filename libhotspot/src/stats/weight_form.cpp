#include "stats/weight_form.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace hotspot::detail {
namespace {

/// w_ij, 0 if j is no neighbour of i.
double weight_between(const SpatialWeights& weights, std::size_t i, std::size_t j) {
  const auto begin = weights.neighbours.begin();
  const auto first = begin + static_cast<std::ptrdiff_t>(weights.start[i]);
  const auto last = begin + static_cast<std::ptrdiff_t>(weights.start[i + 1]);
  const auto found = std::lower_bound(first, last, j);
  return found == last || *found != j ? 0.0 : weights.weights[static_cast<std::size_t>(found - begin)];
}

double product_of(const SpatialWeights& weights, const std::vector<double>& v) {
  double sum = 0.0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    double lag = 0.0;
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      lag += weights.weights[k] * v[weights.neighbours[k]];
    }
    sum += v[i] * lag;
  }
  return sum;
}

}  // namespace

double WeightForm::squared_differences(const std::vector<double>& v) const {
  double squares = 0.0;
  for (std::size_t i = 0; i < v.size(); ++i) squares += degree[i] * v[i] * v[i];
  return squares - 2.0 * product(v);
}

WeightForm form_of(const SpatialWeights& weights) {
  WeightForm form;
  form.degree.assign(weights.size(), 0.0);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      const std::size_t j = weights.neighbours[k];
      const double w = weights.weights[k];
      form.s0 += w;
      form.s1 += w * (w + weight_between(weights, j, i));
      form.degree[i] += w;
      form.degree[j] += w;
    }
  }
  for (const double degree : form.degree) form.s2 += degree * degree;
  form.product = [&weights](const std::vector<double>& v) { return product_of(weights, v); };
  return form;
}

// The neighbours of a cell have it for a neighbour too, so that w_ji is the factor of row j where w_ij is
// that of row i, and sums over the neighbours are all that is needed.
WeightForm form_of(const GridWeights& weights) {
  const Run alone{.threads = 1};
  const std::vector<std::uint32_t> counts =
      sum_neighbours(weights, std::vector<double>(weights.size(), 0.0), alone).count;
  std::vector<double> factor(weights.size(), 1.0);
  if (weights.style == WeightStyle::row) {
    for (std::size_t i = 0; i < factor.size(); ++i) factor[i] = counts[i] > 0 ? 1.0 / counts[i] : 0.0;
  }
  const std::vector<double> sums = sum_neighbours(weights, factor, alone).sum;
  WeightForm form;
  for (std::size_t i = 0; i < factor.size(); ++i) {
    const double row_sum = counts[i] * factor[i];
    form.s0 += row_sum;
    form.s1 += factor[i] * (row_sum + sums[i]);
    form.degree.push_back(row_sum + sums[i]);
    form.s2 += form.degree[i] * form.degree[i];
  }
  form.product = [&weights, factor, alone](const std::vector<double>& v) {
    const std::vector<double> of_neighbours = sum_neighbours(weights, v, alone).sum;
    double sum = 0.0;
    for (std::size_t i = 0; i < v.size(); ++i) sum += v[i] * factor[i] * of_neighbours[i];
    return sum;
  };
  return form;
}

}  // namespace hotspot::detail
