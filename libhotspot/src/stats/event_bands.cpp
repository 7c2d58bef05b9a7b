#include "stats/event_bands.hpp"

#include <tuple>
#include <utility>

#include "core/stop_check.hpp"

namespace hotspot::detail {

EventBands::EventBands(std::vector<WeightedEvent> events, double reach, const std::stop_token& stop)
    : m_events(std::move(events)), m_reach(reach) {
  if (m_events.empty()) return;
  const auto [lowest, highest] = std::minmax_element(
      m_events.begin(), m_events.end(), [](const auto& a, const auto& b) { return a.place.y < b.place.y; });
  const double span = highest->place.y - lowest->place.y;
  m_bottom = lowest->place.y;
  // Not more bands than events, however small the reach.
  m_height = std::max(reach, span / static_cast<double>(m_events.size()));
  m_start.assign(static_cast<std::size_t>(span / m_height) + 2, 0);

  const auto key = [this](const WeightedEvent& e) {
    return std::tuple(band_of(e.place.y), e.place.x, e.place.y, e.weight, e.index);
  };
  StopCheck check(stop);
  std::sort(m_events.begin(), m_events.end(), [&](const auto& a, const auto& b) {
    check();
    return key(a) < key(b);
  });
  for (const WeightedEvent& e : m_events) ++m_start[band_of(e.place.y) + 1];
  for (std::size_t band = 1; band < m_start.size(); ++band) m_start[band] += m_start[band - 1];
}

std::span<const WeightedEvent> EventBands::between(double low, double high) const {
  if (m_events.empty()) return {};
  const std::size_t first = m_start[band_of(below(low))];
  const std::size_t end = m_start[band_of(above(high)) + 1];
  return std::span(m_events).subspan(first, end - first);
}

std::size_t EventBands::band_of(double y) const {
  const double band = std::floor((y - m_bottom) / m_height);
  return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(m_start.size() - 2)));
}

}  // namespace hotspot::detail
