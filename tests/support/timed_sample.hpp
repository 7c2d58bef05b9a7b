/// @file
/// Made-up events with times on few places and days, so that places, days and distances repeat.
#pragma once

#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "hotspot/core/event_set.hpp"
#include "support/sample_events.hpp"

namespace hotspot::test {

/// n events on a lattice of `side` by `side` places a metre apart, over `days` days, at some hour of them.
inline EventSet timed_sample(std::size_t n, int side, int days, std::uint64_t seed) {
  Sampler sampler(seed);
  const auto whole = [&](int below) { return std::floor(sampler.next() * below); };
  EventSet events;
  events.crs = Crs::local();
  for (std::size_t i = 0; i < n; ++i) {
    const double x = whole(side);
    events.points.push_back({x, whole(side)});
    const auto day = static_cast<int>(whole(days));
    const auto hour = static_cast<int>(whole(24));
    events.times.emplace_back(EventTime(std::chrono::days(day) + std::chrono::hours(hour)));
  }
  return events;
}

}  // namespace hotspot::test
