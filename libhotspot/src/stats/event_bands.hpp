/// @file
/// Events in horizontal bands about as high as the kernel reaches, each band sorted by x: the events near a
/// place or a row are found without looking at the rest. Private to the library.
///
/// The order depends on the events' values alone, so that sums in this order have the same bits whatever the
/// order of the input.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

struct WeightedEvent {
  Point place;
  double weight = 1.0;
  std::size_t index = 0;   ///< in the input
  double bandwidth = 1.0;  ///< of its kernel, where each has its own
};

class EventBands {
 public:
  /// `reach` is in the units of the coordinates. REQUIRES: reach > 0, finite coordinates.
  /// THROWS Cancelled.
  EventBands(std::vector<WeightedEvent> events, double reach, const std::stop_token& stop = {});

  /// All events with a y from `low` to `high`, and some around them.
  [[nodiscard]] std::span<const WeightedEvent> between(double low, double high) const;

  /// Calls visit(event) for all events at most `reach` away from `place` in x and y, and some around them.
  template <class Visit>
  void visit_near(Point place, Visit&& visit) const {
    visit_near(place, m_reach, std::forward<Visit>(visit));
  }

  /// The same for a reach of one's own.
  template <class Visit>
  void visit_near(Point place, double reach, Visit&& visit) const {
    if (m_events.empty()) return;
    const double left = below(place.x - reach), right = above(place.x + reach);
    const std::size_t last = band_of(above(place.y + reach));
    for (std::size_t band = band_of(below(place.y - reach)); band <= last; ++band) {
      const auto end = m_events.begin() + static_cast<std::ptrdiff_t>(m_start[band + 1]);
      auto event = std::lower_bound(m_events.begin() + static_cast<std::ptrdiff_t>(m_start[band]), end, left,
                                    [](const WeightedEvent& e, double x) { return e.place.x < x; });
      for (; event != end && event->place.x <= right; ++event) visit(*event);
    }
  }

 private:
  /// The next double outward, so that a rounded limit leaves no event out.
  static double below(double x) { return std::nextafter(x, -std::numeric_limits<double>::infinity()); }
  static double above(double x) { return std::nextafter(x, std::numeric_limits<double>::infinity()); }
  [[nodiscard]] std::size_t band_of(double y) const;

  std::vector<WeightedEvent> m_events;
  std::vector<std::size_t> m_start;  ///< first event of each band, and the end
  double m_reach;
  double m_bottom = 0.0;
  double m_height = 1.0;
};

}  // namespace hotspot::detail
