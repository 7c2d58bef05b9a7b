#include <algorithm>

#include "state/reducer.hpp"

namespace hotspot::viewer {

void Reducer::operator()(const Select& action) {
  const MapLayer* layer = find_layer(m_document, action.layer);
  if (!layer || action.row >= layer->data->rows()) return;
  remember("");
  Selection& selection = m_document.selection;
  if (action.as == SelectAs::only || selection.layer != action.layer) {
    selection = {action.layer, {action.row}};
    return;
  }
  const auto found = std::find(selection.rows.begin(), selection.rows.end(), action.row);
  if (found == selection.rows.end()) {
    selection.rows.push_back(action.row);
  } else {
    selection.rows.erase(found);
  }
}

void Reducer::operator()(const ClearSelection&) {
  if (m_document.selection.rows.empty()) return;
  remember("");
  m_document.selection = {};
}

void Reducer::operator()(const Hover& action) {
  m_state.hover = action;
}

void Reducer::operator()(const SetPlayback& action) {
  m_state.playback = action.playback;
}

void Reducer::operator()(const SetComparison& action) {
  // Drags of the edge are one step of undo; beginning and ending are steps of their own.
  remember(m_document.comparison && action.comparison ? "comparison" : "");
  m_document.comparison = action.comparison;
  if (!action.comparison || action.comparison->what == Compared::layers || m_document.time) return;
  const std::vector<TimeWindow> years = years_of(m_state.time.histogram);
  if (!years.empty()) m_document.time = years.front();
}

void Reducer::operator()(const SetTool& action) {
  m_state.tool = action.tool;
  m_state.sketch = {};
}

void Reducer::operator()(const SetSketch& action) {
  m_state.sketch = action.sketch;
}

void Reducer::operator()(const SelectWithin& action) {
  remember("");
  m_document.selection = rows_within(m_document, action.ring);
}

void Reducer::operator()(const SetAnalysis& action) {
  m_state.analysis = action.analysis;
}

void Reducer::operator()(const SetLiveDensity& action) {
  remember("density");
  m_document.density = action.density;
  const auto layer = place_of(live_density_layer);
  if (layer != m_document.layers.end()) layer->visible = action.density.shown;
}

void Reducer::operator()(const SetTable& action) {
  remember("table");
  m_document.table = action.table;
}

void Reducer::operator()(const SetTime& action) {
  remember("time");
  m_document.time = action.time;
}

}  // namespace hotspot::viewer
