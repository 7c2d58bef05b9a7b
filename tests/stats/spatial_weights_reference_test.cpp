#include <doctest/doctest.h>

#include <filesystem>

#include "hotspot/stats/spatial_weights.hpp"
#include "support/csv_table.hpp"
#include "support/reference_areas.hpp"
#include "support/slow_weights.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("data");

namespace {

test::Pairs expected_pairs(const std::filesystem::path& path) {
  const test::CsvTable table(path);
  const std::vector<double> i = table.numbers("i"), j = table.numbers("j");
  test::Pairs pairs;
  for (std::size_t k = 0; k < table.size(); ++k) {
    pairs.emplace_back(static_cast<std::size_t>(i[k]) - 1, static_cast<std::size_t>(j[k]) - 1);
  }
  return pairs;
}

/// spdep 1.2.7, sf 1.0.9 and libpysal, as the case says.
void check_neighbours(const std::string& name, std::size_t k, double band) {
  const std::filesystem::path folder = test::reference_case(name);
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const std::vector<MultiPolygon> shapes = test::read_shapes(folder / "polygons.geojson");
  std::vector<Point> centroids;
  for (const MultiPolygon& shape : shapes) centroids.push_back(centroid(shape));
  const auto style = WeightStyle::binary;
  CHECK(test::pairs_of(queen_weights(shapes, style)) == expected_pairs(folder / "neighbours_queen.csv"));
  CHECK(test::pairs_of(rook_weights(shapes, style)) == expected_pairs(folder / "neighbours_rook.csv"));
  CHECK(test::pairs_of(nearest_weights(centroids, k, style)) ==
        expected_pairs(folder / "neighbours_knn.csv"));
  CHECK(test::pairs_of(band_weights(centroids, band, style)) ==
        expected_pairs(folder / "neighbours_band.csv"));
}

}  // namespace

TEST_CASE("the neighbours of the Columbus case") {
  check_neighbours("areal-columbus", 4, 0.62);
}

TEST_CASE("the neighbours of the Guerry case") {
  check_neighbours("areal-guerry", 5, 120000);
}
