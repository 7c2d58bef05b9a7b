#include "hotspot/stats/matched_controls.hpp"

#include <doctest/doctest.h>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {
using Indices = std::vector<std::size_t>;
}

TEST_CASE("controls have the nearest counts and keep apart from treated places and each other") {
  const CountedPlace treated{{0, 0}, 10};
  const std::vector<CountedPlace> candidates{
      {{50, 0}, 10},                    // too near the treated place
      {{500, 0}, 10},                   // best
      {{560, 0}, 10},                   // as good, too near the one before
      {{900, 0}, 12},                   // second
      {{1500, 0}, 10},                  // as good as the first, farther away
      {{0, 700}, 4},   {{0, 820}, 11},  // near another treated place
  };
  const std::vector<Point> keep_away{{0, 0}, {0, 900}};
  CHECK(matched_controls(treated, candidates, keep_away, 3, 100) == Indices{1, 4, 3});
  CHECK(matched_controls(treated, candidates, keep_away, 10, 100) == Indices{1, 4, 3, 5});
  CHECK(matched_controls(treated, candidates, keep_away, 1, 1e6).empty());
  CHECK(matched_controls(treated, {}, keep_away, 2, 100).empty());
}

TEST_CASE("of places alike in count and distance the first is taken") {
  const std::vector<CountedPlace> candidates{{{0, 300}, 1}, {{300, 0}, 1}, {{0, -300}, 1}};
  CHECK(matched_controls({{0, 0}, 1}, candidates, {{0, 0}}, 2, 100) == Indices{0, 1});
  CHECK_THROWS_AS((void)matched_controls({{0, 0}, 1}, candidates, {}, 2, -1), ArgumentError);
}
