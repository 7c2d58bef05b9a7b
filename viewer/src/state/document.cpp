#include "state/document.hpp"

#include <algorithm>

namespace hotspot::viewer {

const MapLayer* find_layer(const Document& document, LayerId id) {
  const auto found = std::find_if(document.layers.begin(), document.layers.end(),
                                  [&](const MapLayer& layer) { return layer.id == id; });
  return found == document.layers.end() ? nullptr : &*found;
}

const MapLayer* areas_layer(const Document& document) {
  for (const MapLayer& layer : document.layers) {
    if (layer.data->layer.name == "housing_areas") return &layer;
  }
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (layer->role == Role::area && !is_computed(layer->id) && !layer->data->layer.columns.empty())
      return &*layer;
  }
  return nullptr;
}

const LayerData* find_table(const Document& document, const std::string& name) {
  for (const auto& table : document.tables) {
    if (table->layer.name == name) return table.get();
  }
  return nullptr;
}

std::optional<Box> extent_of(const Document& document) {
  std::optional<Box> box;
  for (const MapLayer& layer : document.layers) {
    const auto one = bounds_of(*layer.data);
    if (!one) continue;
    if (layer.role == Role::study_area) return one;
    if (layer.role == Role::picture && document.layers.size() > 1) continue;
    if (layer.visible) box = box ? united(*box, *one) : one;
  }
  return box;
}

bool has_times(const Document& document) {
  return std::any_of(document.layers.begin(), document.layers.end(),
                     [](const MapLayer& layer) { return !layer.data->times.empty(); });
}

bool is_selected(const Document& document, LayerId layer, std::size_t row) {
  const Selection& selection = document.selection;
  return selection.layer == layer &&
         std::find(selection.rows.begin(), selection.rows.end(), row) != selection.rows.end();
}

}  // namespace hotspot::viewer
