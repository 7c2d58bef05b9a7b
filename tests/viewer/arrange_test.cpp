#include "state/arrange.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

Role role_of(const std::string& name) {
  return arrange({{two_areas(name), name, {}}}, Language::english).layers.front().role;
}

}  // namespace

TEST_CASE("municipal files are known by their names") {
  CHECK(role_of("soe") == Role::water);
  CHECK(role_of("bygninger") == Role::building);
  CHECK(role_of("groenne_omraader") == Role::green);
  CHECK(role_of("kommunegraense") == Role::study_area);
  CHECK(role_of("boligomraader") == Role::area);
}

TEST_CASE("background lies below and points above") {
  const Arrangement arrangement = arrange({{points_at({{1, 1}}), "points", {}},
                                           {two_areas("areas"), "areas", {}},
                                           {two_areas("soe"), "lakes", {}}},
                                          Language::english);
  REQUIRE(arrangement.layers.size() == 3);
  CHECK(arrangement.layers[0].role == Role::water);
  CHECK(arrangement.layers[1].role == Role::area);
  CHECK(arrangement.layers[2].role == Role::points);
  CHECK(arrangement.layers[1].style.label_column == "name");
}

TEST_CASE("tables without places are kept beside the map") {
  auto table = std::make_shared<LayerData>();
  table->layer.name = "totals";
  const Arrangement arrangement = arrange({{table, "Totals", {}}}, Language::english);
  CHECK(arrangement.layers.empty());
  CHECK(arrangement.tables.size() == 1);
}

TEST_CASE("densest places of several sources become a layer each and only the first is seen") {
  auto places = two_areas("hotspots");
  places->layer.columns.push_back({.name = "source", .values = TextColumn{"a", "b"}});
  const Arrangement arrangement =
      arrange({{two_areas("housing_areas"), "Areas", {}}, {places, "Densest", {}}}, Language::english);
  REQUIRE(arrangement.layers.size() == 3);
  CHECK(arrangement.layers[1].title == "Densest: a");
  CHECK(arrangement.layers[1].data->rows() == 1);
  CHECK(arrangement.layers[1].visible);
  CHECK_FALSE(arrangement.layers[2].visible);
}

TEST_CASE("of the layers about the same areas of a study the areas alone are seen at first") {
  const Arrangement arrangement = arrange({{two_areas("housing_areas"), "Areas", {}},
                                           {two_areas("walks"), "Safety walks", {}},
                                           {two_areas("perceived_recorded"), "Felt and recorded", {}}},
                                          Language::english);
  REQUIRE(arrangement.layers.size() == 3);
  for (const MapLayer& layer : arrangement.layers)
    CHECK(layer.visible == (layer.data->layer.name == "housing_areas"));
}
