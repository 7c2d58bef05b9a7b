// The reference cases of points in a rectangle and in a polygon: spatstat 3.0-6.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "hotspot/stats/k_function.hpp"
#include "support/csv_table.hpp"
#include "support/reference_events.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("data");

namespace {

std::vector<Metres> metres(const std::vector<double>& values) {
  std::vector<Metres> result;
  for (const double value : values) result.push_back({value});
  return result;
}

/// Largest difference as a part of the largest expected value.
double largest_difference(const std::vector<double>& values, const std::vector<double>& expected) {
  double largest = 0.0, scale = 0.0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    largest = std::max(largest, std::abs(values.at(i) - expected[i]));
    scale = std::max(scale, std::abs(expected[i]));
  }
  return largest / scale;
}

struct ReferenceCase {
  EventSet events;
  StudyArea window;
  CsvTable k;
  CsvTable g;
};

ReferenceCase read_case(const std::filesystem::path& folder) {
  StudyArea window = read_window(folder / "window.csv");
  Ring& ring = window.shape.front().outer;
  if (area(window.shape) < 0.0) std::reverse(ring.begin(), ring.end());
  return {read_points(folder / "points.csv"), std::move(window), CsvTable(folder / "expected_K.csv"),
          CsvTable(folder / "expected_pcf.csv")};
}

double k_difference(const ReferenceCase& reference, PairCorrection correction, const std::string& column) {
  const KFunction result = k_function(
      reference.events, reference.window,
      {.distances = metres(reference.k.numbers("r")), .correction = correction, .permutations = 0});
  return largest_difference(result.k, reference.k.numbers(column));
}

double g_difference(const ReferenceCase& reference, PairCorrection correction, const std::string& column) {
  const PairCorrelation result = pair_correlation(
      reference.events, reference.window,
      {.distances = metres(reference.g.numbers("r")), .correction = correction, .permutations = 0});
  return largest_difference(result.g, reference.g.numbers(column));
}

}  // namespace

TEST_CASE("K and pair correlation of the bramble canes agree with spatstat") {
  const std::filesystem::path folder = reference_case("points-bramblecanes");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const ReferenceCase canes = read_case(folder);
  CHECK(k_difference(canes, PairCorrection::none, "K_none") < 1e-12);
  CHECK(k_difference(canes, PairCorrection::isotropic, "K_isotropic") < 1e-12);
  CHECK(k_difference(canes, PairCorrection::translate, "K_translate") < 1e-12);
  CHECK(g_difference(canes, PairCorrection::isotropic, "g_isotropic") < 1e-12);
  CHECK(g_difference(canes, PairCorrection::translate, "g_translate") < 1e-12);
}

TEST_CASE("K and pair correlation of the Chorley cancers agree with spatstat as far as it is exact") {
  const std::filesystem::path folder = reference_case("points-chorley");
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const ReferenceCase chorley = read_case(folder);
  CHECK(k_difference(chorley, PairCorrection::none, "K_none") < 1e-12);
  // spatstat's translation weights of a polygon come from pixels
  CHECK(k_difference(chorley, PairCorrection::translate, "K_translate") < 0.01);
  CHECK(g_difference(chorley, PairCorrection::translate, "g_translate") < 0.01);
  // and its isotropic ones are wrong for some ten of the pairs, whose circles touch a corner of the polygon
  CHECK(k_difference(chorley, PairCorrection::isotropic, "K_isotropic") < 1e-4);
  CHECK(g_difference(chorley, PairCorrection::isotropic, "g_isotropic") < 1e-3);
}
