/// @file
/// Areas, cells and values to compute local statistics on, and how two results are compared.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "hotspot/stats/local_statistics.hpp"
#include "support/slow_local.hpp"

namespace hotspot::test {

inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
inline constexpr LocalStatistic local_kinds[] = {LocalStatistic::gi_star, LocalStatistic::gi,
                                                 LocalStatistic::moran, LocalStatistic::geary};

/// Six areas, not all with the same number of neighbours, and one pair that is a pair one way only.
inline SpatialWeights six_areas(WeightStyle style) {
  return with_style({.start = {0, 2, 5, 8, 10, 13, 14},
                     .neighbours = {1, 3, 0, 2, 4, 1, 4, 5, 0, 4, 1, 2, 3, 2},
                     .weights = std::vector<double>(14, 1.0)},
                    style);
}

inline const std::vector<double> six_values{3.0, 8.0, 1.5, 7.0, 2.0, 11.0};
inline const std::vector<double> six_others{1.0, 4.0, 9.0, 2.5, 6.0, 5.5};

inline std::vector<double> random_values(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<double> values(n);
  for (double& value : values) value = static_cast<double>(random() % 1000) / 7.0;
  return values;
}

inline GridWeights small_grid(CellShape shape, WeightStyle style, double reach = 2.5) {
  const Grid grid{.cell = 10.0, .columns = 21, .rows = 9, .shape = shape};
  CellSet cells{grid, {}};
  for (std::size_t i = 0; i < grid.size(); ++i) {
    if (i % 7 != 3) cells.cells.push_back(i);
  }
  return band_weights(cells, reach * grid.cell, style);
}

inline void check_close(const std::vector<double>& a, const std::vector<double>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CAPTURE(i);
    if (std::isnan(a[i]) || std::isnan(b[i])) {
      CHECK(std::isnan(a[i]) == std::isnan(b[i]));
    } else {
      CHECK(std::abs(a[i] - b[i]) <= 1e-10 * std::max({1.0, std::abs(a[i]), std::abs(b[i])}));
    }
  }
}

inline void check_moments(const LocalResult& result, std::size_t i, double statistic,
                          const AllOrders& orders) {
  CHECK(result.statistic[i] == doctest::Approx(statistic).epsilon(1e-12));
  CHECK(result.expected[i] == doctest::Approx(orders.expected).epsilon(1e-11));
  CHECK(result.variance[i] == doctest::Approx(orders.variance).epsilon(1e-11));
  CHECK(std::abs(result.z[i]) ==
        doctest::Approx(std::abs(statistic - orders.expected) / std::sqrt(orders.variance)).epsilon(1e-10));
}

/// Four standard errors of a share of `draws`.
inline bool is_near_share(double p, double share, std::uint32_t draws) {
  return std::abs(p - share) <= 4.0 * std::sqrt(share * (1.0 - share) / draws) + 1.5 / draws;
}

}  // namespace hotspot::test
