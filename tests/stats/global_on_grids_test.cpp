// On grids, where neighbours go by index, the global statistics are those of the same neighbours as lists.
#include <doctest/doctest.h>

#include <functional>

#include "hotspot/stats/geary.hpp"
#include "hotspot/stats/general_g.hpp"
#include "hotspot/stats/join_counts.hpp"
#include "hotspot/stats/moran.hpp"
#include "support/shapes.hpp"
#include "support/slow_global.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

/// A grid with a hole, a cell that touches no other, and whole numbers in its cells.
CellSet holed_grid(CellShape shape) {
  CellSet cells{.grid = {.cell = 100.0, .columns = 7, .rows = 6, .shape = shape}};
  for (std::size_t i = 0; i < cells.grid.size(); ++i) {
    const std::size_t row = cells.grid.row(i), column = cells.grid.column(i);
    const bool is_far = row == 5 && column == 6;
    const bool is_near_far = row >= 4 && column >= 5 && !is_far;
    if (!is_near_far && !(row == 2 && column == 3)) cells.cells.push_back(i);
  }
  return cells;
}

void check_same(const GlobalStatistic& a, const GlobalStatistic& b) {
  CHECK(a.value == doctest::Approx(b.value).epsilon(1e-12));
  CHECK(a.expected == doctest::Approx(b.expected).epsilon(1e-12));
  CHECK(a.variance == doctest::Approx(b.variance).epsilon(1e-11));
  CHECK(a.z == doctest::Approx(b.z).epsilon(1e-10));
  CHECK(a.p_permutation == b.p_permutation);
}

void check_all(const GridWeights& by_index) {
  const SpatialWeights lists = listed(by_index);
  REQUIRE_FALSE(lists.islands().empty());
  test::Random random(51);
  std::vector<double> counts;
  for (std::size_t i = 0; i < lists.size(); ++i) counts.push_back(static_cast<double>(random() % 5));
  const GlobalOptions options{.permutations = 99};
  check_same(moran_i(counts, by_index, options), moran_i(counts, lists, options));
  check_same(geary_c(counts, by_index, options), geary_c(counts, lists, options));
  check_same(general_g(counts, by_index, options), general_g(counts, lists, options));
  const JoinCounts a = join_counts(counts, 2, by_index, options), b = join_counts(counts, 2, lists, options);
  check_same(a.black_black, b.black_black);
  check_same(a.black_white, b.black_white);
  check_same(a.white_white, b.white_white);
}

}  // namespace

TEST_CASE("global statistics of squares by index are those of the same neighbours as lists") {
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    check_all(queen_weights(holed_grid(CellShape::square), style));
    check_all(rook_weights(holed_grid(CellShape::square), style));
    check_all(band_weights(holed_grid(CellShape::square), 142.0, style));
  }
}

TEST_CASE("global statistics of hexagons by index are those of the same neighbours as lists") {
  for (const WeightStyle style : {WeightStyle::binary, WeightStyle::row}) {
    check_all(queen_weights(holed_grid(CellShape::hexagon), style));
  }
}
