// Clusters of two data sets as found by smerc, SpatialEpi and SaTScan (see the cases' notes).
#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <sstream>
#include <string>

#include "hotspot/stats/spatial_scan.hpp"
#include "support/csv_table.hpp"

using namespace hotspot;

namespace {

/// "1 2 3" as indices from 0.
std::vector<std::size_t> indices(const std::string& members) {
  std::vector<std::size_t> result;
  std::istringstream words(members);
  for (std::size_t i = 0; words >> i;) result.push_back(i - 1);
  return result;
}

void check_case(const std::string& name, double max_population) {
  const std::filesystem::path folder = test::reference_case(name);
  if (!std::filesystem::exists(folder)) {
    MESSAGE("skipped: no folder of reference cases beside the project");
    return;
  }
  const test::CsvTable areas(folder / "areas.csv"), expected(folder / "expected.csv");
  ScanData data{.cases = areas.numbers("cases"),
                .population = areas.numbers("population"),
                .expected = areas.numbers("expected")};
  const auto x = areas.numbers("x"), y = areas.numbers("y");
  for (std::size_t i = 0; i < x.size(); ++i) data.centres.push_back({x[i], y[i]});
  const auto clusters = spatial_scan(data, {.max_population = max_population});
  REQUIRE(clusters.size() == expected.size());
  for (std::size_t k = 0; k < clusters.size(); ++k) {
    CAPTURE(k);
    CHECK(clusters[k].areas == indices(expected.texts("members")[k]));
    CHECK(clusters[k].llr == doctest::Approx(expected.numbers("llr")[k]).epsilon(1e-9));
    CHECK(clusters[k].relative_risk == doctest::Approx(expected.numbers("relative_risk")[k]).epsilon(1e-9));
    const double p = expected.numbers("p_mc999")[k];
    CHECK(std::abs(clusters[k].p - p) <= 4.5 * std::sqrt(2 * p * (1 - p) / 999) + 0.002);
  }
}

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("the clusters of leukaemia in New York are those of smerc and SaTScan") {
  check_case("scan-nyleukemia", 0.1);
}

TEST_CASE("the clusters of lung cancer in Pennsylvania are those of smerc and SpatialEpi") {
  check_case("scan-pennlc-strata", 0.5);
}

TEST_SUITE_END();
