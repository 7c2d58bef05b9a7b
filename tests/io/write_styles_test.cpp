#include <cpl_conv.h>
#include <cpl_minixml.h>
#include <cpl_vsi.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "hotspot/io/write_release.hpp"
#include "hotspot/plan/map_style.hpp"
#include "support/files.hpp"
#include "support/geopackage_file.hpp"
#include "support/run_program.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

const std::vector<StyleClass> two_classes{
    {.lower = 0, .upper = 0.25, .fill = {255, 255, 204, 255}, .label = "0 til 0,25"},
    {.lower = 0.25, .upper = 4, .fill = {37, 52, 148, 255}, .label = "0,25 til 4"}};

Layer styled_areas() {
  Layer layer = sample_areas();
  layer.styles = {{.name = "Rate & <antal>",
                   .column = "rate",
                   .legend_title = "Anmeldelser pr. 1.000",
                   .classes = two_classes,
                   .hidden_column = "hidden",
                   .hidden_label = "Skjult (under 5)",
                   .label_column = "name"},
                  {.name = "Omrids"}};
  return layer;
}

Layer styled_cells(CellsAs as) {
  Layer layer = sample_cells();
  layer.cells_as = as;
  layer.styles = {{.name = "Tæthed", .column = "value", .classes = two_classes, .outlined = false}};
  return layer;
}

using Xml = std::unique_ptr<CPLXMLNode, void (*)(CPLXMLNode*)>;

Xml parsed(const std::string& text) {
  Xml tree(CPLParseXMLString(text.c_str()), &CPLDestroyXMLNode);
  REQUIRE(tree);
  return tree;
}

std::string value(const CPLXMLNode* node, const char* path) {
  return CPLGetXMLValue(node, path, "absent");
}

/// Children of that name.
std::vector<const CPLXMLNode*> children(const CPLXMLNode* node, const std::string& name) {
  std::vector<const CPLXMLNode*> found;
  for (const CPLXMLNode* one = node == nullptr ? nullptr : node->psChild; one != nullptr; one = one->psNext) {
    if (one->eType == CXT_Element && one->pszValue == name) found.push_back(one);
  }
  return found;
}

/// The query that QGIS 3.22 asks.
std::string default_style(const std::string& path, const std::string& what, const std::string& table,
                          const std::string& geometry) {
  return ask(path, "SELECT " + what + " FROM layer_styles WHERE f_table_schema = '' AND f_table_name = '" +
                       table + "' AND f_geometry_column = '" + geometry +
                       "' ORDER BY CASE WHEN useAsDefault THEN 1 ELSE 2 END, update_time DESC LIMIT 1");
}

/// The one file in the zip that is the project's content.
std::string project_in(const std::string& path, const TemporaryFolder& folder) {
  const std::string hex = ask(path, "SELECT content FROM qgis_projects WHERE name = 'hotspots'");
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  const std::string name = "/vsizip/" + folder.write("project.zip", bytes) + "/hotspots.qgs";
  VSILFILE* file = VSIFOpenL(name.c_str(), "rb");
  REQUIRE(file != nullptr);
  std::string content(1 << 20, ' ');
  content.resize(VSIFReadL(content.data(), 1, content.size(), file));
  VSIFCloseL(file);
  return content;
}

bool has_qgis(const TemporaryFolder& folder) {
  return run_program("/usr/bin/python3 -c 'import qgis.core'", folder.path("log")).exit_code == 0;
}

std::string render(const TemporaryFolder& folder, const std::string& file) {
  const Outcome outcome =
      run_program("HOME='" + folder.path() +
                      "' /usr/bin/python3 '" HOTSPOT_SOURCE_DIR "/tests/support/render_in_qgis.py' '" + file +
                      "' '" + folder.path("map.png") + "' --size 200x150",
                  folder.path("log"));
  CHECK(outcome.exit_code == 0);
  return outcome.output;
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("the default style of areas hides first then classes then leaves an outline") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  write_release(internal_release({styled_areas()}), path);
  CHECK(default_style(path, "styleName", "housing_areas", "geom") == "Rate & <antal>");
  const Xml qml = parsed(default_style(path, "styleQML", "housing_areas", "geom"));
  const CPLXMLNode* renderer = CPLGetXMLNode(qml.get(), "=qgis.renderer-v2");
  REQUIRE(value(renderer, "type") == "RuleRenderer");
  const auto rules = children(CPLGetXMLNode(renderer, "rules"), "rule");
  REQUIRE(rules.size() == 4);
  CHECK(value(rules[0], "filter") == "\"hidden\" <> ''");
  CHECK(value(rules[0], "label") == "Skjult (under 5)");
  CHECK(value(rules[1], "filter") == "\"rate\" >= 0 AND \"rate\" < 0.25");
  CHECK(value(rules[2], "filter") == "\"rate\" >= 0.25 AND \"rate\" <= 4");
  CHECK(value(rules[3], "filter") == "ELSE");
  CHECK(children(CPLGetXMLNode(renderer, "symbols"), "symbol").size() == 4);
  CHECK(value(qml.get(), "=qgis.labelsEnabled") == "1");
  CHECK(value(qml.get(), "=qgis.labeling.settings.text-style.fieldName") == "name");
  const auto aliases = children(CPLGetXMLNode(qml.get(), "=qgis.aliases"), "alias");
  REQUIRE(aliases.size() == 4);
  CHECK(value(aliases[1], "field") == "count");
  CHECK(value(aliases[1], "index") == "2");
  CHECK(value(aliases[1], "name") == "Anmeldelser");
}

TEST_CASE("a surface is graduated from the top so that a value on a limit is in the upper class") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  write_release(internal_release({styled_cells(CellsAs::polygons)}), path);
  const Xml qml = parsed(default_style(path, "styleQML", "density", "geom"));
  const CPLXMLNode* renderer = CPLGetXMLNode(qml.get(), "=qgis.renderer-v2");
  CHECK(value(renderer, "type") == "graduatedSymbol");
  CHECK(value(renderer, "attr") == "value");
  const auto ranges = children(CPLGetXMLNode(renderer, "ranges"), "range");
  REQUIRE(ranges.size() == 2);
  CHECK(value(ranges[0], "lower") == "0.25");
  CHECK(value(ranges[1], "upper") == "0.25");
}

TEST_CASE("categories with a ground of their own fill it and others are outlines") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  Layer layer = sample_areas();
  Style style{.name = "classes"};
  style.category_column = "name";
  style.categories = {{"filled", "Filled", {1, 2, 3}, {10, 20, 30}}, {"outlined", "Outlined", {1, 2, 3}}};
  layer.styles = {style};
  write_release(internal_release({layer}), path);
  const Xml qml = parsed(default_style(path, "styleQML", "housing_areas", "geom"));
  const CPLXMLNode* renderer = CPLGetXMLNode(qml.get(), "=qgis.renderer-v2");
  CHECK(value(renderer, "type") == "categorizedSymbol");
  CHECK(value(renderer, "attr") == "name");
  const auto categories = children(CPLGetXMLNode(renderer, "categories"), "category");
  REQUIRE(categories.size() == 2);
  CHECK(value(categories[0], "value") == "filled");
  CHECK(value(categories[1], "label") == "Outlined");
  const auto symbols = children(CPLGetXMLNode(renderer, "symbols"), "symbol");
  REQUIRE(symbols.size() == 2);
  char* first = CPLSerializeXMLTree(symbols[0]);
  char* second = CPLSerializeXMLTree(symbols[1]);
  CHECK(std::string(first).find("10,20,30") != std::string::npos);
  CHECK(std::string(second).find("10,20,30") == std::string::npos);
  CPLFree(first);
  CPLFree(second);
}

TEST_CASE("a layer that names no style has one with the titles of its columns") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  Layer table = sample_table();
  table.columns[1].title = "Værdi";
  write_release(internal_release({sample_areas(), table}), path);
  const Xml areas = parsed(default_style(path, "styleQML", "housing_areas", "geom"));
  CHECK(value(areas.get(), "=qgis.renderer-v2.type") == "singleSymbol");
  const Xml rows = parsed(default_style(path, "styleQML", "trend", ""));
  CHECK(value(rows.get(), "=qgis.aliases.alias.name") == "Værdi");
  CHECK(CPLGetXMLNode(rows.get(), "=qgis.renderer-v2") == nullptr);
}

TEST_CASE("only the first style of a layer is the default") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  write_release(internal_release({styled_areas()}), path);
  CHECK(query(path, "SELECT useAsDefault FROM layer_styles ORDER BY id") ==
        std::vector<std::string>{"1", "0"});
  CHECK(query(path, "SELECT styleName FROM layer_styles ORDER BY id")[1] == "Omrids");
  CHECK(ask(path, "SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'") == "attributes");
}

TEST_CASE("the names of styles are cut at whole letters") {
  Layer layer = styled_areas();
  layer.styles.resize(1);
  layer.styles.front().name = "ååååååååååååååååååååååååååååååååååååå";  // 37 letters
  const TemporaryFolder folder;
  write_release(internal_release({layer}), folder.path("run.gpkg"));
  CHECK(ask(folder.path("run.gpkg"), "SELECT styleName FROM layer_styles") ==
        "åååååååååååååååååååååååååååååå");
}

TEST_CASE("sld stands beside with a rule for each class and its labels apart") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  write_release(internal_release({styled_areas()}), path);
  const Xml sld = parsed(default_style(path, "styleSLD", "housing_areas", "geom"));
  const auto types =
      children(CPLGetXMLNode(sld.get(), "=StyledLayerDescriptor.NamedLayer.UserStyle"), "FeatureTypeStyle");
  REQUIRE(types.size() == 2);
  const auto rules = children(types[0], "Rule");
  REQUIRE(rules.size() == 4);
  CHECK(value(rules[1], "Title") == "0 til 0,25");
  CHECK(value(rules[2], "ogc:Filter.ogc:And.ogc:PropertyIsLessThanOrEqualTo.ogc:Literal") == "4");
  CHECK(CPLGetXMLNode(rules[3], "ElseFilter") != nullptr);
  CHECK(value(types[1], "Rule.TextSymbolizer.Label.ogc:PropertyName") == "name");
}

TEST_CASE("the style of a geotiff lies beside it and ends its classes below their upper limit") {
  const TemporaryFolder folder;
  Layer layer = styled_cells(CellsAs::raster);
  layer.styles.front().classes.front().lower = 0.05;  // 0 is below the first class: clear
  write_release(internal_release({layer}), folder.path("density.tif"));
  CHECK(names_in(folder.path()) == std::vector<std::string>{"density.qml", "density.tif"});
  const Xml qml = parsed(bytes_of(folder.path("density.qml")));
  const CPLXMLNode* shader =
      CPLGetXMLNode(qml.get(), "=qgis.pipe.rasterrenderer.rastershader.colorrampshader");
  REQUIRE(shader != nullptr);
  CHECK(value(shader, "colorRampType") == "DISCRETE");
  const auto items = children(shader, "item");
  REQUIRE(items.size() == 3);
  CHECK(value(items[0], "alpha") == "0");
  CHECK(std::stod(value(items[1], "value")) < 0.25);
  CHECK(std::stod(value(items[1], "value")) > 0.2499999);
  CHECK(value(items[2], "value") == "inf");
  CHECK(value(items[2], "color") == "#253494");
}

TEST_CASE("the project holds all layers styled with areas above surfaces and says its profile") {
  const TemporaryFolder folder;
  const std::string path = folder.path("kørsel.gpkg");
  write_release(
      internal_release({styled_cells(CellsAs::raster), sample_table(), styled_areas(), sample_points()}),
      path);
  const Xml project = parsed(project_in(path, folder));
  CHECK(value(project.get(), "=qgis.title").find("internal") != std::string::npos);
  CHECK(value(project.get(), "=qgis.projectCrs.spatialrefsys.authid") == "EPSG:25832");
  CHECK(value(project.get(), "=qgis.projectCrs.spatialrefsys.wkt").starts_with("PROJCRS"));
  const auto entries = children(CPLGetXMLNode(project.get(), "=qgis.layer-tree-group"), "layer-tree-layer");
  std::vector<std::string> names, checked;
  for (const CPLXMLNode* one : entries) {
    names.push_back(value(one, "source"));
    checked.push_back(value(one, "checked"));
  }
  CHECK(names ==
        std::vector<std::string>{"./kørsel.gpkg|layername=places", "./kørsel.gpkg|layername=housing_areas",
                                 "GPKG:./kørsel.gpkg:density_value", "GPKG:./kørsel.gpkg:density_events",
                                 "./kørsel.gpkg|layername=trend"});
  CHECK(checked == std::vector<std::string>{"Qt::Unchecked", "Qt::Checked", "Qt::Unchecked", "Qt::Unchecked",
                                            "Qt::Unchecked"});
  const auto layers = children(CPLGetXMLNode(project.get(), "=qgis.projectlayers"), "maplayer");
  REQUIRE(layers.size() == 5);
  CHECK(value(layers[1], "renderer-v2.type") == "RuleRenderer");
  CHECK(value(layers[1], "resourceMetadata.abstract").find("internal") != std::string::npos);
  CHECK(value(layers[2], "pipe.rasterrenderer.type") == "singlebandpseudocolor");
  CHECK(value(layers[3], "pipe.rasterrenderer.type") == "singlebandgray");
}

TEST_CASE("provenance with the profile and titles of columns stand in the standard tables") {
  const TemporaryFolder folder;
  const std::string path = folder.path("run.gpkg");
  write_release(internal_release({styled_areas(), styled_cells(CellsAs::raster)}), path);
  const auto records =
      query(path,
            "SELECT metadata FROM gpkg_metadata JOIN gpkg_metadata_reference ON md_file_id = id "
            "WHERE table_name = 'housing_areas' AND mime_type = 'application/json'");
  REQUIRE(records.size() == 1);
  const auto provenance = nlohmann::json::parse(records.front());
  CHECK(provenance["profile"] == "internal");
  CHECK(provenance["inputs"][0]["rows"] == 7);
  CHECK(ask(path, "SELECT title FROM gpkg_data_columns WHERE column_name = 'count'") == "Anmeldelser");
  CHECK(ask(path, "SELECT description FROM gpkg_data_columns WHERE column_name = 'rate'") == "1/1000");
}

TEST_CASE("two runs differ in nothing but their times") {
  const TemporaryFolder folder;
  Layer cells = styled_cells(CellsAs::polygons);
  cells.name = "cells";
  for (const std::string name : {"1/run.gpkg", "2/run.gpkg"}) {
    std::filesystem::create_directory(folder.path(name.substr(0, 1)));
    write_release(internal_release({styled_areas(), styled_cells(CellsAs::raster), cells}),
                  folder.path(name));
  }
  const auto same = [&](const std::string& statement) {
    CAPTURE(statement);
    const auto first = query(folder.path("1/run.gpkg"), statement);
    CHECK_FALSE(first.empty());
    CHECK(first == query(folder.path("2/run.gpkg"), statement));
  };
  same("SELECT table_name || data_type || identifier || description || srs_id FROM gpkg_contents");
  same("SELECT f_table_name || styleName || styleQML || styleSLD FROM layer_styles");
  same("SELECT content FROM qgis_projects");
  same("SELECT hex(geom) || name || ifnull(rate, '-') FROM housing_areas");
  same("SELECT hex(tile_data) FROM density_value");
  same("SELECT metadata FROM gpkg_metadata");
  same("SELECT sql FROM sqlite_master");
}

TEST_CASE("the geopackage passes the check of GDAL") {
  const std::string checker = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py";
  if (!std::filesystem::exists(checker)) {
    MESSAGE("skipped: validate_gpkg.py of python3-gdal is not installed");
    return;
  }
  const TemporaryFolder folder;
  Layer local = sample_areas(Crs::local());
  local.name = "local_areas";
  write_release(internal_release(
                    {styled_areas(), styled_cells(CellsAs::raster), sample_points(), sample_table(), local}),
                folder.path("run.gpkg"));
  const Outcome outcome = run_program(
      "/usr/bin/python3 " + checker + " -k --extra --warning-as-error '" + folder.path("run.gpkg") + "'",
      folder.path("log"));
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output.empty());
}

TEST_CASE("QGIS opens all layers styled and draws the project") {
  const TemporaryFolder folder;
  if (!has_qgis(folder)) {
    MESSAGE("skipped: python3-qgis is not installed");
    return;
  }
  const std::string path = folder.path("run.gpkg");
  write_release(
      internal_release({styled_areas(), styled_cells(CellsAs::raster), sample_points(), sample_table()}),
      path);
  const std::string before = bytes_of(path);
  const std::string output = render(folder, path);
  CAPTURE(output);
  CHECK(output.find("housing_areas: 3 rows, style loaded, RuleRenderer, labels on") != std::string::npos);
  CHECK(output.find("['Navn', 'Anmeldelser', 'Rate', 'Skjult']") != std::string::npos);
  CHECK(output.find("project hotspots: hotspots (internal), EPSG:25832") != std::string::npos);
  CHECK(output.find("Tæthed: Tæthed: EPSG:25832, singlebandpseudocolor") != std::string::npos);
  CHECK(std::filesystem::file_size(folder.path("map.png")) > 500);
  CHECK(bytes_of(path) == before);
}

TEST_CASE("QGIS opens a local plane and a geotiff with its style") {
  const TemporaryFolder folder;
  if (!has_qgis(folder)) {
    MESSAGE("skipped: python3-qgis is not installed");
    return;
  }
  write_release(internal_release({sample_areas(Crs::local())}), folder.path("local.gpkg"));
  CHECK(render(folder, folder.path("local.gpkg")).find("(internal), no CRS") != std::string::npos);
  write_release(internal_release({styled_cells(CellsAs::raster)}), folder.path("density.tif"));
  CHECK(render(folder, folder.path("density.tif")).find("singlebandpseudocolor") != std::string::npos);
}
