// Measuring, and selecting by what was drawn.
#include "state/tool.hpp"

#include <doctest/doctest.h>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("a way is as long as its pieces together in metres whatever the units") {
  Crs feet = Crs::local();
  feet.metres_per_unit = 0.3048;
  CHECK(length_in_metres({{0, 0}, {30, 40}, {30, 100}}, Crs::local()) == 110.0);
  CHECK(length_in_metres({{0, 0}, {1000, 0}}, feet) == doctest::Approx(304.8));
  CHECK(length_in_metres({{5, 5}}, Crs::local()) == 0.0);
}

TEST_CASE("an area is the same in both directions and far from the origin") {
  const std::vector<Point> ring{{700000, 6174000}, {700100, 6174000}, {700100, 6174050}, {700000, 6174050}};
  CHECK(area_in_square_metres(ring, Crs::local()) == 5000.0);
  CHECK(area_in_square_metres({ring.rbegin(), ring.rend()}, Crs::local()) == 5000.0);
  CHECK(area_in_square_metres({{0, 0}, {1, 1}}, Crs::local()) == 0.0);
}

TEST_CASE("lengths and areas are said in units that fit them") {
  CHECK(length_words(849.6, Language::english) == "850\u2009m");
  CHECK(length_words(1250.0, Language::danish) == "1,25\u2009km");
  CHECK(area_words(4200.0, Language::english) == "4,200\u2009m\u00b2");
  CHECK(area_words(18000.0, Language::english) == "1.8\u2009ha");
  CHECK(area_words(2310000.0, Language::danish) == "2,31\u2009km\u00b2");
}

TEST_CASE("areas whose middle lies within the line are selected and others not") {
  State state = state_with({map_layer(1, two_areas(), Role::area, two_classes()),
                            map_layer(2, points_at({{10, 10}}), Role::points)});
  apply(state, SelectWithin{{{-10, -10}, {90, -10}, {90, 110}, {-10, 110}}});
  CHECK(state.document.selection == Selection{1, {0}});
  apply(state, SelectWithin{{{-10, -10}, {210, -10}, {210, 110}, {-10, 110}}});
  CHECK(state.document.selection == Selection{1, {0, 1}});
  apply(state, SelectWithin{{{300, 300}, {310, 300}, {310, 310}}});
  CHECK(state.document.selection.rows.empty());
  apply(state, Undo{});
  CHECK(state.document.selection.rows.size() == 2);
}

TEST_CASE("without areas the points of the uppermost layer are selected") {
  State state = state_with({map_layer(1, points_at({{10, 10}, {80, 80}}), Role::points)});
  apply(state, SelectWithin{{{0, 0}, {50, 0}, {50, 50}, {0, 50}}});
  CHECK(state.document.selection == Selection{1, {0}});
}

TEST_CASE("another tool begins with nothing drawn") {
  State state = state_with({map_layer(1, two_areas(), Role::area)});
  apply(state, SetTool{Tool::distance});
  apply(state, SetSketch{{{{0, 0}, {1, 1}}, false}});
  apply(state, SetTool{Tool::area});
  CHECK(state.sketch.corners.empty());
}
