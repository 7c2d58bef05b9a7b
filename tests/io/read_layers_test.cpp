#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <future>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/made_layers.hpp"
#include "support/said.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

MadeLayer fires(const std::string& crs) {
  return {.name = "brande",
          .type = wkbPoint,
          .crs = crs,
          .fields = {{"dato", OFTDate}, {"art", OFTString}, {"antal", OFTInteger}},
          .rows = {{"POINT (709000 6174000)", {"2013/05/06", "Container", "2"}},
                   {"", {"2013/05/07", "Bil", "1"}},
                   {"POINT (709100 6174200)", {"", "Bil", ""}}}};
}

}  // namespace

TEST_CASE("points of a GeoPackage with times and weights and categories") {
  const TemporaryFolder folder;
  make_file(folder.path("a.gpkg"), "GPKG", {fires("EPSG:25832")});
  const EventsRead result =
      read_events({.source = folder.path("a.gpkg")}, {.find_time = true, .find_category = true});
  require_balanced({{result.quality}});
  CHECK(result.events.crs.code == "EPSG:25832");
  CHECK(result.events.points == std::vector<Point>{{709000.0, 6174000.0}, {709100.0, 6174200.0}});
  CHECK(result.events.source_row == std::vector<std::size_t>{1, 3});
  CHECK(result.quality.count(RejectReason::no_coordinates) == 1);
  CHECK(result.events.categories == std::vector<std::string>{"Container", "Bil"});
  CHECK(result.events.times[0] == EventTime(std::chrono::local_days(std::chrono::year(2013) / 5 / 6)));
  CHECK_FALSE(result.events.times[1]);
  const EventsRead weighted = read_events({.source = folder.path("a.gpkg")}, {.weight = "antal"});
  CHECK(weighted.events.weights == std::vector<double>{2.0});
  CHECK(weighted.quality.count(RejectReason::weight_unread) == 1);
}

TEST_CASE("where numbers the rows that it keeps") {
  const TemporaryFolder folder;
  make_file(folder.path("a.gpkg"), "GPKG", {fires("EPSG:25832")});
  Input input{.source = folder.path("a.gpkg")};
  input.where = "art = 'Bil'";
  const EventsRead result = read_events(input);
  CHECK(result.quality.rows_read == 2);
  CHECK(result.events.source_row == std::vector<std::size_t>{2});
  input.where = "nofield = 1";
  CHECK(contains(said_by<DataError>([&] { return read_events(input); }), "nofield"));
}

TEST_CASE("the undefined systems of a GeoPackage are a plane and nothing") {
  const TemporaryFolder folder;
  const MadeLayer plane = fires("LOCAL_CS[\"Undefined Cartesian SRS\",UNIT[\"Meter\",1]]");
  make_file(folder.path("plane.gpkg"), "GPKG", {plane});
  CHECK(read_events({.source = folder.path("plane.gpkg")}).events.crs == Crs::local());
  const MadeLayer none = fires("");
  make_file(folder.path("none.gpkg"), "GPKG", {none});
  CHECK(contains(said_by<CrsError>([&] { return read_events({.source = folder.path("none.gpkg")}); }),
                 "--crs"));
}

TEST_CASE("a shapefile with Danish letters in Latin-1 and no projection file") {
  const TemporaryFolder folder;
  MadeLayer layer = fires("");
  layer.options = {"ENCODING=ISO-8859-1"};
  layer.rows[0].fields[1] = "Brændt græs på gården";
  make_file(folder.path("brande.shp"), "ESRI Shapefile", {layer});
  const std::string source = folder.path("brande.shp");
  CHECK(contains(said_by<CrsError>([&] { return read_events({.source = source}); }), "brande.shp"));
  Input input{.source = source};
  input.crs = make_crs("EPSG:25832");
  CHECK(read_events(input, {.category = "art"}).events.categories.front() == "Brændt græs på gården");

  // Neither a .cpg nor a language byte: the letters decide.
  std::filesystem::remove(folder.path("brande.cpg"));
  {
    std::fstream dbf(folder.path("brande.dbf"), std::ios::binary | std::ios::in | std::ios::out);
    dbf.seekp(29);
    dbf.put('\0');
  }
  CHECK(read_events(input, {.category = "art"}).events.categories.front() == "Brændt græs på gården");
}

TEST_CASE("the projection file of a shapefile gives the system and --crs does not override it") {
  const TemporaryFolder folder;
  make_file(folder.path("brande.shp"), "ESRI Shapefile", {fires("EPSG:25832")});
  Input input{.source = folder.path("brande.shp")};
  input.crs = make_crs("EPSG:4326");
  CHECK(read_events(input).events.crs.code == "EPSG:25832");
}

TEST_CASE("a shapefile without its index is read and nothing is written beside it") {
  const TemporaryFolder folder;
  make_file(folder.path("brande.shp"), "ESRI Shapefile", {fires("EPSG:25832")});
  std::filesystem::remove(folder.path("brande.shx"));
  const EventsRead result = read_events({.source = folder.path("brande.shp")});
  CHECK(result.events.size() == 2);
  CHECK(result.quality.findings.front().key == "finding.shx_missing");
  CHECK_FALSE(std::filesystem::exists(folder.path("brande.shx")));
}

TEST_CASE("GeoJSON is longitude and latitude whatever the authority says") {
  const TemporaryFolder folder;
  MadeLayer layer{.type = wkbPoint, .crs = "EPSG:4326", .rows = {{"POINT (12.35 55.65)", {}}}};
  make_file(folder.path("a.geojson"), "GeoJSON", {layer});
  Input input{.source = folder.path("a.geojson")};
  CHECK(read_events(input).events.points[0] == Point{12.35, 55.65});
  input.to_crs = make_crs("EPSG:25832");
  const EventsRead utm = read_events(input);
  CHECK(utm.events.points[0].x == doctest::Approx(710772.8).epsilon(1e-6));
  CHECK(utm.events.points[0].y == doctest::Approx(6172216.2).epsilon(1e-6));
}

TEST_CASE("GML with latitude first comes out as longitude and latitude") {
  const TemporaryFolder folder;
  MadeLayer layer{.type = wkbPoint, .crs = "EPSG:4326", .rows = {{"POINT (12.35 55.65)", {}}}};
  make_file(folder.path("a.gml"), "GML", {layer});
  CHECK(read_events({.source = folder.path("a.gml")}).events.points[0] == Point{12.35, 55.65});
}

TEST_CASE("several layers and none chosen is an error that lists them") {
  const TemporaryFolder folder;
  MadeLayer second = fires("EPSG:25832");
  second.name = "anmeldelser";
  make_file(folder.path("a.gpkg"), "GPKG", {fires("EPSG:25832"), second});
  Input input{.source = folder.path("a.gpkg")};
  const std::string said = said_by<DataError>([&] { return read_events(input); });
  CHECK(contains(said, "brande, anmeldelser"));
  CHECK(contains(said, "--layer"));
  input.layer = "anmeldelser";
  CHECK(read_events(input).events.size() == 2);
  input.layer = "nolayer";
  CHECK(contains(said_by<DataError>([&] { return read_events(input); }), "nolayer"));
}

TEST_CASE("polygons are no events") {
  const TemporaryFolder folder;
  MadeLayer layer{.type = wkbPolygon, .crs = "EPSG:25832", .rows = {{"POLYGON ((0 0,1 0,1 1,0 0))", {}}}};
  make_file(folder.path("a.gpkg"), "GPKG", {layer});
  CHECK(contains(said_by<DataError>([&] { return read_events({.source = folder.path("a.gpkg")}); }),
                 "polygon"));
}

TEST_CASE("a multipoint of one point is that point and one of several is as many rows") {
  const TemporaryFolder folder;
  MadeLayer layer{.type = wkbMultiPoint,
                  .crs = "EPSG:25832",
                  .rows = {{"MULTIPOINT ((1 2))", {}}, {"MULTIPOINT ((1 2),(3 4))", {}}}};
  make_file(folder.path("a.gpkg"), "GPKG", {layer});
  const EventsRead result = read_events({.source = folder.path("a.gpkg")});
  require_balanced({{result.quality}});
  CHECK(result.events.points == std::vector<Point>{{1.0, 2.0}, {1.0, 2.0}, {3.0, 4.0}});
  CHECK(result.events.source_row == std::vector<std::size_t>{1, 2, 2});
  CHECK(result.quality.rows_read == 3);
  bool said = false;
  for (const Message& finding : result.quality.findings)
    said = said || finding.key == "finding.several_points";
  CHECK(said);
}

TEST_CASE("a file that is no data is refused with its name") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.gpkg", "this is no GeoPackage");
  CHECK(contains(said_by<IoError>([&] { return read_events({.source = path}); }), path));
}

TEST_CASE("a source is described without reading its rows") {
  const TemporaryFolder folder;
  make_file(folder.path("a.gpkg"), "GPKG", {fires("EPSG:25832")});
  const auto layers = describe_source(folder.path("a.gpkg"));
  REQUIRE(layers.size() == 1);
  CHECK(layers[0].name == "brande");
  CHECK(layers[0].geometry == "point");
  CHECK(layers[0].columns == std::vector<std::string>{"dato", "art", "antal"});
  CHECK(layers[0].crs == "EPSG:25832");
  CHECK(layers[0].rows == 3);
  const auto table = describe_source(folder.write("anmeldelser 2013.csv", "x;y;art\n1;2;3\n"));
  REQUIRE(table.size() == 1);
  CHECK(table[0].name == "anmeldelser 2013");
  CHECK(table[0].geometry == "none");
  CHECK(table[0].columns == std::vector<std::string>{"x", "y", "art"});
}

TEST_CASE("what GDAL says reaches the error and nobody else") {
  const TemporaryFolder folder;
  const std::string broken = folder.write("a.gpkg", "this is no GeoPackage");
  make_file(folder.path("b.gpkg"), "GPKG", {fires("EPSG:25832")});
  Input wrong{.source = folder.path("b.gpkg")};
  wrong.where = "nofield = 1";
  int printed = 0;
  CPLPushErrorHandlerEx(
      [](CPLErr, CPLErrorNum, const char*) { ++*static_cast<int*>(CPLGetErrorHandlerUserData()); }, &printed);
  CHECK_THROWS_AS((void)read_events({.source = broken}), IoError);
  CHECK_THROWS_AS((void)read_events(wrong), DataError);
  CHECK_THROWS_AS((void)describe_source(broken), IoError);
  CHECK_THROWS_AS((void)make_crs("EPSG:99999"), CrsError);
  CPLPopErrorHandler();
  CHECK(printed == 0);
}

TEST_CASE("two threads that read keep their errors apart") {
  const TemporaryFolder folder;
  const auto failures = [&](const std::string& name) {
    const std::string path = folder.write(name, "this is no data");
    int wrong = 0;
    for (int i = 0; i < 20; ++i) {
      if (!contains(said_by<IoError>([&] { return read_events({.source = path}); }), name)) ++wrong;
    }
    return wrong;
  };
  auto other = std::async(std::launch::async, [&] { return failures("first.gpkg"); });
  CHECK(failures("second.gpkg") == 0);
  CHECK(other.get() == 0);
}

TEST_CASE("zipped data are read as they are in the archive") {
  const TemporaryFolder folder;
  make_file(folder.path("brande.shp"), "ESRI Shapefile", {fires("EPSG:25832")});
  const std::string archive = folder.path("brande.zip");
  for (const char* ending : {"shp", "shx", "dbf", "prj"}) {
    const std::string inside = "/vsizip/" + archive + "/brande." + ending;
    CPLCopyFile(inside.c_str(), folder.path(std::string("brande.") + ending).c_str());
  }
  CHECK(read_events({.source = archive}).events.size() == 2);

  const std::string table = folder.write("t.csv", "x,y\n1,2\n");
  const std::string packed = folder.path("t.zip");
  CPLCopyFile(("/vsizip/" + packed + "/t.csv").c_str(), table.c_str());
  CPLCopyFile(("/vsigzip/" + folder.path("t.csv.gz")).c_str(), table.c_str());
  Input input{.source = packed};
  input.crs = Crs::local();
  CHECK(read_events(input).events.points[0] == Point{1.0, 2.0});
  input.source = folder.path("t.csv.gz");
  const EventsRead result = read_events(input);
  CHECK(result.events.points[0] == Point{1.0, 2.0});
  CHECK(result.quality.file == "t.csv.gz");
}

TEST_CASE("a table with WKT is read as what it holds") {
  const TemporaryFolder folder;
  Input input{
      .source = folder.write("areas.csv", "id;the_geom\na;POLYGON ((0 0,1 0,1 1,0 0))\nb;\nc;POLYGON ((0\n")};
  input.crs = Crs::local();
  const AreasRead areas = read_areas(input, {.id = "id"});
  CHECK(areas.areas.ids == std::vector<std::string>{"a"});
  CHECK(areas.quality.count(RejectReason::no_shape) == 2);
  CHECK(contains(said_by<DataError>([&] { return read_events(input); }), "polygon"));
  input.source = folder.write("events.csv", "the_geom\nPOINT (1 2)\n");
  CHECK(read_events(input).events.points[0] == Point{1.0, 2.0});
  input.layer = "nolayer";
  CHECK(contains(said_by<DataError>([&] { return read_events(input); }), "nolayer"));
}
