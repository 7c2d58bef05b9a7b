#include <algorithm>
#include <utility>

#include "state/reducer.hpp"

namespace hotspot::viewer {

void Reducer::operator()(const SetVisible& action) {
  change(action.layer, "", [&](MapLayer& layer) { layer.visible = action.visible; });
}

void Reducer::operator()(const SetOpacity& action) {
  change(action.layer, "opacity",
         [&](MapLayer& layer) { layer.opacity = std::clamp(action.opacity, 0.0, 1.0); });
}

void Reducer::operator()(const RenameLayer& action) {
  change(action.layer, "rename", [&](MapLayer& layer) { layer.title = action.title; });
}

void Reducer::operator()(const SetStyle& action) {
  change(action.layer, "style", [&](MapLayer& layer) { layer.style = action.style; });
}

void Reducer::operator()(const ShowResult& action) {
  repaint();
  if (action.side == Side::second) {
    if (m_document.comparison) m_document.comparison->second_density = action.layer.data;
    return;
  }
  const auto known = place_of(action.layer.id);
  if (known != m_document.layers.end()) {
    known->data = action.layer.data;
    known->style = action.layer.style;
    known->title = action.layer.title;
    known->visible = true;
    return;
  }
  const auto above = std::find_if(
      m_document.layers.begin(), m_document.layers.end(),
      [](const MapLayer& layer) { return !is_background(layer.role) && layer.role != Role::surface; });
  m_document.layers.insert(above, action.layer);
}

void Reducer::operator()(const MoveLayer& action) {
  const auto from = place_of(action.layer);
  if (from == m_document.layers.end()) return;
  remember("");
  MapLayer moved = *from;
  m_document.layers.erase(from);
  const auto to = static_cast<std::ptrdiff_t>(std::min(action.to, m_document.layers.size()));
  m_document.layers.insert(m_document.layers.begin() + to, std::move(moved));
}

void Reducer::operator()(const AddLayer& action) {
  remember("");
  MapLayer added = action.layer;
  if (added.id <= live_density_layer || find_layer(m_document, added.id)) {
    added.id = live_density_layer + 1;
    for (const MapLayer& layer : m_document.layers) added.id = std::max(added.id, layer.id + 1);
  }
  const auto above = std::find_if(
      m_document.layers.begin(), m_document.layers.end(),
      [](const MapLayer& layer) { return layer.role == Role::contour || layer.role == Role::points; });
  const auto place = static_cast<std::ptrdiff_t>(
      std::min(action.place.value_or(m_document.layers.size()), m_document.layers.size()));
  m_document.layers.insert(action.place ? m_document.layers.begin() + place : above, std::move(added));
}

void Reducer::operator()(const RemoveLayer& action) {
  const auto place = place_of(action.layer);
  if (place == m_document.layers.end()) return;
  remember("");
  m_document.layers.erase(place);
}

}  // namespace hotspot::viewer
