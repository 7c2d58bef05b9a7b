#include <utility>

#include "state/reducer.hpp"

namespace hotspot::viewer {

namespace {

/// The style in the new language that shows the same as the one chosen; the one chosen where there is none.
Style same_style(const MapLayer& before, const MapLayer& translated) {
  const std::vector<Style>& old = before.data->layer.styles;
  const std::vector<Style>& now = translated.data->layer.styles;
  for (std::size_t i = 0; i < old.size() && i < now.size(); ++i) {
    const bool chosen =
        old[i].column == before.style.column && old[i].legend_title == before.style.legend_title;
    if (chosen) {
      Style style = now[i];
      if (before.style.categories.empty()) style.categories.clear();
      return style;
    }
  }
  return before.style;
}

}  // namespace

void Reducer::operator()(const OpenDocument& action) {
  const View view = m_document.view;
  const bool keep_view = action.keep_view && !m_state.fit_wanted && !m_document.layers.empty();
  m_document = action.document;
  repaint();
  m_state.history = {};
  m_state.views_before.clear();
  m_state.views_after.clear();
  if (keep_view) {
    m_document.view = view;
    return;
  }
  m_state.fit_wanted = true;
  fit_if_wanted();
}

void Reducer::operator()(const ChangeDocument& action) {
  remember("");
  m_document = action.document;
  m_state.fit_wanted = false;
}

void Reducer::operator()(const FilesOpened& action) {
  m_state.files = action.paths;
}

void Reducer::operator()(const TranslateDocument& action) {
  repaint();
  m_document.period = action.document.period;
  m_document.tables = action.document.tables;
  for (const MapLayer& translated : action.document.layers) {
    const auto layer = place_of(translated.id);
    if (layer == m_document.layers.end()) continue;
    layer->style = same_style(*layer, translated);
    layer->data = translated.data;
    layer->title = translated.title;
  }
}

void Reducer::operator()(const Undo&) {
  if (!m_state.history.can_undo()) return;
  m_document = m_state.history.undo(std::move(m_document));
  repaint();
}

void Reducer::operator()(const Redo&) {
  if (!m_state.history.can_redo()) return;
  m_document = m_state.history.redo(std::move(m_document));
  repaint();
}

void Reducer::operator()(const SetAppearance& action) {
  m_state.appearance = action.appearance;
  repaint();
}

void Reducer::operator()(const ShowFolder& action) {
  m_state.browser = action.view;
}

void Reducer::operator()(const SetExportForm& action) {
  m_state.export_form = action.form;
}

void Reducer::operator()(const SetProfile& action) {
  m_state.profile = action.profile;
}

void Reducer::operator()(const SetMapSize& action) {
  ++m_state.revisions.map;
  m_state.map = action.size;
  fit_if_wanted();
}

void Reducer::operator()(const Say& action) {
  m_state.notices.push_back({action.text, action.is_error});
}

void Reducer::operator()(const DismissNotice& action) {
  if (action.index >= m_state.notices.size()) return;
  m_state.notices.erase(m_state.notices.begin() + static_cast<std::ptrdiff_t>(action.index));
}

void Reducer::operator()(const SetProgress& action) {
  m_state.progress.reset();
  if (action.fraction) m_state.progress = Progress{*action.fraction, action.stage};
}

}  // namespace hotspot::viewer
