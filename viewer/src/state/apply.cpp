#include <algorithm>
#include <cmath>
#include <utility>

#include "state/histogram.hpp"
#include "state/state.hpp"

namespace hotspot::viewer {
namespace {

constexpr double margin_px = 32.0;
constexpr std::size_t most_views = 100;

std::vector<MapLayer>::iterator place_of(Document& document, LayerId id) {
  return std::find_if(document.layers.begin(), document.layers.end(),
                      [&](const MapLayer& layer) { return layer.id == id; });
}

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

/// One overload an action; what it does not change it does not remember.
class Reducer {
 public:
  explicit Reducer(State& state) : m_state(state), m_document(state.document) {}

  void operator()(const Pan& action) {
    m_state.motion.vx = m_state.motion.vy = m_state.motion.zoom_left = 0.0;
    m_state.motion.drag_dx += action.dx;
    m_state.motion.drag_dy += action.dy;
    look(panned(m_document.view, action.dx, action.dy), "pan");
  }
  void operator()(const ReleaseMap&) { release(m_state.motion); }
  void operator()(const SmoothZoom& action) {
    m_state.motion.vx = m_state.motion.vy = 0.0;
    m_state.motion.zoom_left += std::log(action.factor);
    m_state.motion.zoom_px = action.px;
  }
  void operator()(const Tick& action) {
    const bool was_moving = is_moving(m_state.motion);
    const MotionStep step = advance(m_state.motion, action.seconds);
    if (step.dx != 0.0 || step.dy != 0.0) look(panned(m_document.view, step.dx, step.dy), "pan");
    if (step.zoom_factor != 1.0) {
      look(zoomed(m_document.view, m_state.map, m_state.motion.zoom_px, step.zoom_factor), "zoom");
    }
    if (was_moving && !is_moving(m_state.motion)) m_state.history.end_gesture();
    if (m_state.playback.playing) play(action.seconds);
  }
  void operator()(const Zoom& action) {
    look(zoomed(m_document.view, m_state.map, action.px, action.factor), "zoom");
  }
  void operator()(const ShowBox& action) { show(action.box); }
  void operator()(const ShowAll&) {
    if (const auto box = extent_of(m_document)) show(*box);
  }
  void operator()(const ShowLayer& action) {
    const MapLayer* layer = find_layer(m_document, action.layer);
    const auto box = layer ? bounds_of(*layer->data) : std::nullopt;
    if (box) show(*box);
  }
  void operator()(const ShowSelection&) {
    const MapLayer* layer = find_layer(m_document, m_document.selection.layer);
    std::optional<Box> box;
    for (const std::size_t row : m_document.selection.rows) {
      const auto one = layer ? bounds_of(*layer->data, row) : std::nullopt;
      if (one) box = box ? united(*box, *one) : one;
    }
    if (box) show(*box);
  }
  void operator()(const ViewBack&) { step_view(m_state.views_before, m_state.views_after); }
  void operator()(const ViewForward&) { step_view(m_state.views_after, m_state.views_before); }
  void operator()(const EndGesture&) { m_state.history.end_gesture(); }

  void operator()(const SetVisible& action) {
    change(action.layer, "", [&](MapLayer& layer) { layer.visible = action.visible; });
  }
  void operator()(const SetOpacity& action) {
    change(action.layer, "opacity",
           [&](MapLayer& layer) { layer.opacity = std::clamp(action.opacity, 0.0, 1.0); });
  }
  void operator()(const RenameLayer& action) {
    change(action.layer, "rename", [&](MapLayer& layer) { layer.title = action.title; });
  }
  void operator()(const SetStyle& action) {
    change(action.layer, "style", [&](MapLayer& layer) { layer.style = action.style; });
  }
  void operator()(const ShowResult& action) {
    repaint();
    const auto known = place_of(m_document, action.layer.id);
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
  void operator()(const MoveLayer& action) {
    const auto from = place_of(m_document, action.layer);
    if (from == m_document.layers.end()) return;
    remember("");
    MapLayer moved = *from;
    m_document.layers.erase(from);
    const auto to = static_cast<std::ptrdiff_t>(std::min(action.to, m_document.layers.size()));
    m_document.layers.insert(m_document.layers.begin() + to, std::move(moved));
  }
  void operator()(const RemoveLayer& action) {
    const auto place = place_of(m_document, action.layer);
    if (place == m_document.layers.end()) return;
    remember("");
    m_document.layers.erase(place);
  }

  void operator()(const Select& action) {
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
  void operator()(const ClearSelection&) {
    if (m_document.selection.rows.empty()) return;
    remember("");
    m_document.selection = {};
  }
  void operator()(const Hover& action) { m_state.hover = action; }
  void operator()(const SetPlayback& action) { m_state.playback = action.playback; }
  void operator()(const SetLiveDensity& action) {
    remember("density");
    m_document.density = action.density;
    const auto layer = place_of(m_document, live_density_layer);
    if (layer != m_document.layers.end()) layer->visible = action.density.shown;
  }
  void operator()(const SetTable& action) {
    remember("table");
    m_document.table = action.table;
  }
  void operator()(const SetTime& action) {
    remember("time");
    m_document.time = action.time;
  }

  void operator()(const OpenDocument& action) {
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
  void operator()(const ChangeDocument& action) {
    remember("");
    m_document = action.document;
    m_state.fit_wanted = false;
  }
  void operator()(const FilesOpened& action) { m_state.files = action.paths; }
  void operator()(const TranslateDocument& action) {
    repaint();
    m_document.period = action.document.period;
    m_document.tables = action.document.tables;
    for (const MapLayer& translated : action.document.layers) {
      const auto layer = place_of(m_document, translated.id);
      if (layer == m_document.layers.end()) continue;
      layer->style = same_style(*layer, translated);
      layer->data = translated.data;
      layer->title = translated.title;
    }
  }
  void operator()(const Undo&) {
    if (!m_state.history.can_undo()) return;
    m_document = m_state.history.undo(std::move(m_document));
    repaint();
  }
  void operator()(const Redo&) {
    if (!m_state.history.can_redo()) return;
    m_document = m_state.history.redo(std::move(m_document));
    repaint();
  }

  // Done by the program: nothing to remember here.
  void operator()(const OpenFiles&) {}
  void operator()(const Browse&) {}
  void operator()(const ExportFile&) {}
  void operator()(const CancelWork&) {}

  void operator()(const SetAppearance& action) {
    m_state.appearance = action.appearance;
    repaint();
  }
  void operator()(const ShowFolder& action) { m_state.browser = action.view; }
  void operator()(const SetProfile& action) { m_state.profile = action.profile; }
  void operator()(const SetMapSize& action) {
    ++m_state.revisions.map;
    m_state.map = action.size;
    fit_if_wanted();
  }
  void operator()(const Say& action) { m_state.notices.push_back({action.text, action.is_error}); }
  void operator()(const DismissNotice& action) {
    if (action.index >= m_state.notices.size()) return;
    m_state.notices.erase(m_state.notices.begin() + static_cast<std::ptrdiff_t>(action.index));
  }
  void operator()(const SetProgress& action) {
    m_state.progress.reset();
    if (action.fraction) m_state.progress = Progress{*action.fraction, action.stage};
  }

 private:
  void repaint() {
    ++m_state.revisions.map;
    ++m_state.revisions.paint;
  }

  void remember(const std::string& kind) {
    m_state.history.remember(m_document, kind);
    repaint();
  }

  void play(double seconds) {
    const Histogram& histogram = m_state.time.histogram;
    m_state.motion.since_step += seconds;
    if (histogram.bars.empty() || m_state.motion.since_step * m_state.playback.speed < 1.0) return;
    m_state.motion.since_step = 0.0;
    remember("time");
    if (m_document.time) {
      m_document.time = stepped(histogram, *m_document.time, 1, m_state.playback.cumulative);
    } else {
      m_document.time = window_of(histogram, 0, histogram.by_month ? 11 : 0);
    }
  }

  template <class Change>
  void change(LayerId id, const std::string& kind, Change&& how) {
    const auto layer = place_of(m_document, id);
    if (layer == m_document.layers.end()) return;
    remember(kind.empty() ? "" : kind + std::to_string(id));
    how(*layer);
  }

  void look(const View& view, const std::string& kind) {
    if (view == m_document.view) return;
    m_state.history.remember(m_document, kind);
    ++m_state.revisions.map;
    m_document.view = view;
  }

  void show(const Box& box) {
    m_state.views_before.push_back(m_document.view);
    if (m_state.views_before.size() > most_views) m_state.views_before.erase(m_state.views_before.begin());
    m_state.views_after.clear();
    look(fitted(box, m_state.map, margin_of(m_state)), "");
  }

  void step_view(std::vector<View>& from, std::vector<View>& to) {
    if (from.empty()) return;
    to.push_back(m_document.view);
    const View view = from.back();
    from.pop_back();
    look(view, "");
  }

  void fit_if_wanted() {
    const auto box = extent_of(m_document);
    if (!m_state.fit_wanted || !box || m_state.map.width <= 1.0) return;
    ++m_state.revisions.map;
    m_document.view = fitted(*box, m_state.map, margin_of(m_state));
    m_state.fit_wanted = false;
  }

  State& m_state;
  Document& m_document;
};

}  // namespace

void apply(State& state, const Action& action) {
  std::visit(Reducer(state), action);
  refresh(state.time, state.document);
}

double margin_of(const State& state) {
  return margin_px * state.appearance.scale;
}

}  // namespace hotspot::viewer
