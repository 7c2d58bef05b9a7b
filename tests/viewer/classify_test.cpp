#include "state/classify.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
const std::vector<double> three_heaps{1, 2, 3, 20, 21, 22, 100, 101, 102};

double spread_within(const std::vector<double>& sorted, const std::vector<std::size_t>& starts) {
  double total = 0.0;
  for (std::size_t c = 0; c < starts.size(); ++c) {
    const std::size_t end = c + 1 < starts.size() ? starts[c + 1] : sorted.size();
    double mean = 0.0;
    for (std::size_t i = starts[c]; i < end; ++i) mean += sorted[i];
    mean /= static_cast<double>(end - starts[c]);
    for (std::size_t i = starts[c]; i < end; ++i) total += (sorted[i] - mean) * (sorted[i] - mean);
  }
  return total;
}

/// Every way to part sorted values into three runs.
double least_spread_of_three(const std::vector<double>& sorted) {
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t a = 1; a < sorted.size(); ++a) {
    for (std::size_t b = a + 1; b < sorted.size(); ++b)
      least = std::min(least, spread_within(sorted, {0, a, b}));
  }
  return least;
}

}  // namespace

TEST_CASE("natural breaks part the heaps") {
  CHECK(class_limits(three_heaps, Method::natural, 3) == std::vector<double>{1, 20, 100, 102});
}

TEST_CASE("natural breaks have the least spread of all partitions") {
  const std::vector<double> values{0.3, 1.7, 1.9, 2.2, 4.0, 4.4, 5.1, 7.7, 8.0, 8.1, 12.5, 13.0};
  const std::vector<double> limits = class_limits(values, Method::natural, 3);
  REQUIRE(limits.size() == 4);
  std::vector<std::size_t> starts{0};
  for (const double limit : {limits[1], limits[2]}) {
    starts.push_back(
        static_cast<std::size_t>(std::find(values.begin(), values.end(), limit) - values.begin()));
  }
  CHECK(spread_within(values, starts) == doctest::Approx(least_spread_of_three(values)));
}

TEST_CASE("equal classes are equally wide and quantiles equally full") {
  CHECK(class_limits({0, 10, 3}, Method::equal, 5) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(class_limits({1, 2, 3, 4, 5}, Method::quantile, 4) == std::vector<double>{1, 2, 3, 4, 5});
}

TEST_CASE("standard deviations are counted from the mean") {
  const std::vector<double> limits = class_limits({0, 0, 0, 0, 10, 10, 10, 10}, Method::deviation, 5);
  CHECK(limits == std::vector<double>{0, 2.5, 7.5, 10});
}

TEST_CASE("values that are undefined or alike give no classes") {
  for (const Method method :
       {Method::round, Method::equal, Method::quantile, Method::natural, Method::deviation}) {
    CHECK(class_limits({}, method, 5).empty());
    CHECK(class_limits({undefined, undefined}, method, 5).empty());
    CHECK(class_limits({3, 3, 3}, method, 5).empty());
    const std::vector<double> limits = class_limits({1, undefined, 2}, method, 5);
    CHECK(std::is_sorted(limits.begin(), limits.end()));
    CHECK(limits.size() >= 2);
  }
}

TEST_CASE("classes of a person's own hold every value") {
  const auto areas = two_areas();
  for (const Method method : {Method::equal, Method::quantile, Method::natural, Method::deviation}) {
    const Style style = classified(*areas, {}, {.column = "rate", .method = method}, Language::danish);
    REQUIRE_FALSE(style.classes.empty());
    CHECK(style.classes.front().lower == 1.0);
    CHECK(style.classes.back().upper == 9.0);
  }
  CHECK(numeric_columns(areas->layer) == std::vector<std::string>{"rate"});
}
