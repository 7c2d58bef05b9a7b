#include <doctest/doctest.h>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_layers.hpp"
#include "hotspot/io/style_json.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/plan/map_style.hpp"
#include "support/made_layers.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

Style sample_style() {
  Style style = graduated_style({1.0, 20.0, 30.0}, Ramp::sequential, Language::danish);
  style.name = "Rater";
  style.column = "rate";
  style.legend_title = "Anmeldelser pr. 1.000 beboere \u00b7 n = 7 \u2013 \u2265";
  style.hidden_column = "hidden";
  style.hidden_label = "Skjult <5>";
  style.categories = {{"a", "Ærø", {1, 2, 3, 4}}};
  style.label_column = "name";
  style.outlined = false;
  return style;
}

}  // namespace

TEST_CASE("a style goes through JSON unchanged") {
  const Style style = sample_style();
  const Style back = style_from_json(style_json(style));
  CHECK(style_json(back) == style_json(style));
  CHECK(back.legend_title == style.legend_title);
  REQUIRE(back.classes.size() == style.classes.size());
  CHECK(back.classes.back().upper == style.classes.back().upper);
  CHECK(back.classes.front().fill == style.classes.front().fill);
  CHECK(back.categories.front().outline == Colour{1, 2, 3, 4});
  CHECK_FALSE(back.outlined);
}

TEST_CASE("what is no style is refused") {
  CHECK_THROWS_AS((void)style_from_json("{"), DataError);
  CHECK_THROWS_AS((void)style_from_json(R"({"classes": [{"lower": 1}]})"), DataError);
}

TEST_CASE("a GeoPackage of ours is read back with its styles and titles") {
  const TemporaryFolder folder;
  Layer areas = sample_areas();
  areas.styles = {sample_style(), {}};
  const std::string path = folder.path("result.gpkg");
  write_release(internal_release({areas}), path);
  const auto layers = read_layers({.source = path});
  REQUIRE(layers.size() == 1);
  const Layer& back = layers.front().layer;
  CHECK(back.name == "housing_areas");
  CHECK(back.title == "Boligområder");
  CHECK(back.crs == areas.crs);
  CHECK(std::get<std::vector<MultiPolygon>>(back.places).size() == 3);
  REQUIRE(back.styles.size() == 2);
  CHECK(style_json(back.styles.front()) == style_json(areas.styles.front()));
  REQUIRE(back.column("rate") != nullptr);
  CHECK(back.column("rate")->title == "Rate");
  CHECK(std::get<RealColumn>(back.column("rate")->values)[0] == 0.1 + 0.2);
}

TEST_CASE("lines are read as lines and rows without a place are kept") {
  const TemporaryFolder folder;
  const std::string path = folder.path("roads.gpkg");
  make_file(path, "GPKG",
            {{.name = "roads",
              .type = wkbLineString,
              .crs = "EPSG:25832",
              .fields = {{"name", OFTString}, {"lanes", OFTInteger}},
              .rows = {{"LINESTRING (1 1, 2 2)", {"A", "2"}}, {"", {"B", ""}}}}});
  const auto layers = read_layers({.source = path});
  REQUIRE(layers.size() == 1);
  REQUIRE(layers.front().lines.size() == 2);
  CHECK(layers.front().lines[0].front().size() == 2);
  CHECK(layers.front().lines[1].empty());
  CHECK(std::get<IntegerColumn>(layers.front().layer.column("lanes")->values)[0] == 2);
  CHECK_FALSE(std::get<IntegerColumn>(layers.front().layer.column("lanes")->values)[1].has_value());
}

TEST_CASE("a table with coordinates is points with their times") {
  const TemporaryFolder folder;
  const std::string path = folder.path("events.csv");
  folder.write("events.csv", "x;y;dato\n700000,5;6170000;24-12-2015\n700010;6170010;\n;;01-01-2014\n");
  const auto layers = read_layers({.source = path, .crs = sample_areas().crs});
  REQUIRE(layers.size() == 1);
  const auto& points = std::get<std::vector<Point>>(layers.front().layer.places);
  REQUIRE(points.size() == 3);
  CHECK(points[0] == Point{700000.5, 6170000.0});
  CHECK(points[2].x != points[2].x);
  REQUIRE(layers.front().times.size() == 3);
  CHECK(layers.front().times[0].has_value());
  CHECK_FALSE(layers.front().times[1].has_value());
}

TEST_CASE("a layer that is not there is named") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS((void)read_layers({.source = folder.path("none.gpkg")}), IoError);
}
