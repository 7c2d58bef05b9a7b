#include "hotspot/stats/local_statistics.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/slow_local.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr LocalStatistic statistics[] = {LocalStatistic::gi_star, LocalStatistic::gi, LocalStatistic::moran,
                                         LocalStatistic::geary};

/// Six areas, not all with the same number of neighbours, and one pair that is a pair one way only.
SpatialWeights six_areas(WeightStyle style) {
  return with_style({.start = {0, 2, 5, 8, 10, 13, 14},
                     .neighbours = {1, 3, 0, 2, 4, 1, 4, 5, 0, 4, 1, 2, 3, 2},
                     .weights = std::vector<double>(14, 1.0)},
                    style);
}

const std::vector<double> six_values{3.0, 8.0, 1.5, 7.0, 2.0, 11.0};
const std::vector<double> six_others{1.0, 4.0, 9.0, 2.5, 6.0, 5.5};

std::vector<double> random_values(std::size_t n, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<double> values(n);
  for (double& value : values) value = static_cast<double>(random() % 1000) / 7.0;
  return values;
}

GridWeights small_grid(CellShape shape, WeightStyle style, double reach = 2.5) {
  const Grid grid{.cell = 10.0, .columns = 21, .rows = 9, .shape = shape};
  CellSet cells{grid, {}};
  for (std::size_t i = 0; i < grid.size(); ++i) {
    if (i % 7 != 3) cells.cells.push_back(i);
  }
  return band_weights(cells, reach * grid.cell, style);
}

void check_close(const std::vector<double>& a, const std::vector<double>& b) {
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

void check_moments(const LocalResult& result, std::size_t i, double statistic, const AllOrders& orders) {
  CHECK(result.statistic[i] == doctest::Approx(statistic).epsilon(1e-12));
  CHECK(result.expected[i] == doctest::Approx(orders.expected).epsilon(1e-11));
  CHECK(result.variance[i] == doctest::Approx(orders.variance).epsilon(1e-11));
  CHECK(std::abs(result.z[i]) ==
        doctest::Approx(std::abs(statistic - orders.expected) / std::sqrt(orders.variance)).epsilon(1e-10));
}

/// Four standard errors of a share of `draws`.
bool is_near_share(double p, double share, std::uint32_t draws) {
  return std::abs(p - share) <= 4.0 * std::sqrt(share * (1.0 - share) / draws) + 1.5 / draws;
}

}  // namespace

TEST_CASE("local moments are those over all orders in which the own value stays") {
  for (const LocalStatistic statistic : {LocalStatistic::gi, LocalStatistic::moran, LocalStatistic::geary}) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights, {.statistic = statistic, .permutations = 0});
      for (std::size_t i = 0; i < 6; ++i) {
        const auto value = [&](const std::vector<double>& x) {
          return slow_local(statistic, x, x, matrix[i], i, style);
        };
        check_moments(result, i, value(six_values), over_all_orders(six_values, all_but(6, i), value));
      }
    }
  }
}

TEST_CASE("moments of gi-star and total moments of moran are those over all orders") {
  std::vector<std::size_t> all(6);
  std::iota(all.begin(), all.end(), std::size_t{0});
  for (const LocalStatistic statistic : {LocalStatistic::gi_star, LocalStatistic::moran}) {
    const bool moran = statistic == LocalStatistic::moran;
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights,
                           {.statistic = statistic,
                            .moments = moran ? LocalMoments::total : LocalMoments::conditional,
                            .permutations = 0});
      for (std::size_t i = 0; i < 6; ++i) {
        const auto value = [&](const std::vector<double>& x) {
          return slow_local(statistic, x, x, matrix[i], i, style);
        };
        check_moments(result, i, value(six_values), over_all_orders(six_values, all, value));
      }
    }
  }
}

TEST_CASE("moments of the bivariate local Moran are those over all orders of the other areas") {
  const SpatialWeights weights = six_areas(WeightStyle::row);
  const Matrix matrix = matrix_of(weights);
  const LocalResult result = local_cross_moran(six_values, six_others, weights, {.permutations = 0});
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = [&](const std::vector<double>& y) {
      return slow_local(LocalStatistic::moran, six_values, y, matrix[i], i, WeightStyle::row);
    };
    check_moments(result, i, value(six_others), over_all_orders(six_others, all_but(6, i), value));
  }
}

TEST_CASE("permutation p of six areas comes near the share of all orders") {
  constexpr std::uint32_t draws = 4999;
  for (const LocalStatistic statistic : statistics) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      const SpatialWeights weights = six_areas(style);
      const Matrix matrix = matrix_of(weights);
      const LocalResult result =
          local_statistics(six_values, weights, {.statistic = statistic, .permutations = draws});
      for (std::size_t i = 0; i < 6; ++i) {
        const AllOrders orders = over_all_orders(
            six_values, all_but(6, i),
            [&](const std::vector<double>& x) { return slow_local(statistic, x, x, matrix[i], i, style); });
        CHECK(is_near_share(result.p_permutation[i], std::min(orders.at_least, orders.at_most), draws));
      }
    }
  }
}

TEST_CASE("permutation p with weights of one's own comes near the share of all orders") {
  constexpr std::uint32_t draws = 4999;
  SpatialWeights weights = six_areas(WeightStyle::binary);
  for (std::size_t k = 0; k < weights.weights.size(); ++k) {
    weights.weights[k] = 0.5 + 0.3 * static_cast<double>(k % 4);
  }
  const Matrix matrix = matrix_of(weights);
  const LocalResult result =
      local_statistics(six_values, weights, {.statistic = LocalStatistic::moran, .permutations = draws});
  for (std::size_t i = 0; i < 6; ++i) {
    const auto value = [&](const std::vector<double>& x) {
      return slow_local(LocalStatistic::moran, x, x, matrix[i], i, WeightStyle::binary);
    };
    const AllOrders orders = over_all_orders(six_values, all_but(6, i), value);
    check_moments(result, i, value(six_values), orders);
    CHECK(is_near_share(result.p_permutation[i], std::min(orders.at_least, orders.at_most), draws));
  }
}

TEST_CASE("permutations draw without replacement however many neighbours there are") {
  constexpr std::uint32_t draws = 1999;
  constexpr std::size_t n = 60;
  const std::vector<double> values = random_values(n, 3);
  // up to 16 neighbours are drawn one way, more another, more than half of all by those left over
  for (const std::size_t neighbours : {1U, 5U, 16U, 17U, 25U, 35U, 55U, 58U}) {
    CAPTURE(neighbours);
    SpatialWeights weights{.start = {0}};
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t k = 1; k <= neighbours && i == 7; ++k) weights.neighbours.push_back((7 + k) % n);
      weights.start.push_back(weights.neighbours.size());
    }
    std::sort(weights.neighbours.begin(), weights.neighbours.end());
    weights.weights.assign(weights.neighbours.size(), 1.0);
    double observed = 0.0;
    for (const std::size_t j : weights.neighbours) observed += values[j];
    std::vector<double> others = values;
    others.erase(others.begin() + 7);
    std::mt19937 random(11);
    double above = 0.0;
    for (std::uint32_t k = 0; k < draws; ++k) {
      std::shuffle(others.begin(), others.end(), random);
      const auto end = others.begin() + static_cast<std::ptrdiff_t>(neighbours);
      above += std::accumulate(others.begin(), end, 0.0) >= observed - 1e-9 ? 1.0 : 0.0;
    }
    const double share = std::min(above, draws - above) / draws;
    const LocalResult result =
        local_statistics(values, weights, {.statistic = LocalStatistic::gi, .permutations = draws});
    CHECK(std::abs(result.p_permutation[7] - share) <=
          5.0 * std::sqrt(2.0 * share * (1.0 - share) / draws) + 3.0 / draws);
  }
}

TEST_CASE("sums that are equal in every permutation are no finding") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::binary, 1.5);
  std::vector<double> values(weights.size(), 0.0);
  values[40] = 12.0;
  const LocalResult result = local_statistics(values, weights, {.permutations = 99});
  CHECK(result.p_permutation[40] == 1.0);  // all others are 0: so is every sum of neighbours
  CHECK(result.p_permutation[100] > 0.8);  // most draws are all 0, as the neighbours are
}

TEST_CASE("local statistics of a grid are those of its neighbours as lists") {
  for (const CellShape shape : {CellShape::square, CellShape::hexagon}) {
    for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
      for (const LocalStatistic statistic : statistics) {
        const GridWeights weights = small_grid(shape, style);
        std::vector<double> values = random_values(weights.size(), 4);
        for (double& value : values) value += 1e5;
        values[20] = values[77] = unknown;
        const LocalOptions options{.statistic = statistic, .permutations = 19};
        const LocalResult grid = local_statistics(values, weights, options);
        const LocalResult lists = local_statistics(values, listed(weights), options);
        CHECK(grid.neighbours == lists.neighbours);
        check_close(grid.statistic, lists.statistic);
        check_close(grid.expected, lists.expected);
        check_close(grid.variance, lists.variance);
        check_close(grid.z, lists.z);
        check_close(grid.p_permutation, lists.p_permutation);
        CHECK(grid.classes == lists.classes);
        CHECK(grid.quadrants == lists.quadrants);
      }
    }
  }
}

TEST_CASE("an area without a value is as if it were not there") {
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    for (const LocalStatistic statistic : statistics) {
      std::vector<double> with_gap = six_values;
      with_gap[4] = unknown;
      const LocalOptions options{.statistic = statistic, .permutations = 0};
      const LocalResult gap = local_statistics(with_gap, six_areas(style), options);
      CHECK(gap.classes[4] == LocalClass::undefined);
      CHECK(std::isnan(gap.statistic[4]));
      const std::vector<bool> keep{true, true, true, true, false, true};
      const std::vector<double> values{3.0, 8.0, 1.5, 7.0, 11.0};
      const LocalResult five =
          local_statistics(values, with_style(select(six_areas(style), keep), style), options);
      for (std::size_t i = 0; i < 5; ++i) {
        const std::size_t j = i < 4 ? i : 5;
        CHECK(gap.neighbours[j] == five.neighbours[i]);
        CHECK(gap.statistic[j] == doctest::Approx(five.statistic[i]).epsilon(1e-12));
        CHECK(gap.z[j] == doctest::Approx(five.z[i]).epsilon(1e-12));
        CHECK(gap.p_adjusted[j] == doctest::Approx(five.p_adjusted[i]).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("islands have no local statistic and no class") {
  SpatialWeights weights = six_areas(WeightStyle::row);
  weights.neighbours.pop_back();
  weights.weights.pop_back();
  weights.start.back() = 13;
  for (const LocalStatistic statistic : statistics) {
    const LocalResult result = local_statistics(six_values, weights, {.statistic = statistic});
    CHECK(result.neighbours[5] == 0);
    CHECK(std::isnan(result.statistic[5]));
    CHECK(std::isnan(result.p_adjusted[5]));
    CHECK(std::isnan(result.p_permutation[5]));
    CHECK(result.classes[5] == LocalClass::undefined);
    CHECK(result.tested == 5);
  }
}

TEST_CASE("values that are all equal have no local statistic") {
  for (const double value : {0.0, 0.1, 7.0}) {
    for (const LocalStatistic statistic : statistics) {
      const LocalResult result = local_statistics(std::vector<double>(6, value), six_areas(WeightStyle::row),
                                                  {.statistic = statistic});
      for (std::size_t i = 0; i < 6; ++i) {
        CHECK(std::isnan(result.z[i]));
        CHECK(std::isnan(result.p_permutation[i]));
        CHECK(result.classes[i] == LocalClass::undefined);
      }
      CHECK(result.tested == 0);
      CHECK(result.expected_by_chance() == 0.0);
    }
  }
}

TEST_CASE("z is undefined where chance leaves no room") {
  // one value differs: seen from there all others are equal
  const std::vector<double> one_differs{0.1, 0.1, 0.1, 0.7, 0.1, 0.1};
  for (const LocalStatistic statistic : {LocalStatistic::gi, LocalStatistic::moran, LocalStatistic::geary}) {
    const LocalResult result =
        local_statistics(one_differs, six_areas(WeightStyle::row), {.statistic = statistic});
    CHECK(result.variance[3] == 0.0);
    CHECK(std::isnan(result.z[3]));
    CHECK(result.classes[3] == LocalClass::undefined);
    CHECK_FALSE(std::isnan(result.z[0]));
  }
  // all others are neighbours
  const SpatialWeights all = band_weights({{0, 0}, {1, 0}, {0, 1}, {1, 1}}, 5.0, WeightStyle::row);
  for (const LocalStatistic statistic : statistics) {
    const LocalResult result = local_statistics({1.0, 2.0, 4.0, 8.0}, all, {.statistic = statistic});
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK_FALSE(std::isnan(result.statistic[i]));
      CHECK(std::isnan(result.z[i]));
      CHECK(result.classes[i] == LocalClass::undefined);
    }
  }
  // where all values move there is room, but the neighbours are always all others
  const LocalResult total = local_statistics(
      {1.0, 2.0, 4.0, 8.0}, all, {.statistic = LocalStatistic::moran, .moments = LocalMoments::total});
  CHECK(std::isfinite(total.z[3]));
  CHECK(total.p_permutation[3] == 1.0);
}

TEST_CASE("no area and one and two have no local z") {
  for (const LocalStatistic statistic : statistics) {
    CHECK(local_statistics({}, SpatialWeights{.start = {0}}, {.statistic = statistic}).classes.empty());
    CHECK(
        std::isnan(local_statistics({3.0}, SpatialWeights{.start = {0, 0}}, {.statistic = statistic}).z[0]));
    const SpatialWeights pair = nearest_weights({{0, 0}, {1, 0}}, 1, WeightStyle::row);
    const LocalResult two = local_statistics({3.0, 5.0}, pair, {.statistic = statistic});
    CHECK(std::isnan(two.z[0]));
    CHECK(two.classes[1] == LocalClass::undefined);
  }
}

TEST_CASE("the share of a total of 0 is undefined and its z is not") {
  const std::vector<double> centred{-3.0, 2.0, -1.0, 4.0, -2.5, 0.5};
  const LocalResult result = local_statistics(centred, six_areas(WeightStyle::binary));
  std::vector<double> moved = centred;
  for (double& value : moved) value += 10.0;
  const LocalResult expected = local_statistics(moved, six_areas(WeightStyle::binary));
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::isnan(result.statistic[i]));
    CHECK(result.z[i] == doctest::Approx(expected.z[i]).epsilon(1e-12));
  }
}

TEST_CASE("one value that holds nearly all variance costs no digits") {
  std::vector<double> values = random_values(50, 5);
  values[10] = 1e9;
  const SpatialWeights weights = band_weights(
      [] {
        std::vector<Point> line;
        for (int i = 0; i < 50; ++i) line.push_back({static_cast<double>(i), 0.0});
        return line;
      }(),
      2.0, WeightStyle::binary);
  const LocalResult result =
      local_statistics(values, weights, {.statistic = LocalStatistic::gi, .permutations = 0});
  std::vector<double> others = values;
  others.erase(others.begin() + 10);
  const double room = (49.0 * 4.0 - 16.0) / 48.0;
  const double lag = values[8] + values[9] + values[11] + values[12];
  CHECK(result.z[10] ==
        doctest::Approx((lag - 4.0 * mean_of(others)) / std::sqrt(mean_square(others) * room)).epsilon(1e-9));
}

TEST_CASE("local z and p do not depend on the unit of the values") {
  std::vector<double> scaled = six_values;
  for (double& value : scaled) value *= 1000.0;
  for (const LocalStatistic statistic : statistics) {
    const LocalOptions options{.statistic = statistic, .permutations = 99};
    const LocalResult a = local_statistics(six_values, six_areas(WeightStyle::row), options);
    const LocalResult b = local_statistics(scaled, six_areas(WeightStyle::row), options);
    check_close(a.statistic, b.statistic);
    check_close(a.z, b.z);
    check_close(a.p_permutation, b.p_permutation);
  }
}

TEST_CASE("bivariate local Moran of a value with itself is local Moran") {
  const GridWeights weights = small_grid(CellShape::hexagon, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 6);
  const LocalOptions options{.statistic = LocalStatistic::moran, .permutations = 99};
  const LocalResult moran = local_statistics(values, weights, options);
  const LocalResult cross = local_cross_moran(values, values, weights, {.permutations = 99});
  check_close(cross.statistic, moran.statistic);
  check_close(cross.z, moran.z);
  CHECK(cross.p_permutation == moran.p_permutation);
  CHECK(cross.quadrants == moran.quadrants);
}

TEST_CASE("bivariate local Moran needs both values of an area") {
  std::vector<double> others = six_others;
  others[2] = unknown;
  const LocalResult result = local_cross_moran(six_values, others, six_areas(WeightStyle::row));
  CHECK(result.classes[2] == LocalClass::undefined);
  CHECK(result.neighbours[5] == 0);
  CHECK_FALSE(std::isnan(result.z[0]));
}

TEST_CASE("local statistics have the same bits for any number of threads") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 7);
  for (const LocalStatistic statistic : statistics) {
    const LocalOptions options{.statistic = statistic, .permutations = 99, .seed = 5};
    const LocalResult one = local_statistics(values, weights, options, {.threads = 1});
    const LocalResult seven = local_statistics(values, weights, options, {.threads = 7});
    CHECK(one.z == seven.z);
    CHECK(one.p_permutation == seven.p_permutation);
    const LocalResult other_seed =
        local_statistics(values, weights, {.statistic = statistic, .permutations = 99, .seed = 6});
    CHECK(one.p_permutation != other_seed.p_permutation);
  }
}

TEST_CASE("permutations beyond the budget are refused with numbers and the remedy") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::row);
  const std::vector<double> values = random_values(weights.size(), 8);
  std::string said;
  try {
    (void)local_statistics(values, weights, {.permutations = 999, .max_draws = 1e5});
  } catch (const ArgumentError& error) {
    said = error.what();
  }
  for (const char* part : {"162", "999", "100,000", "--permutations 0", "--max-draws"}) {
    CAPTURE(said);
    CHECK(said.find(part) != std::string::npos);
  }
  CHECK_NOTHROW((void)local_statistics(values, weights, {.permutations = 0, .max_draws = 1e5}));
}

TEST_CASE("wrong requests of local statistics are refused") {
  const SpatialWeights weights = six_areas(WeightStyle::row);
  CHECK_THROWS_AS((void)local_statistics({1.0, 2.0}, weights), ArgumentError);
  CHECK_THROWS_AS((void)local_statistics(six_values, weights, {.level = 0.0}), ArgumentError);
  CHECK_THROWS_AS((void)local_statistics(six_values, weights, {.moments = LocalMoments::total}),
                  ArgumentError);
  CHECK_THROWS_AS((void)local_cross_moran(six_values, {1.0}, weights), ArgumentError);
  CHECK_THROWS_AS((void)local_cross_moran(six_values, six_others, weights, {.moments = LocalMoments::total}),
                  ArgumentError);
}

TEST_CASE("local statistics end in a cancellation when asked to stop") {
  std::stop_source source;
  source.request_stop();
  CHECK_THROWS_AS(
      (void)local_statistics(six_values, six_areas(WeightStyle::row), {}, {.stop = source.get_token()}),
      Cancelled);
}

TEST_CASE("classes are cut at the adjusted p and say the level") {
  const GridWeights weights = small_grid(CellShape::square, WeightStyle::binary, 1.5);
  std::vector<double> values = random_values(weights.size(), 9);
  for (const std::size_t i : {80U, 81U, 82U, 98U, 99U, 100U}) values[i] = 400.0;
  const LocalResult plain =
      local_statistics(values, weights, {.adjust = Adjustment::none, .permutations = 0});
  const LocalResult adjusted = local_statistics(values, weights, {.permutations = 0});
  std::size_t found = 0, found_adjusted = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const LocalClass direction = plain.z[i] > 0.0 ? LocalClass::high : LocalClass::low;
    CHECK(plain.classes[i] == (plain.p[i] <= 0.05 ? direction : LocalClass::not_significant));
    CHECK((adjusted.classes[i] != LocalClass::not_significant) == (adjusted.p_adjusted[i] <= 0.05));
    found += plain.p[i] <= 0.05 ? 1U : 0U;
    found_adjusted += adjusted.p_adjusted[i] <= 0.05 ? 1U : 0U;
  }
  CHECK(found > found_adjusted);
  CHECK(found_adjusted > 0);
  CHECK(plain.tested == values.size());
  CHECK(plain.expected_by_chance() == doctest::Approx(0.05 * static_cast<double>(values.size())));
  CHECK(class_in_words(LocalClass::high, 0.05) == "high at 0.05");
  CHECK(class_in_words(LocalClass::low_high, 0.01) == "low-high at 0.01");
  CHECK(class_in_words(LocalClass::not_significant, 0.05) == "none at 0.05");
  CHECK(class_in_words(LocalClass::undefined, 0.05) == "undefined");
}

TEST_CASE("classes of moran are its quadrants and those of geary say similar or dissimilar") {
  // a checkerboard in the west, a plateau in the east
  const Grid grid{.cell = 1.0, .columns = 20, .rows = 10};
  std::vector<double> values;
  for (std::size_t i = 0; i < grid.size(); ++i) {
    const std::size_t row = grid.row(i), column = grid.column(i);
    values.push_back(column < 10 ? ((row + column) % 2 == 0 ? 90.0 : 10.0) : (column < 15 ? 88.0 : 12.0));
  }
  const GridWeights weights = rook_weights(all_cells(grid), WeightStyle::row);
  const LocalOptions moran{.statistic = LocalStatistic::moran, .adjust = Adjustment::none, .permutations = 0};
  const LocalResult i = local_statistics(values, weights, moran);
  CHECK(i.classes[grid.index(4, 4)] == LocalClass::high_low);
  CHECK(i.classes[grid.index(4, 5)] == LocalClass::low_high);
  CHECK(i.classes[grid.index(5, 12)] == LocalClass::high_high);
  CHECK(i.classes[grid.index(5, 17)] == LocalClass::low_low);
  CHECK(i.quadrants[grid.index(5, 17)] == Quadrant::low_low);
  LocalOptions geary = moran;
  geary.statistic = LocalStatistic::geary;
  const LocalResult c = local_statistics(values, weights, geary);
  CHECK(c.quadrants.empty());
  CHECK(c.classes[grid.index(4, 4)] == LocalClass::dissimilar);
  CHECK(c.classes[grid.index(5, 12)] == LocalClass::similar);
}
