#include "hotspot/stats/spatial_scan.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "hotspot/core/error.hpp"
#include "support/slow_scan.hpp"

using namespace hotspot;

namespace {

/// Areas strewn at random, cases about one in a hundred.
ScanData scattered_areas(std::size_t n, std::size_t times, unsigned seed) {
  std::mt19937 random(seed);
  ScanData data{.times = times};
  for (std::size_t i = 0; i < n; ++i) {
    data.centres.push_back({static_cast<double>(random() % 1000), static_cast<double>(random() % 1000)});
    for (std::size_t t = 0; t < times; ++t) {
      data.population.push_back(static_cast<double>(50 + random() % 1000));
      data.cases.push_back(static_cast<double>(random() % 12));
    }
  }
  return data;
}

/// A row of areas at equal distances, 100 persons each.
ScanData row_of(std::vector<double> cases) {
  ScanData data;
  for (std::size_t i = 0; i < cases.size(); ++i) data.centres.push_back({10.0 * static_cast<double>(i), 0.0});
  data.population.assign(cases.size(), 100.0);
  data.cases = std::move(cases);
  return data;
}

constexpr SpatialScanOptions without_p{.permutations = 0};

void check_against_slow(const ScanData& data, const SpatialScanOptions& options) {
  const auto expected = test::slow_scan(data, options);
  const auto clusters = spatial_scan(data, options);
  REQUIRE(clusters.size() == expected.size());
  for (std::size_t k = 0; k < clusters.size(); ++k) {
    CAPTURE(k);
    CHECK(clusters[k].llr == doctest::Approx(expected[k].llr).epsilon(1e-9));
    CHECK(clusters[k].areas == expected[k].areas);
    CHECK(clusters[k].first_time == expected[k].first_time);
    CHECK(clusters[k].last_time == expected[k].last_time);
  }
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the clusters in space are those found by trying all circles") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    ScanData data = scattered_areas(25, 1, seed);
    const ScanModel model = seed % 2 == 0 ? ScanModel::poisson : ScanModel::bernoulli;
    const double most = seed % 3 == 0 ? 0.2 : 0.5;
    check_against_slow(data, {.model = model, .max_population = most, .top = 6, .permutations = 0});
  }
}

TEST_CASE("the clusters in space and time are those found by trying all cylinders") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    ScanData data = scattered_areas(12, 7, seed);
    if (seed % 2 == 0) {
      for (const double people : data.population) data.expected.push_back(3.0 * people);
    }
    check_against_slow(data, {.max_duration = seed % 3 == 0 ? 0.1 : 0.5, .permutations = 0});
  }
}

TEST_CASE("a cluster in a row of areas worked by hand") {
  ScanData data = row_of({1, 1, 9, 9, 1, 1, 1, 1});
  data.centres[3].x = 29.0;
  const auto clusters = spatial_scan(data, {.permutations = 0});
  REQUIRE_FALSE(clusters.empty());
  CHECK(clusters[0].areas == std::vector<std::size_t>{2, 3});
  CHECK(clusters[0].cases == 18.0);
  CHECK(clusters[0].expected == doctest::Approx(6.0).epsilon(1e-14));
  CHECK(clusters[0].population == 200.0);
  CHECK(clusters[0].relative_risk == doctest::Approx(3.0 / (6.0 / 18.0)).epsilon(1e-14));
  CHECK(clusters[0].llr == doctest::Approx(18 * std::log(3.0) + 6 * std::log(6.0 / 18.0)).epsilon(1e-13));
}

TEST_CASE("areas equally far from a centre enter a circle together") {
  // Around area 2 the areas 1 and 3 are equally far, so {2, 3} is no circle there, nor around area 3.
  const auto clusters = spatial_scan(row_of({0, 0, 5, 5, 0}), {.max_population = 0.4, .permutations = 0});
  REQUIRE_FALSE(clusters.empty());
  CHECK(clusters[0].areas.size() == 1);
  // With unequal distances it is.
  ScanData uneven = row_of({0, 0, 5, 5, 0});
  uneven.centres[3].x = 29.0;
  CHECK(spatial_scan(uneven, {.max_population = 0.4, .permutations = 0})[0].areas ==
        std::vector<std::size_t>{2, 3});
}

TEST_CASE("a circle may hold just the largest population and no more") {
  const ScanData data = row_of({9, 9, 0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(spatial_scan(data, {.max_population = 0.2, .permutations = 0})[0].areas.size() == 2);
  CHECK(spatial_scan(data, {.max_population = 0.19, .permutations = 0})[0].areas.size() == 1);
  CHECK(spatial_scan(data, {.max_population = 0.05, .permutations = 0}).empty());
}

TEST_CASE("expected cases count by their shares and the limit by the population") {
  ScanData data = row_of({9, 1, 1, 1});
  data.expected = {3, 1, 1, 1};
  const auto clusters = spatial_scan(data, {.max_population = 0.25, .permutations = 0});
  CHECK(clusters[0].areas == std::vector<std::size_t>{0});
  CHECK(clusters[0].expected == doctest::Approx(6.0).epsilon(1e-14));
  for (double& value : data.expected) value *= 7.0;
  CHECK(spatial_scan(data, {.max_population = 0.25, .permutations = 0})[0].llr ==
        doctest::Approx(clusters[0].llr).epsilon(1e-13));
}

TEST_CASE("the scan gives the same bits for any number of threads") {
  for (const ScanModel model : {ScanModel::poisson, ScanModel::bernoulli}) {
    const ScanData data = scattered_areas(60, model == ScanModel::poisson ? 3 : 1, 5);
    const SpatialScanOptions options{.model = model, .permutations = 99};
    const auto one = spatial_scan(data, options, {.threads = 1}),
               seven = spatial_scan(data, options, {.threads = 7});
    REQUIRE(one.size() == seven.size());
    for (std::size_t k = 0; k < one.size(); ++k) {
      CHECK(one[k].llr == seven[k].llr);
      CHECK(one[k].p == seven[k].p);
      CHECK(one[k].areas == seven[k].areas);
    }
  }
}

TEST_CASE("the p of a scan is its rank among data sets and repeats with its seed") {
  const ScanData data = row_of({2, 3, 12, 14, 2, 1, 3, 2, 3, 2});
  const auto clusters = spatial_scan(data);
  CHECK(clusters[0].p <= 0.005);
  CHECK(clusters[0].p >= 0.001);
  for (const ScanCluster& cluster : clusters) {
    CHECK(cluster.p * 1000 == doctest::Approx(std::round(cluster.p * 1000)).epsilon(1e-12));
  }
  CHECK(spatial_scan(data)[0].p == clusters[0].p);
  CHECK(std::isnan(spatial_scan(data, without_p)[0].p));
}

TEST_CASE("the p of a scan is that of all data sets there are") {
  // Two areas that matter: 6 cases among 4 areas, circles of one area. P(the highest ratio is reached) by
  // counting all 4^6 ways to place the cases.
  const ScanData data = row_of({4, 1, 1, 0});
  const SpatialScanOptions options{.max_population = 0.25, .permutations = 19999};
  const double observed = test::slow_scan(data, options)[0].llr;
  double reached = 0;
  for (int way = 0; way < 4096; ++way) {
    ScanData placed = row_of({0, 0, 0, 0});
    for (int k = 0, rest = way; k < 6; ++k, rest /= 4) placed.cases[static_cast<std::size_t>(rest % 4)] += 1;
    const auto best = test::slow_scan(placed, options);
    if (!best.empty() && best[0].llr >= observed * (1 - 1e-12)) reached += 1;
  }
  const double p = reached / 4096;
  CHECK(std::abs(spatial_scan(data, options)[0].p - p) < 4.5 * std::sqrt(p * (1 - p) / 20000) + 1e-4);
}

TEST_CASE("the p of a bernoulli scan is that of all ways to choose the cases") {
  // 3 cases of 8 persons in 4 areas of 2: all 8 over 3 ways.
  ScanData data = row_of({2, 1, 0, 0});
  data.population.assign(4, 2.0);
  const SpatialScanOptions options{
      .model = ScanModel::bernoulli, .max_population = 0.25, .permutations = 19999};
  const double observed = test::slow_scan(data, options)[0].llr;
  double reached = 0, ways = 0;
  for (unsigned chosen = 0; chosen < 256; ++chosen) {
    ScanData drawn = data;
    drawn.cases.assign(4, 0.0);
    unsigned cases = 0;
    for (unsigned person = 0; person < 8; ++person) {
      if ((chosen >> person & 1U) == 0) continue;
      ++cases;
      drawn.cases[person / 2] += 1;
    }
    if (cases != 3) continue;
    ways += 1;
    const auto best = test::slow_scan(drawn, options);
    if (!best.empty() && best[0].llr >= observed * (1 - 1e-12)) reached += 1;
  }
  const double p = reached / ways;
  REQUIRE(ways == 56);
  CHECK(std::abs(spatial_scan(data, options)[0].p - p) < 4.5 * std::sqrt(p * (1 - p) / 20000) + 1e-4);
  // 5 cases of 8 persons: the controls are drawn.
  data.cases = {2, 2, 1, 0};
  CHECK(spatial_scan(data, options)[0].p > 0.1);
}

TEST_CASE("without cases or circles there are no clusters") {
  CHECK(spatial_scan({}).empty());
  CHECK(spatial_scan(row_of({0, 0, 0})).empty());
  CHECK(spatial_scan(row_of({5})).empty());
  CHECK(spatial_scan(row_of({3, 3}), {.max_population = 1.0}).empty());
  CHECK(spatial_scan(row_of({1, 1, 1, 1})).empty());
  ScanData one_place = row_of({5, 1, 1, 1});
  for (Point& centre : one_place.centres) centre = {4, 4};
  CHECK(spatial_scan(one_place, {.max_population = 1.0}).empty());
}

TEST_CASE("a cluster of all cases has no relative risk") {
  const auto clusters = spatial_scan(row_of({6, 0, 0, 0}), without_p);
  REQUIRE(clusters.size() == 1);
  CHECK(std::isnan(clusters[0].relative_risk));
  CHECK(clusters[0].llr == doctest::Approx(6 * std::log(4.0)).epsilon(1e-13));
}

TEST_CASE("an area without population is held for free and may have no case") {
  ScanData data = row_of({9, 0, 1, 1, 1});
  data.population[1] = 0.0;
  CHECK(spatial_scan(data, without_p)[0].areas == std::vector<std::size_t>{0});
  data.cases[1] = 2.0;
  CHECK_THROWS_WITH_AS(
      (void)spatial_scan(data),
      "Area 2, time 1: there are 2 cases where none can be expected, for the population or the "
      "expected cases are 0. Correct the figure, or leave the area out with --where.",
      DataError);
}

TEST_CASE("more cases than persons are refused with bernoulli and allowed with poisson") {
  ScanData data = row_of({101, 1, 1, 1});
  CHECK_NOTHROW((void)spatial_scan(data, without_p));
  CHECK_THROWS_AS((void)spatial_scan(data, {.model = ScanModel::bernoulli}), DataError);
  data.cases[0] = 5;
  data.population[2] = 99.5;
  CHECK_THROWS_AS((void)spatial_scan(data, {.model = ScanModel::bernoulli}), DataError);
}

TEST_CASE("a scan refuses figures that mean nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  for (const double bad : {-1.0, 0.5, nan}) {
    CHECK_THROWS_AS((void)spatial_scan(row_of({1, bad, 3})), DataError);
  }
  for (const double bad : {-1.0, nan, std::numeric_limits<double>::infinity()}) {
    ScanData data = row_of({1, 2, 3});
    data.population[1] = bad;
    CHECK_THROWS_AS((void)spatial_scan(data), DataError);
    data.population[1] = 10;
    data.expected = {1, bad, 1};
    CHECK_THROWS_AS((void)spatial_scan(data), DataError);
  }
  ScanData data = row_of({1, 2, 3});
  data.expected = {1, 1, 1};
  CHECK_THROWS_AS((void)spatial_scan(data, {.model = ScanModel::bernoulli}), ArgumentError);
  data.times = 2;
  CHECK_THROWS_AS((void)spatial_scan(data), ArgumentError);
  CHECK_THROWS_AS((void)spatial_scan(row_of({1, 2}), {.max_population = 0.0}), ArgumentError);
  CHECK_THROWS_AS((void)spatial_scan(row_of({1, 2}), {.top = 0}), ArgumentError);
}

TEST_CASE("a scan that is asked to stop ends as cancelled") {
  std::stop_source stop;
  stop.request_stop();
  CHECK_THROWS_AS((void)spatial_scan(scattered_areas(30, 1, 1), {}, {.stop = stop.get_token()}), Cancelled);
}

TEST_SUITE_END();
