#include <cmath>

#include "state/histogram.hpp"
#include "state/reducer.hpp"

namespace hotspot::viewer {

namespace {

constexpr std::size_t most_views = 100;

}  // namespace

void Reducer::operator()(const Pan& action) {
  m_state.motion.vx = m_state.motion.vy = m_state.motion.zoom_left = 0.0;
  m_state.motion.drag_dx += action.dx;
  m_state.motion.drag_dy += action.dy;
  look(panned(m_document.view, action.dx, action.dy), "pan");
}

void Reducer::operator()(const ReleaseMap&) {
  release(m_state.motion);
}

void Reducer::operator()(const SmoothZoom& action) {
  m_state.motion.vx = m_state.motion.vy = 0.0;
  m_state.motion.zoom_left += std::log(action.factor);
  m_state.motion.zoom_px = action.px;
}

void Reducer::operator()(const Tick& action) {
  const bool was_moving = is_moving(m_state.motion);
  const MotionStep step = advance(m_state.motion, action.seconds);
  if (step.dx != 0.0 || step.dy != 0.0) look(panned(m_document.view, step.dx, step.dy), "pan");
  if (step.zoom_factor != 1.0) {
    look(zoomed(m_document.view, m_state.map, m_state.motion.zoom_px, step.zoom_factor), "zoom");
  }
  if (was_moving && !is_moving(m_state.motion)) m_state.history.end_gesture();
  if (m_state.playback.playing) play(action.seconds);
}

void Reducer::operator()(const Zoom& action) {
  look(zoomed(m_document.view, m_state.map, action.px, action.factor), "zoom");
}

void Reducer::operator()(const ShowBox& action) {
  show(action.box);
}

void Reducer::operator()(const ShowAll&) {
  if (const auto box = extent_of(m_document)) show(*box);
}

void Reducer::operator()(const ShowLayer& action) {
  const MapLayer* layer = find_layer(m_document, action.layer);
  const auto box = layer ? bounds_of(*layer->data) : std::nullopt;
  if (box) show(*box);
}

void Reducer::operator()(const ShowSelection&) {
  const MapLayer* layer = find_layer(m_document, m_document.selection.layer);
  std::optional<Box> box;
  for (const std::size_t row : m_document.selection.rows) {
    const auto one = layer ? bounds_of(*layer->data, row) : std::nullopt;
    if (one) box = box ? united(*box, *one) : one;
  }
  if (box) show(*box);
}

void Reducer::operator()(const ViewBack&) {
  step_view(m_state.views_before, m_state.views_after);
}

void Reducer::operator()(const ViewForward&) {
  step_view(m_state.views_after, m_state.views_before);
}

void Reducer::operator()(const EndGesture&) {
  m_state.history.end_gesture();
}

void Reducer::look(const View& view, const std::string& kind) {
  if (view == m_document.view) return;
  m_state.history.remember(m_document, kind);
  ++m_state.revisions.map;
  m_document.view = view;
}

void Reducer::show(const Box& box) {
  m_state.views_before.push_back(m_document.view);
  if (m_state.views_before.size() > most_views) m_state.views_before.erase(m_state.views_before.begin());
  m_state.views_after.clear();
  look(fitted(box, m_state.map, margin_of(m_state)), "");
}

void Reducer::step_view(std::vector<View>& from, std::vector<View>& to) {
  if (from.empty()) return;
  to.push_back(m_document.view);
  const View view = from.back();
  from.pop_back();
  look(view, "");
}

void Reducer::fit_if_wanted() {
  const auto box = extent_of(m_document);
  if (!m_state.fit_wanted || !box || m_state.map.width <= 1.0) return;
  ++m_state.revisions.map;
  m_document.view = fitted(*box, m_state.map, margin_of(m_state));
  m_state.fit_wanted = false;
}

void Reducer::play(double seconds) {
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

}  // namespace hotspot::viewer
