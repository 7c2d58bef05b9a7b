#include "hotspot/io/read_areas.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "support/made_layers.hpp"
#include "support/said.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

MadeLayer housing() {
  return {.name = "omraader",
          .type = wkbMultiPolygon,
          .crs = "EPSG:25832",
          .fields = {{"id", OFTString}, {"navn", OFTString}, {"beboere", OFTInteger}, {"andel", OFTString}},
          .rows = {{"MULTIPOLYGON (((0 0,0 10,10 10,10 0,0 0)))", {"a", "Kanalens Kvarter", "1200", "12,5"}},
                   {"MULTIPOLYGON (((10 0,20 0,20 10,10 10,10 0),(12 2,18 2,18 8,12 8,12 2)))",
                    {"b", "Hedemarken", "", "7,25"}},
                   {"", {"c", "Uden form", "5", ""}}}};
}

AreasRead read(const MadeLayer& layer, const AreaColumns& columns = {}) {
  const TemporaryFolder folder;
  make_file(folder.path("a.gpkg"), "GPKG", {layer});
  AreasRead result = read_areas({.source = folder.path("a.gpkg")}, columns);
  require_balanced({{result.quality}});
  return result;
}

/// Numbers of the rows that a finding names.
std::vector<std::string> rows_with(const SourceQuality& quality, const std::string& key) {
  std::vector<std::string> rows;
  for (const Message& finding : quality.findings) {
    if (finding.key == key) rows.push_back(std::get<std::string>(finding.arguments.at(0).value));
  }
  return rows;
}

AreasRead read_table(const std::string& bytes, const AreaColumns& columns, const std::string& where = "") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", bytes)};
  input.where = where;
  input.crs = Crs::local();
  AreasRead result = read_areas(input, columns);
  require_balanced({{result.quality}});
  return result;
}

}  // namespace

TEST_CASE("areas with ids and names and figures") {
  const AreasRead result =
      read(housing(), {.id = "id", .name = "navn", .figures = {"beboere", "andel"}, .texts = {"navn"}});
  REQUIRE(result.areas.size() == 2);
  CHECK(result.areas.ids == std::vector<std::string>{"a", "b"});
  CHECK(result.areas.name(1) == "Hedemarken");
  CHECK(result.areas.crs.code == "EPSG:25832");
  CHECK(result.areas.figure("beboere")->at(0) == 1200.0);
  CHECK(std::isnan(result.areas.figure("beboere")->at(1)));
  CHECK(*result.areas.figure("andel") == std::vector<double>{12.5, 7.25});
  CHECK(result.areas.text("navn")->at(0) == "Kanalens Kvarter");
  CHECK(result.quality.rows_read == 3);
  CHECK(result.quality.count(RejectReason::no_shape) == 1);
}

TEST_CASE("without an id column the number of the row is the id") {
  CHECK(read(housing()).areas.ids == std::vector<std::string>{"1", "2"});
}

TEST_CASE("rings are unclosed and outer ones run counter-clockwise") {
  const AreasRead result = read(housing());
  CHECK(result.areas.shapes[0][0].outer == Ring{{0.0, 0.0}, {10.0, 0.0}, {10.0, 10.0}, {0.0, 10.0}});
  CHECK(area(result.areas.shapes[0]) == 100.0);
  CHECK(result.areas.shapes[1][0].holes.size() == 1);
  CHECK(area(result.areas.shapes[1]) == 64.0);
  CHECK(rows_with(result.quality, "finding.shape_repaired").empty());
}

TEST_CASE("valid shapes keep every bit of their coordinates") {
  MadeLayer layer = housing();
  layer.rows = {{"MULTIPOLYGON (((0.1 0.2,0.30000000000000004 0.2,0.3 0.7000000000000001,0.1 0.2)))", {"a"}}};
  CHECK(read(layer).areas.shapes[0][0].outer ==
        Ring{{0.1, 0.2}, {0.30000000000000004, 0.2}, {0.3, 0.7000000000000001}});
}

TEST_CASE("a shape that crosses itself is repaired and named") {
  MadeLayer layer = housing();
  layer.rows = {{"MULTIPOLYGON (((0 0,1 0,1 1,0 1,0 0)))", {"a"}},
                {"MULTIPOLYGON (((0 0,2 2,2 0,0 2,0 0)))", {"b"}}};
  const AreasRead result = read(layer);
  CHECK(area(result.areas.shapes[1]) == doctest::Approx(2.0));
  CHECK(rows_with(result.quality, "finding.shape_repaired") == std::vector<std::string>{"2"});
}

TEST_CASE("overlapping parts stay area when repaired") {
  MadeLayer layer = housing();
  layer.rows = {{"MULTIPOLYGON (((0 0,2 0,2 2,0 2,0 0)),((1 0,3 0,3 2,1 2,1 0)))", {"a"}}};
  CHECK(area(read(layer).areas.shapes[0]) == doctest::Approx(6.0));
}

TEST_CASE("a shell given as its own hole is repaired by its lines") {
  MadeLayer layer = housing();
  layer.rows = {{"MULTIPOLYGON (((2 2,2 3,3 3,2 2),(0 0,10 0,10 10,0 10,0 0)))", {"a"}}};
  CHECK(area(read(layer).areas.shapes[0]) == doctest::Approx(99.5));
}

TEST_CASE("a shape without area is rejected and named") {
  MadeLayer layer = housing();
  layer.rows = {{"MULTIPOLYGON (((0 0,1 0,1 1,0 1,0 0)))", {"a"}},
                {"MULTIPOLYGON (((0 0,2 2,0 0,0 0)))", {"b"}}};
  const AreasRead result = read(layer);
  CHECK(result.areas.size() == 1);
  CHECK(result.quality.count(RejectReason::no_shape) == 1);
  CHECK(rows_with(result.quality, "finding.shape_without_area") == std::vector<std::string>{"2"});
}

TEST_CASE("an id that stands twice is an error with its rows") {
  MadeLayer layer = housing();
  layer.rows[1].fields[0] = "a";
  const std::string said = said_by<DataError>([&] { return read(layer, {.id = "id"}); });
  CHECK(contains(said, "1, 2"));
  CHECK(contains(said, "id a"));
}

TEST_CASE("points may serve as areas where they are allowed") {
  MadeLayer layer = housing();
  layer.type = wkbPoint;
  layer.rows = {{"POINT (1 2)", {"a"}}};
  CHECK(contains(said_by<DataError>([&] { return read(layer); }), "point"));
  const AreasRead result = read(layer, {.points_allowed = true});
  CHECK(result.areas.shapes[0][0].outer == Ring{{1.0, 2.0}});
  CHECK_THROWS_AS((void)union_of(result.areas), DataError);
  const AreasRead table = read_table("id,x,y,cases\na,1,2,3\nb,,,4\n",
                                     {.id = "id", .figures = {"cases"}, .points_allowed = true});
  CHECK(table.areas.shapes[0][0].outer == Ring{{1.0, 2.0}});
  CHECK(table.quality.count(RejectReason::no_shape) == 1);
}

TEST_CASE("a plain table will do where no place is needed") {
  const AreasRead result = read_table("id;k;level\n1;1.200;0,95\n2;;0,9\n3;x;0,95\n",
                                      {.id = "id", .figures = {"k", "level"}, .places_needed = false});
  CHECK(result.areas.size() == 3);
  CHECK(result.areas.shapes[0].empty());
  CHECK(result.areas.figure("k")->at(0) == 1200.0);  // the other column has decimal commas
  CHECK(std::isnan(result.areas.figure("k")->at(1)));
  CHECK(*result.areas.figure("level") == std::vector<double>{0.95, 0.9, 0.95});
  REQUIRE(result.quality.findings.size() == 1);
  CHECK(result.quality.findings[0].key == "finding.figure_unread");
  CHECK(contains(said_by<DataError>([] { return read_table("id,k\n1,2\n", {}); }), "polygons"));
  CHECK(read_table("id,level\n1,0.95\n2,0.9\n", {.places_needed = false}, "level = 0.9").areas.ids ==
        std::vector<std::string>{"1"});
}

TEST_CASE("areas that cannot be transformed are outside") {
  const TemporaryFolder folder;
  MadeLayer layer{.type = wkbPolygon,
                  .crs = "EPSG:4326",
                  .rows = {{"POLYGON ((12 55,12.1 55,12.1 55.1,12 55))", {}},
                           {"POLYGON ((12 55,12.1 55,12 155,12 55))", {}}}};
  make_file(folder.path("a.gpkg"), "GPKG", {layer});
  Input input{.source = folder.path("a.gpkg")};
  input.to_crs = make_crs("EPSG:25832");
  const AreasRead result = read_areas(input);
  CHECK(result.areas.size() == 1);
  CHECK(result.quality.count(RejectReason::coordinates_outside) == 1);
  require_balanced({{result.quality}});
}

TEST_CASE("the union of neighbours is one shape without the border between them") {
  const AreasRead result = read(housing());
  const StudyArea united = union_of(result.areas);
  CHECK(united.shape.size() == 1);
  CHECK(area(united.shape) == doctest::Approx(164.0));
  AreaLayer one = result.areas;
  one.shapes.resize(1);
  CHECK(union_of(one).shape[0].outer == result.areas.shapes[0][0].outer);
}

TEST_CASE("lines and polygons make a background") {
  const TemporaryFolder folder;
  MadeLayer roads{
      .type = wkbLineString, .crs = "EPSG:25832", .rows = {{"LINESTRING (0 0,1 1,2 0)", {}}, {"", {}}}};
  make_file(folder.path("a.gpkg"), "GPKG", {roads});
  const Background background = read_background({.source = folder.path("a.gpkg")});
  REQUIRE(background.lines.size() == 1);
  CHECK(background.lines[0] == LineString{{0.0, 0.0}, {1.0, 1.0}, {2.0, 0.0}});
  CHECK(background.crs.code == "EPSG:25832");
  MadeLayer points{.type = wkbPoint, .crs = "EPSG:25832", .rows = {{"POINT (0 0)", {}}}};
  make_file(folder.path("b.gpkg"), "GPKG", {points});
  CHECK_THROWS_AS((void)read_background({.source = folder.path("b.gpkg")}), DataError);
}

TEST_CASE("numbers that can be read in two ways go by the rest of the table") {
  const auto residents = [](const std::string& bytes) {
    const AreasRead result = read_table(bytes, {.figures = {"k"}, .places_needed = false});
    bool assumed = false;
    for (const Message& finding : result.quality.findings)
      assumed = assumed || finding.key == "finding.decimal_assumed";
    return std::pair(result.areas.figure("k")->at(0), assumed);
  };
  CHECK(residents("k;m\n1.200;7,5\n") == std::pair(1200.0, false));
  CHECK(residents("k;m\n1.200;7.5\n") == std::pair(1.2, false));
  CHECK(residents("k;m\n1.200;a\n") == std::pair(1200.0, true));
  CHECK(residents("k,m\n1.200,a\n") == std::pair(1.2, true));
  CHECK(residents("k,m\n\"1,200\",a\n") == std::pair(1200.0, true));
  CHECK(residents("k;m\n1200;a\n") == std::pair(1200.0, false));
}
TEST_CASE("times of a table are calendar days or the numbers that stand there") {
  const TemporaryFolder folder;
  const std::string table = folder.write("t.csv", "day,step\n1970-01-02 23:30,0.5\n1969-12-31,7\n,\n");
  const AreasRead read =
      read_areas({.source = table}, {.figures = {"step"}, .times = {"day", "step"}, .places_needed = false});
  const auto& figures = read.areas.figures;
  REQUIRE(figures.size() == 3);
  CHECK(figures[1].name == "day");
  CHECK(figures[1].values[0] == 1.0);
  CHECK(figures[1].values[1] == -1.0);
  CHECK(std::isnan(figures[1].values[2]));
  CHECK(figures[2].values[0] == 0.5);
}

TEST_CASE("points of a table may have their coordinates in named columns") {
  const TemporaryFolder folder;
  const std::string table = folder.write("t.csv", "a,b,x,y\n1,2,3,4\n");
  const AreasRead read =
      read_areas({.source = table, .crs = make_crs("local")}, {.points_allowed = true, .x = "a", .y = "b"});
  CHECK(read.areas.shapes.at(0).at(0).outer.at(0) == Point{1.0, 2.0});
  CHECK_THROWS_AS((void)read_areas({.source = table}, {.points_allowed = true, .x = "a"}), ArgumentError);
}
