#include "stats/weight_form.hpp"

#include <algorithm>
#include <cstddef>

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

}  // namespace hotspot::detail
