/// @file
/// Events whose Gaussians are summed together, whichever way they are kept. Private to the library.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

/// Events of nearly one bandwidth.
struct BandwidthClass {
  double smallest = 0.0;
  double largest = 0.0;
  std::vector<WeightedEvent> events{};
};

/// Events of one bandwidth, as they are given; no weights: all 1. Those of weight 0 are left out.
struct PlainEvents {
  std::span<const Point> points{};
  std::span<const double> weights{};
  double bandwidth = 1.0;
};

/// Calls visit(place, weight, bandwidth) for each.
template <class Visit>
void each_event(const std::vector<WeightedEvent>& events, const Visit& visit) {
  for (const WeightedEvent& e : events) visit(e.place, e.weight, e.bandwidth);
}

template <class Visit>
void each_event(const PlainEvents& events, const Visit& visit) {
  for (std::size_t i = 0; i < events.points.size(); ++i) {
    const double weight = events.weights.empty() ? 1.0 : events.weights[i];
    if (weight != 0.0) visit(events.points[i], weight, events.bandwidth);
  }
}

}  // namespace hotspot::detail
