#include "io/qgis_project.hpp"

#include <algorithm>
#include <optional>

#include "hotspot/plan/map_style.hpp"
#include "io/layer_place.hpp"
#include "io/number_text.hpp"
#include "io/qgis_reference.hpp"
#include "io/qgis_style.hpp"
#include "io/xml_document.hpp"

namespace hotspot::detail {
namespace {

/// From the top of the map to its ground.
enum class Height { points, outlines, areas, cells, rasters, tables };

Height height(const GeopackageTable& table) {
  if (table.kind == TableKind::raster) return Height::rasters;
  switch (place_type(*table.layer)) {
    case PlaceType::point:
      return Height::points;
    case PlaceType::multipolygon:
      return has_classes(*table.layer, shown_style(table)) ? Height::areas : Height::outlines;
    case PlaceType::polygon:
      return Height::cells;
    case PlaceType::none:
      break;
  }
  return Height::tables;
}

struct ProjectLayer {
  const GeopackageTable* table = nullptr;
  Height at = Height::tables;
  bool visible = false;
};

/// To begin with outlines and one coloured layer, areas before surfaces: two would be read as one. Points
/// only where there is nothing else, they may be many.
std::vector<ProjectLayer> arranged(const std::vector<GeopackageTable>& tables) {
  std::vector<ProjectLayer> layers;
  for (const GeopackageTable& table : tables) layers.push_back({&table, height(table)});
  std::stable_sort(layers.begin(), layers.end(),
                   [](const ProjectLayer& a, const ProjectLayer& b) { return a.at < b.at; });
  const auto show_first = [&](Height at) {
    const auto first =
        std::find_if(layers.begin(), layers.end(), [&](const ProjectLayer& one) { return one.at == at; });
    if (first == layers.end()) return false;
    first->visible = true;
    return true;
  };
  for (ProjectLayer& one : layers) {
    const bool edited = one.table->form != nullptr && one.at == Height::points;
    one.visible = one.at == Height::outlines || edited;
  }
  const bool outlines =
      std::any_of(layers.begin(), layers.end(), [](const auto& one) { return one.visible; });
  const bool coloured = show_first(Height::areas) || show_first(Height::rasters) || show_first(Height::cells);
  if (!outlines && !coloured) show_first(Height::points);
  return layers;
}

std::string layer_id(const GeopackageTable& table) {
  return qgis_layer_id(table.name);
}

std::string source(const GeopackageTable& table, const std::string& file_name) {
  if (table.kind == TableKind::raster) return "GPKG:./" + file_name + ":" + table.name;
  return qgis_layer_source(table.name, file_name);
}

void add_box(const XmlElement& parent, const Box& box) {
  const XmlElement extent = parent.add("extent");
  extent.add_text("xmin", number_text(box.xmin));
  extent.add_text("ymin", number_text(box.ymin));
  extent.add_text("xmax", number_text(box.xmax));
  extent.add_text("ymax", number_text(box.ymax));
}

std::optional<Box> extent_of(const Layer& layer) {
  if (layer.rows() == 0) return std::nullopt;
  if (const auto* points = std::get_if<std::vector<Point>>(&layer.places)) return bounds(*points);
  if (const auto* cells = std::get_if<CellSet>(&layer.places)) return cells->grid.extent();
  const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&layer.places);
  const bool any = shapes != nullptr && std::any_of(shapes->begin(), shapes->end(),
                                                    [](const MultiPolygon& one) { return !one.empty(); });
  return any ? std::optional(bounds(*shapes)) : std::nullopt;
}

/// Around what is visible, with a margin.
std::optional<Box> view(const std::vector<ProjectLayer>& layers, const Crs& crs) {
  std::vector<Point> corners;
  for (const ProjectLayer& one : layers) {
    const auto box = extent_of(*one.table->layer);
    if (!one.visible || !box || one.table->layer->crs != crs) continue;
    const double margin = 0.05 * std::max(box->width(), box->height());
    corners.push_back({box->xmin - margin, box->ymin - margin});
    corners.push_back({box->xmax + margin, box->ymax + margin});
  }
  return corners.empty() ? std::nullopt : std::optional(bounds(corners));
}

void add_tree(const XmlElement& root, const std::vector<ProjectLayer>& layers, const std::string& file_name) {
  const XmlElement tree = root.add("layer-tree-group");
  for (const ProjectLayer& one : layers) {
    const GeopackageTable& table = *one.table;
    const XmlElement entry =
        tree.add("layer-tree-layer", {{"id", layer_id(table)},
                                      {"name", table.title},
                                      {"source", source(table, file_name)},
                                      {"providerKey", table.kind == TableKind::raster ? "gdal" : "ogr"},
                                      {"checked", one.visible ? "Qt::Checked" : "Qt::Unchecked"},
                                      {"expanded", one.visible ? "1" : "0"}});
    const std::string legend = shown_style(table).legend_title;
    if (legend.empty()) continue;
    entry.add("customproperties")
        .add("Option", {{"type", "Map"}})
        .add("Option", {{"name", "legend/title-label"}, {"type", "QString"}, {"value", legend}});
  }
}

const char* geometry_word(const Layer& layer) {
  switch (place_type(layer)) {
    case PlaceType::point:
      return "Point";
    case PlaceType::polygon:
    case PlaceType::multipolygon:
      return "Polygon";
    case PlaceType::none:
      break;
  }
  return "No geometry";
}

void add_layer(const XmlElement& parent, const GeopackageTable& table, const std::string& file_name) {
  const bool raster = table.kind == TableKind::raster;
  const Style style = shown_style(table);
  const bool labelled = !raster && table.layer->column(style.label_column) != nullptr;
  const XmlElement layer = parent.add("maplayer", {{"type", raster ? "raster" : "vector"},
                                                   {"geometry", raster ? "" : geometry_word(*table.layer)},
                                                   {"labelsEnabled", labelled ? "1" : "0"},
                                                   {"hasScaleBasedVisibilityFlag", "0"},
                                                   {"styleCategories", "AllStyleCategories"}});
  layer.add_text("id", layer_id(table));
  layer.add_text("datasource", source(table, file_name));
  layer.add_text("layername", table.title);
  if (table.kind != TableKind::attributes) add_reference(layer.add("srs"), table.layer->crs);
  const XmlElement metadata = layer.add("resourceMetadata");
  metadata.add_text("title", table.title);
  metadata.add_text("abstract", table.abstract);
  if (raster) {
    layer.add_text("provider", "gdal");
    add_raster_style(layer, *table.band, style, 1);
  } else {
    layer.add_text("provider", "ogr", {{"encoding", "UTF-8"}});
    add_vector_style(layer, *table.layer, style);
    if (table.form != nullptr) add_form(layer, *table.form, table.name, file_name);
  }
}

void add_properties(const XmlElement& root, const Crs& crs) {
  const Colour ground = MapColours{}.ground;
  const XmlElement properties = root.add("properties");
  const auto add_number = [](const XmlElement& group, const char* name, int value) {
    group.add_text(name, std::to_string(value), {{"type", "int"}});
  };
  const XmlElement canvas = properties.add("Gui");
  add_number(canvas, "CanvasColorRedPart", ground.red);
  add_number(canvas, "CanvasColorGreenPart", ground.green);
  add_number(canvas, "CanvasColorBluePart", ground.blue);
  properties.add("Paths").add_text("Absolute", "false", {{"type", "bool"}});
  // Without it QGIS reads no CRS for the project.
  add_number(properties.add("SpatialRefSys"), "ProjectionsEnabled", crs.kind == CrsKind::local ? 0 : 1);
}

/// Of the first layer with places; local where there is none.
Crs project_crs(const std::vector<GeopackageTable>& tables) {
  for (const GeopackageTable& table : tables) {
    if (table.kind != TableKind::attributes) return table.layer->crs;
  }
  return Crs::local();
}

}  // namespace

Style shown_style(const GeopackageTable& table) {
  const std::vector<Style>& styles = table.layer->styles;
  if (table.band == nullptr) return styles.empty() ? Style{} : styles.front();
  const auto of_band = std::find_if(styles.begin(), styles.end(),
                                    [&](const Style& style) { return style.column == table.band->name; });
  return of_band == styles.end() ? Style{} : *of_band;
}

std::string qgis_project(const std::vector<GeopackageTable>& tables, Profile profile,
                         const std::string& file_name) {
  const std::string title = "hotspots (" + std::string(word(profile)) + ")";
  const XmlDocument document("qgis", {{"projectname", title}, {"version", "3.22"}});
  const XmlElement root = document.root();
  root.add_text("title", title);
  const Crs crs = project_crs(tables);
  add_reference(root.add("projectCrs"), crs);
  const std::vector<ProjectLayer> layers = arranged(tables);
  add_tree(root, layers, file_name);
  const XmlElement canvas = root.add("mapcanvas", {{"name", "theMapCanvas"}});
  canvas.add_text("units", crs.kind == CrsKind::geographic ? "degrees" : "meters");
  if (const auto box = view(layers, crs)) add_box(canvas, *box);
  canvas.add_text("rotation", "0");
  add_reference(canvas.add("destinationsrs"), crs);
  const XmlElement project_layers = root.add("projectlayers");
  for (const ProjectLayer& one : layers) add_layer(project_layers, *one.table, file_name);
  const XmlElement relations = root.add("relations");
  for (const ProjectLayer& one : layers) {
    if (one.table->form != nullptr) add_relations(relations, *one.table->form, one.table->name);
  }
  const XmlElement order = root.add("layerorder");
  for (const ProjectLayer& one : layers) order.add("layer", {{"id", layer_id(*one.table)}});
  add_properties(root, crs);
  return document.text();
}

}  // namespace hotspot::detail
