#include <algorithm>

#include "state/histogram.hpp"
#include "state/reducer.hpp"

namespace hotspot::viewer {
namespace {

constexpr double margin_px = 32.0;

}  // namespace

Reducer::Layers::iterator Reducer::place_of(LayerId id) {
  return std::find_if(m_document.layers.begin(), m_document.layers.end(),
                      [&](const MapLayer& layer) { return layer.id == id; });
}

void Reducer::repaint() {
  ++m_state.revisions.map;
  ++m_state.revisions.paint;
}

void Reducer::remember(const std::string& kind) {
  m_state.history.remember(m_document, kind);
  repaint();
}

void apply(State& state, const Action& action) {
  std::visit(Reducer(state), action);
  refresh(state.time, state.document);
}

double margin_of(const State& state) {
  return margin_px * state.appearance.scale;
}

}  // namespace hotspot::viewer
