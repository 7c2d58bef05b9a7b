#include "io/geopackage_table.hpp"

#include <algorithm>
#include <set>

#include "hotspot/core/version.hpp"
#include "io/layer_place.hpp"
#include "io/raster_band.hpp"

namespace hotspot::detail {
namespace {

bool is_raster(const Layer& layer) {
  const auto* cells = std::get_if<CellSet>(&layer.places);
  return cells != nullptr && cells->grid.shape == CellShape::square && layer.cells_as == CellsAs::raster &&
         !band_columns(layer).empty();
}

std::string abstract_of(const Layer& layer, Profile profile) {
  const Provenance& provenance = layer.provenance;
  std::string words = "Profile: " + std::string(word(profile)) + ".";
  if (!provenance.method.empty()) words += " Method: " + provenance.method + ".";
  if (!provenance.reference.empty()) words += " Reference: " + provenance.reference + ".";
  return words + " hotspots " + std::string(version) + ".";
}

/// `wanted`, lengthened until no column is called so (SQLite does not tell capitals apart).
std::string free_column(const Layer& layer, std::string wanted) {
  const auto taken = [&](const Column& column) {
    return std::equal(column.name.begin(), column.name.end(), wanted.begin(), wanted.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
  };
  while (std::any_of(layer.columns.begin(), layer.columns.end(), taken)) wanted += '_';
  return wanted;
}

}  // namespace

std::vector<GeopackageTable> geopackage_tables(const Release& release) {
  std::vector<GeopackageTable> tables;
  std::set<std::string> titles;
  const auto add = [&](GeopackageTable table) {
    if (table.title.empty()) table.title = table.name;
    if (!titles.insert(table.title).second) titles.insert(table.title += " (" + table.name + ")");
    tables.push_back(std::move(table));
  };
  for (const Layer& layer : release.layers()) {
    GeopackageTable table{.name = layer.name,
                          .title = layer.title,
                          .abstract = abstract_of(layer, release.profile()),
                          .layer = &layer};
    if (is_raster(layer)) {
      const std::vector<const Column*> bands = band_columns(layer);
      for (const Column* band : bands) {
        GeopackageTable one = table;
        one.kind = TableKind::raster;
        one.band = band;
        if (bands.size() > 1) {
          one.name += "_" + band->name;
          if (!one.title.empty()) one.title += ": " + (band->title.empty() ? band->name : band->title);
        }
        add(std::move(one));
      }
      continue;
    }
    table.id_column = free_column(layer, "fid");
    if (place_type(layer) != PlaceType::none) {
      table.kind = TableKind::features;
      table.geometry_column = free_column(layer, "geom");
    }
    add(std::move(table));
  }
  return tables;
}

}  // namespace hotspot::detail
