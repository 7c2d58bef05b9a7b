#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/files.hpp"
#include "support/made_layers.hpp"
#include "support/said.hpp"
#include "support/temporary_folder.hpp"
#include "support/xls_file.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr auto words = "Brændt græs på Ågård";

MadeLayer fires(const std::string& crs) {
  return {.name = "brande",
          .type = wkbPoint,
          .crs = crs,
          .fields = {{"dato", OFTString}, {"art", OFTString}},
          .rows = {{"POINT (12.35 55.65)", {"2013-05-06", words}},
                   {"POINT (12.36 55.66)", {"2013-05-07", "Bil"}}}};
}

MadeLayer areas(const std::string& crs) {
  return {.name = "omraader",
          .type = wkbPolygon,
          .crs = crs,
          .fields = {{"navn", OFTString}, {"beboere", OFTInteger}},
          .rows = {{"POLYGON ((12.3 55.6,12.4 55.6,12.4 55.7,12.3 55.7,12.3 55.6))", {"Ærtebjerg", "410"}}}};
}

MadeLayer table() {
  return {
      .name = "Ark1",
      .type = wkbNone,
      .fields = {{"lon", OFTReal}, {"lat", OFTReal}, {"dato", OFTString}, {"art", OFTString}},
      .rows = {{"", {"12.35", "55.65", "2013-05-06", words}}, {"", {"12.36", "55.66", "2013-05-07", "Bil"}}}};
}

bool has_driver(const char* name) {
  GDALAllRegister();
  if (GetGDALDriverManager()->GetDriverByName(name) != nullptr) return true;
  MESSAGE("skipped: this GDAL has no driver ", name);
  return false;
}

bool has_finding(const SourceQuality& quality, const std::string& key) {
  return std::any_of(quality.findings.begin(), quality.findings.end(),
                     [&](const Message& finding) { return finding.key == key; });
}

/// Both fires, whatever they came in.
void check_fires(const std::string& source, const std::string& category = "art") {
  Input input{.source = source};
  input.crs = make_crs("EPSG:4326");
  const EventsRead read = read_events(input, {.time = "dato", .category = category});
  require_balanced({{read.quality}});
  REQUIRE(read.events.size() == 2);
  CHECK(read.events.points[0].x == doctest::Approx(12.35).epsilon(1e-9));
  CHECK(read.events.points[0].y == doctest::Approx(55.65).epsilon(1e-9));
  CHECK(read.events.categories.front() == words);
  CHECK(read.events.times[1] == EventTime(std::chrono::local_days(std::chrono::year(2013) / 5 / 7)));
}

/// What is in the folder afterwards is what was there before.
template <class Function>
void check_nothing_written(const TemporaryFolder& folder, Function&& function) {
  const auto before = names_in(folder.path());
  function();
  CHECK(names_in(folder.path()) == before);
}

void check_format(const std::string& name, const char* driver, const MadeLayer& layer) {
  if (!has_driver(driver)) return;
  const TemporaryFolder folder;
  make_file(folder.path(name), driver, {layer});
  check_nothing_written(folder, [&] { check_fires(folder.path(name)); });
}

void zip(const std::string& archive, const std::string& folder, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::string inside = "/vsizip/" + archive + "/" + name;
    REQUIRE(CPLCopyFile(inside.c_str(), (folder + "/" + name).c_str()) == 0);
  }
}

}  // namespace

TEST_CASE("events are read from a shapefile") {
  check_format("brande.shp", "ESRI Shapefile", fires("EPSG:4326"));
}

TEST_CASE("events are read from a GeoPackage") {
  check_format("brande.gpkg", "GPKG", fires("EPSG:4326"));
}

TEST_CASE("events are read from GeoJSON") {
  check_format("brande.geojson", "GeoJSON", fires("EPSG:4326"));
}

TEST_CASE("events are read from FlatGeobuf") {
  MadeLayer layer = fires("EPSG:4326");
  layer.options = {"SPATIAL_INDEX=NO"};  // an index would put the rows in its own order
  check_format("brande.fgb", "FlatGeobuf", layer);
}

TEST_CASE("events are read from KML and KMZ") {
  check_format("brande.kml", "LIBKML", fires("EPSG:4326"));
  check_format("brande.kmz", "LIBKML", fires("EPSG:4326"));
}

TEST_CASE("events are read from GML and no description is left beside it") {
  const TemporaryFolder folder;
  make_file(folder.path("brande.gml"), "GML", {fires("EPSG:4326")});
  std::filesystem::remove(folder.path("brande.xsd"));
  check_nothing_written(folder, [&] { check_fires(folder.path("brande.gml")); });
}

TEST_CASE("events are read from MapInfo TAB and MIF") {
  check_format("brande.tab", "MapInfo File", fires("EPSG:4326"));
  check_format("brande.mif", "MapInfo File", fires("EPSG:4326"));
}

TEST_CASE("events are read from a file geodatabase also packed") {
  if (!has_driver("OpenFileGDB")) return;
  const TemporaryFolder folder;
  make_file(folder.path("brande.gdb"), "OpenFileGDB", {fires("EPSG:4326")});
  check_fires(folder.path("brande.gdb"));
  std::vector<std::string> names;
  for (const std::string& name : names_in(folder.path("brande.gdb"))) names.push_back("brande.gdb/" + name);
  zip(folder.path("brande.zip"), folder.path(), names);
  check_fires(folder.path("brande.zip"));
}

TEST_CASE("events are read from XLSX and ODS with the columns named in the first row") {
  check_format("brande.xlsx", "XLSX", table());
  check_format("brande.ods", "ODS", table());
  const TemporaryFolder folder;
  MadeLayer texts = table();
  for (auto& [name, type] : texts.fields) type = OFTString;
  MadeLayer blank{.name = "Ark2", .type = wkbNone};
  make_file(folder.path("texts.xlsx"), "XLSX", {texts, blank});
  check_fires(folder.path("texts.xlsx"));
}

TEST_CASE("events are read from XLS") {
  if (!has_driver("XLS")) return;
  const TemporaryFolder folder;
  const XlsSheet sheet({{"lon", "lat", "dato", "art"},
                        {12.35, 55.65, "06-05-2013", "Br\xE6ndt gr\xE6s p\xE5 \xC5g\xE5rd"},
                        {12.36, 55.66, "07-05-2013", "Bil"}});
  check_fires(folder.write("brande.xls", sheet.bytes()));
}

TEST_CASE("areas are read from every format of polygons") {
  const std::vector<std::pair<std::string, const char*>> formats{{"a.shp", "ESRI Shapefile"},
                                                                 {"a.gpkg", "GPKG"},
                                                                 {"a.geojson", "GeoJSON"},
                                                                 {"a.fgb", "FlatGeobuf"},
                                                                 {"a.tab", "MapInfo File"},
                                                                 {"a.mif", "MapInfo File"},
                                                                 {"a.gml", "GML"},
                                                                 {"a.kml", "LIBKML"},
                                                                 {"a.gdb", "OpenFileGDB"}};
  for (const auto& [name, driver] : formats) {
    if (!has_driver(driver)) continue;
    CAPTURE(name);
    const TemporaryFolder folder;
    make_file(folder.path(name), driver, {areas("EPSG:4326")});
    const AreasRead read =
        read_areas({.source = folder.path(name)}, {.name = "navn", .figures = {"beboere"}});
    CHECK(read.areas.names == std::vector<std::string>{"Ærtebjerg"});
    CHECK(read.areas.figures[0].values[0] == 410.0);
    CHECK(area(read.areas.shapes[0]) == doctest::Approx(0.01).epsilon(1e-6));
  }
}

TEST_CASE("curves become chords and heights are dropped and both are said") {
  const TemporaryFolder folder;
  make_file(folder.path("a.gpkg"), "GPKG",
            {{.type = wkbCurvePolygon,
              .crs = "EPSG:25832",
              .rows = {{"CURVEPOLYGON (CIRCULARSTRING (0 0,2 0,0 0))", {}}}},
             {.name = "high",
              .type = wkbPolygon25D,
              .crs = "EPSG:25832",
              .rows = {{"POLYGON Z ((0 0 7,1 0 7,1 1 7,0 0 7))", {}}}}});
  const AreasRead round = read_areas({.source = folder.path("a.gpkg"), .layer = "layer"});
  CHECK(area(round.areas.shapes[0]) == doctest::Approx(3.14159).epsilon(0.01));
  CHECK(has_finding(round.quality, "finding.curves_made_chords"));
  const AreasRead high = read_areas({.source = folder.path("a.gpkg"), .layer = "high"});
  CHECK(area(high.areas.shapes[0]) == 0.5);
  CHECK(has_finding(high.quality, "finding.heights_dropped"));
}

TEST_CASE("of a mixture the polygons stay and the rest is said to be left out") {
  const TemporaryFolder folder;
  const std::string source =
      folder.write("a.geojson",
                   R"({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]},
          {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}]})");
  const AreasRead read = read_areas({.source = source});
  CHECK(read.areas.size() == 1);
  CHECK(has_finding(read.quality, "finding.parts_left_out"));
}

TEST_CASE("coordinates that contradict the projection file are named") {
  const TemporaryFolder folder;
  MadeLayer swapped{.name = "a", .crs = "EPSG:25832", .rows = {{"POINT (6174000 709000)", {}}}};
  make_file(folder.path("a.shp"), "ESRI Shapefile", {swapped});
  CHECK(has_finding(read_events({.source = folder.path("a.shp")}).quality, "finding.outside_crs_area"));
  MadeLayer metres{.name = "b", .crs = "EPSG:4326", .rows = {{"POINT (709000 6174000)", {}}}};
  make_file(folder.path("b.shp"), "ESRI Shapefile", {metres});
  const std::string said = said_by([&] { return read_events({.source = folder.path("b.shp")}); });
  CHECK(contains(said, "EPSG:4326"));
  MadeLayer right{.name = "c", .crs = "EPSG:25832", .rows = {{"POINT (865000 6120000)", {}}}};  // Bornholm
  make_file(folder.path("c.shp"), "ESRI Shapefile", {right});
  CHECK_FALSE(has_finding(read_events({.source = folder.path("c.shp")}).quality, "finding.outside_crs_area"));
}

TEST_CASE("what names other sources is refused in words") {
  const TemporaryFolder folder;
  make_file(folder.path("brande.gpkg"), "GPKG", {fires("EPSG:4326")});
  const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"brande\"><SrcDataSource>" +
                          folder.path("brande.gpkg") + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
  for (const std::string& source :
       {folder.write("a.vrt", vrt), folder.write("a.json", vrt),
        folder.write(
            "a.tab",
            "!table\n!version 100\n\nopen table \"b\" as \"b\"\ncreate view a as\nselect * from b\n")}) {
    CHECK(contains(said_by([&] { return read_events({.source = source}); }), "other sources"));
  }
  for (const char* source : {"/vsicurl/http://localhost/a.geojson", "http://localhost/a.geojson",
                             "WFS:http://localhost", "/vsizip//vsicurl/http://localhost/a.zip"}) {
    const std::string said = said_by([&] { return read_events({.source = source}); });
    CHECK(contains(said, "network"));
  }
}

TEST_CASE("of an archive of several files one is chosen by its name") {
  const TemporaryFolder folder;
  (void)folder.write("a.csv", "x,y\n1,2\n");
  (void)folder.write("b.csv", "x,y\n3,4\n");
  (void)folder.write("readme.txt", "a note");
  zip(folder.path("both.zip"), folder.path(), {"a.csv", "b.csv", "readme.txt"});
  Input input{.source = folder.path("both.zip")};
  input.crs = Crs::local();
  CHECK(contains(said_by([&] { return read_events(input); }), "a, b"));
  input.layer = "b";
  CHECK(read_events(input).events.points[0] == Point{3.0, 4.0});
  CHECK(describe_source(input.source).size() == 2);
}

TEST_CASE("an archive in an archive and a damaged one are refused in words") {
  const TemporaryFolder folder;
  (void)folder.write("a.csv", "x,y\n1,2\n");
  zip(folder.path("inner.zip"), folder.path(), {"a.csv"});
  zip(folder.path("outer.zip"), folder.path(), {"inner.zip"});
  CHECK(contains(said_by([&] { return read_events({.source = folder.path("outer.zip")}); }), "inner.zip"));
  const std::string half = bytes_of(folder.path("inner.zip")).substr(0, 40);
  CHECK(
      contains(said_by([&] { return read_events({.source = folder.write("half.zip", half)}); }), "damaged"));
}

TEST_CASE("names with quotes and dots are names and no more") {
  const TemporaryFolder folder;
  const std::string name = "o'neill \"æøå\" ..a.csv";
  Input input{.source = folder.write(name, "x,y\n1,2\n")};
  input.crs = Crs::local();
  CHECK(read_events(input).quality.file == name);
  make_file(folder.path("o'neill ..b.gpkg"), "GPKG", {fires("EPSG:4326")});
  check_fires(folder.path("o'neill ..b.gpkg"));
}
