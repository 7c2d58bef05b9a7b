#include "state/hit_test.hpp"

#include <doctest/doctest.h>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

Document areas_and_points() {
  return state_with({map_layer(1, two_areas(), Role::area),
                     map_layer(2, points_at({{10, 10}, {150, 50}}), Role::points)})
      .document;
}

}  // namespace

TEST_CASE("a place is told by the area that holds it") {
  const Document document = areas_and_points();
  CHECK(hit_at(document, {50, 80}, 1.0) == Hit{1, 0});
  CHECK(hit_at(document, {170, 80}, 1.0) == Hit{1, 1});
  CHECK_FALSE(hit_at(document, {-5, 50}, 1.0).has_value());
}

TEST_CASE("a dot within reach goes before the area beneath it") {
  const Document document = areas_and_points();
  CHECK(hit_at(document, {152, 50}, 3.0) == Hit{2, 1});
  CHECK(hit_at(document, {155, 50}, 3.0) == Hit{1, 1});
}

TEST_CASE("hidden layers and background are not hit") {
  Document document = areas_and_points();
  document.layers[0].visible = false;
  CHECK_FALSE(hit_at(document, {50, 80}, 1.0).has_value());
  document.layers[0].visible = true;
  document.layers[0].role = Role::building;
  CHECK_FALSE(hit_at(document, {50, 80}, 1.0).has_value());
}
