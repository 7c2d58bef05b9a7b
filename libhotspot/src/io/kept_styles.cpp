#include "io/kept_styles.hpp"

#include <cpl_minixml.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "hotspot/io/style_json.hpp"
#include "io/qgis_style.hpp"

namespace hotspot::detail {
namespace {

struct NodeDestroyer {
  void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};

std::string_view attribute(const CPLXMLNode* node, const char* name) {
  return CPLGetXMLValue(node, name, "");
}

void add_titles(KeptStyles& kept, const CPLXMLNode* qgis) {
  const CPLXMLNode* aliases = CPLGetXMLNode(qgis, "aliases");
  for (const CPLXMLNode* one = aliases ? aliases->psChild : nullptr; one; one = one->psNext) {
    if (std::string_view(one->pszValue) == "alias") {
      kept.titles.emplace(attribute(one, "field"), attribute(one, "name"));
    }
  }
}

void add_style(KeptStyles& kept, const CPLXMLNode* qgis) {
  const CPLXMLNode* properties = CPLGetXMLNode(qgis, "customproperties.Option");
  for (const CPLXMLNode* one = properties ? properties->psChild : nullptr; one; one = one->psNext) {
    if (attribute(one, "name") != style_property) continue;
    try {
      kept.styles.push_back(style_from_json(std::string(attribute(one, "value"))));
    } catch (const DataError&) {
      // Changed by hand: as a style of another program.
    }
  }
}

void add(KeptStyles& kept, const char* qml) {
  const std::unique_ptr<CPLXMLNode, NodeDestroyer> document(CPLParseXMLString(qml));
  const CPLXMLNode* qgis = document ? CPLGetXMLNode(document.get(), "=qgis") : nullptr;
  if (!qgis) return;
  add_titles(kept, qgis);
  add_style(kept, qgis);
}

}  // namespace

std::map<std::string, KeptStyles> kept_styles(GDALDataset& dataset) {
  std::map<std::string, KeptStyles> kept;
  OGRLayer* table = dataset.GetLayerByName("layer_styles");
  if (!table) return kept;
  const OGRFeatureDefn& definition = *table->GetLayerDefn();
  const int name = definition.GetFieldIndex("f_table_name");
  const int qml = definition.GetFieldIndex("styleQML");
  if (name < 0 || qml < 0) return kept;
  table->ResetReading();
  while (const OGRFeatureUniquePtr row{table->GetNextFeature()}) {
    add(kept[row->GetFieldAsString(name)], row->GetFieldAsString(qml));
  }
  return kept;
}

}  // namespace hotspot::detail
