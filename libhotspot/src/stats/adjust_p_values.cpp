#include "hotspot/stats/adjust_p_values.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace hotspot {
namespace {

std::vector<double> bonferroni(std::vector<double> p) {
  const auto m =
      static_cast<double>(p.size() - static_cast<std::size_t>(std::count_if(
                                         p.begin(), p.end(), [](double v) { return std::isnan(v); })));
  for (double& value : p) {
    if (!std::isnan(value)) value = std::min(1.0, m * value);
  }
  return p;
}

/// Benjamini and Hochberg (1995), the step-up procedure as adjusted values: from the largest p down, never
/// above the one before.
std::vector<double> benjamini_hochberg(std::vector<double> p) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (!std::isnan(p[i])) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  const auto m = static_cast<double>(order.size());
  double smallest = 1.0;
  for (std::size_t rank = order.size(); rank > 0; --rank) {
    double& value = p[order[rank - 1]];
    smallest = std::min(smallest, m / static_cast<double>(rank) * value);
    value = smallest;
  }
  return p;
}

}  // namespace

std::vector<double> adjust_p_values(const std::vector<double>& p, Adjustment adjustment) {
  switch (adjustment) {
    case Adjustment::bh:
      return benjamini_hochberg(p);
    case Adjustment::bonferroni:
      return bonferroni(p);
    case Adjustment::none:
      return p;
  }
  return p;
}

}  // namespace hotspot
