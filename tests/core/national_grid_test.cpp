#include "hotspot/core/national_grid.hpp"

#include <doctest/doctest.h>

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

Grid danish_grid(double cell, Point origin) {
  return {.crs = {.kind = CrsKind::projected, .code = "EPSG:25832", .name = "", .wkt = ""},
          .origin = origin,
          .cell = cell,
          .columns = 10,
          .rows = 10};
}

}  // namespace

TEST_CASE("cells of the national grid have its names") {
  // the place (575755.7, 6223952.3) in the networks, as kbevers/kvadratnet names them
  CHECK(national_grid_id(danish_grid(100, {575700, 6223900}), 0) == "100m_62239_5757");
  CHECK(national_grid_id(danish_grid(250, {575750, 6223750}), 0) == "250m_622375_57575");
  CHECK(national_grid_id(danish_grid(1000, {575000, 6223000}), 0) == "1km_6223_575");
  CHECK(national_grid_id(danish_grid(10000, {570000, 6220000}), 0) == "10km_622_57");
  CHECK(national_grid_id(danish_grid(100000, {500000, 6200000}), 0) == "100km_62_5");
}

TEST_CASE("the name follows row and column") {
  const Grid grid = danish_grid(100, {574900, 6223600});
  CHECK(national_grid_id(grid, grid.index(0, 0)) == "100m_62236_5749");
  CHECK(national_grid_id(grid, grid.index(2, 3)) == "100m_62238_5752");
}

TEST_CASE("cells that are not of the national grid have no name") {
  CHECK_FALSE(national_grid_id(danish_grid(200, {574800, 6223600}), 0).has_value());
  CHECK_FALSE(national_grid_id(danish_grid(100, {574950, 6223600}), 0).has_value());
  CHECK_FALSE(national_grid_id(danish_grid(100, {574900, 6223601}), 0).has_value());
  Grid other = danish_grid(100, {574900, 6223600});
  other.crs.code = "EPSG:25833";
  CHECK_FALSE(national_grid_id(other, 0).has_value());
  Grid hexagons = danish_grid(100, {574900, 6223600});
  hexagons.shape = CellShape::hexagon;
  CHECK_FALSE(national_grid_id(hexagons, 0).has_value());
}
