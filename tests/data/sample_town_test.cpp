#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "sample/municipality.hpp"
#include "sample/places.hpp"
#include "sample/town.hpp"

TEST_SUITE_BEGIN("fast");

namespace {

using namespace sample;

const Town& town() {
  static const Town made = make_town(committed_seed);
  return made;
}

const HousingArea& area(std::string_view id) {
  const auto found = std::find_if(town().areas.begin(), town().areas.end(),
                                  [&](const HousingArea& candidate) { return candidate.id == id; });
  REQUIRE(found != town().areas.end());
  return *found;
}

std::size_t shared_corners(const HousingArea& a, const HousingArea& b) {
  std::size_t shared = 0;
  for (const Point p : a.shape.front().outer) {
    const Ring& other = b.shape.front().outer;
    shared += static_cast<std::size_t>(std::count_if(
        other.begin(), other.end(), [&](Point q) { return on_map(p, 100.0) == on_map(q, 100.0); }));
  }
  return shared;
}

}  // namespace

TEST_CASE("the housing areas of the sample have residents as a town of that size") {
  int residents = 0;
  int small = 0;
  std::set<std::string_view> ids;
  for (const HousingArea& a : town().areas) {
    CAPTURE(a.name);
    residents += a.residents;
    small += a.households < 20 ? 1 : 0;
    CHECK(ids.insert(a.id).second);
    CHECK(a.dwellings >= a.households);
    CHECK(a.residents > a.households);
  }
  CHECK(ids.size() == 13);
  CHECK(residents == 11032);
  CHECK(small == 1);
}

TEST_CASE("areas of the sample lie in the municipality and not on each other") {
  for (const HousingArea& a : town().areas) {
    CAPTURE(a.name);
    for (const Polygon& part : a.shape) {
      CHECK(std::all_of(part.outer.begin(), part.outer.end(),
                        [](Point p) { return covers({town().boundary}, p); }));
      CHECK(hotspot::area({part}) > 0.0);
    }
    for (const HousingArea& b : town().areas) {
      if (a.id == b.id) continue;
      CHECK_FALSE(covers(b.shape, hotspot::centroid(MultiPolygon{a.shape.front()})));
    }
  }
}

TEST_CASE("the sample has areas that share a border and one in two parts and one with a hole") {
  CHECK(shared_corners(area("L01"), area("L13")) >= 5);
  CHECK(shared_corners(area("L03"), area("L04")) >= 5);
  CHECK(shared_corners(area("L10"), area("L11")) >= 4);
  CHECK(area("L07").shape.size() == 2);
  CHECK(area("L13").shape.front().holes.size() == 1);
}

TEST_CASE("the station and the centre of the sample lie outside every housing area") {
  for (const std::string_view name : {"station", "centrum", "underføring", "politistation"}) {
    const Point place = landmark(name);
    CHECK(covers({town().boundary}, place));
    CHECK(std::none_of(town().areas.begin(), town().areas.end(),
                       [&](const HousingArea& a) { return covers(a.shape, place); }));
  }
}

TEST_CASE("each housing area of the sample has buildings inside it") {
  for (const HousingArea& a : town().areas) {
    CAPTURE(a.name);
    std::size_t buildings = 0;
    for (const Building& building : town().buildings) {
      if (building.area_id != a.id) continue;
      ++buildings;
      CHECK(std::all_of(building.shape.outer.begin(), building.shape.outer.end(),
                        [&](Point p) { return covers(a.shape, p); }));
    }
    CHECK(buildings > 0);
  }
}

TEST_CASE("places drawn for the sample are where they were asked for") {
  Random random(1, 1);
  const Places places(town());
  for (int i = 0; i < 200; ++i) {
    CHECK(covers(area("L03").shape, places.draw({Where::in_area, "L03", 8.0}, random)));
    CHECK_FALSE(covers(area("L12").shape, places.draw({Where::around, "centrum", 300.0}, random)));
    CHECK_FALSE(covers({town().boundary}, places.draw_outside(random)));
  }
}
