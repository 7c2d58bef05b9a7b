#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "hotspot/plan/disclosure.hpp"
#include "plan/compute_findings.hpp"
#include "plan/compute_nearness.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::small_study;
using std::chrono::year;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<double> enough{200.0, 200.0, 200.0, 200.0};

/// 120 events over two years in four areas and outside.
StudyResult made_study() {
  return small_study({{20, 20}, {3, 0}, {15, 15}, {13, 12}, {11, 11}}, enough);
}

const Layer& layer(const Release& release, std::string_view name) {
  REQUIRE(release.layer(name) != nullptr);
  return *release.layer(name);
}

template <class ColumnType>
const ColumnType& column(const Layer& layer, const std::string& name) {
  REQUIRE(layer.column(name) != nullptr);
  return std::get<ColumnType>(layer.column(name)->values);
}

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_CASE("near repeats and forecasts are looked for only where the study asks") {
  StudyResult result = made_study();
  SourceResult& source = result.sources.front();
  CHECK_FALSE(source.near_repeat.has_value());
  CHECK(source.forecasts.empty());
  result.study.near_repeat = {.distances = {{100.0}}, .days = {30.0}, .permutations = 9};
  result.study.forecast.split = year(2011) / 1 / 1;
  detail::compute_findings(source, result, {});
  CHECK(source.near_repeat->bands.size() == 1);
  CHECK(source.forecasts.size() == result.study.forecast.shares_of_area.size());
  CHECK(source.before_split == 62);
  CHECK(source.after_split == 58);
}

TEST_CASE("without times there are neither near repeats nor forecasts") {
  StudyResult result = made_study();
  SourceResult& source = result.sources.front();
  result.study.near_repeat.distances = {{100.0}};
  result.study.forecast.split = year(2011) / 1 / 1;
  source.events.times.clear();
  detail::compute_findings(source, result, {});
  CHECK_FALSE(source.near_repeat.has_value());
  CHECK(source.forecasts.empty());
}

TEST_CASE("pairs under the threshold are hidden with their ratio and p in public alone") {
  StudyResult result = made_study();
  SourceResult& source = result.sources.front();
  result.study.near_repeat = {.distances = {{100.0}}, .days = {30.0}, .permutations = 9};
  detail::compute_findings(source, result, {});
  KnoxBand& band = source.near_repeat->bands.front();
  for (const std::int64_t pairs : {0, 4, 5}) {
    band.observed = pairs;
    CAPTURE(pairs);
    const Release open = release_study(result, Profile::open);
    const Layer& shown = layer(open, "near_repeat");
    const bool hidden = pairs == 4;
    CHECK(column<IntegerColumn>(shown, "observed").front().has_value() != hidden);
    CHECK(std::isnan(column<RealColumn>(shown, "ratio").front()) == hidden);
    CHECK(std::isnan(column<RealColumn>(shown, "p").front()) == hidden);
    CHECK(std::isnan(column<RealColumn>(shown, "expected").front()) == hidden);
    CHECK(column<TextColumn>(shown, "hidden").front() == (hidden ? "under_threshold" : ""));
    const Release inside = release_study(result, Profile::internal);
    CHECK(column<IntegerColumn>(layer(inside, "near_repeat"), "observed").front() == pairs);
  }
}

TEST_CASE("a density that saw the later events at the same places hits as the counts do") {
  StudyResult result = made_study();
  result.study.forecast = {.split = year(2011) / 1 / 1, .shares_of_area = {0.1}};
  SourceResult& source = result.sources.front();
  detail::compute_findings(source, result, {});
  const Release release = release_study(result, Profile::open);
  const Layer& forecast = layer(release, "forecast");
  CHECK(column<TextColumn>(forecast, "map") == TextColumn{"density", "counts"});
  // Every event of the second year lies in a cell of the first year's, and those are fewer than a tenth.
  CHECK(column<RealColumn>(forecast, "hit_rate").back() == 1.0);
  CHECK(column<RealColumn>(forecast, "pai").back() == doctest::Approx(10.0));
  CHECK(column<RealColumn>(forecast, "hit_rate").front() <= 1.0);
}

TEST_CASE("nearness is the share of pairs across kinds over that of all pairs") {
  StudyResult result = made_study();
  result.study.nearness = {.distances = {{150.0}, {1200.0}}, .permutations = 19};
  SourceResult felt = result.sources.front();
  felt.name = "felt";
  felt.kind = SourceKind::perceived_unsafe;
  felt.events = test::events_of({{9, 9}, {0, 0}, {20, 0}, {0, 0}, {0, 2}});
  for (Point& point : felt.events.points) point.x += 40.0;
  result.study.sources.push_back({.name = "felt", .kind = SourceKind::perceived_unsafe});
  result.sources.push_back(felt);
  const std::vector<NearnessFinding> findings = detail::compute_nearness(result, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().felt == 1);
  CHECK(findings.front().recorded == 0);

  const std::vector<Point>& a = felt.events.points;
  const std::vector<Point>& b = result.sources.front().events.points;
  std::vector<Point> all = a;
  all.insert(all.end(), b.begin(), b.end());
  for (std::size_t d = 0; d < 2; ++d) {
    const double r = result.study.nearness.distances[d].value;
    double across = 0.0, among = 0.0;
    for (const Point& p : a) {
      for (const Point& q : b) across += distance(p, q) <= r ? 1.0 : 0.0;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) among += distance(all[i], all[j]) <= r ? 1.0 : 0.0;
    }
    const auto n = static_cast<double>(all.size());
    const double expected =
        across / static_cast<double>(a.size() * b.size()) / (2.0 * among / (n * (n - 1.0)));
    CHECK(findings.front().ratio[d] == doctest::Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("too few places felt unsafe are not held against recorded events") {
  StudyResult result = made_study();
  SourceResult felt = result.sources.front();
  felt.kind = SourceKind::perceived_unsafe;
  felt.events = test::events_of({{9, 9}, {0, 0}, {10, 0}, {0, 0}, {0, 1}});
  result.sources.push_back(felt);
  CHECK(detail::compute_nearness(result, {}).empty());
}

TEST_CASE("how events concentrate is told of thirty events and more") {
  const auto rows = [](const StudyResult& result) {
    return layer(release_study(result, Profile::open), "concentration").rows();
  };
  CHECK(rows(made_study()) == 1);
  CHECK(rows(small_study({{5, 5}, {4, 4}, {3, 3}, {2, 2}, {0, 1}}, enough)) == 0);
}
