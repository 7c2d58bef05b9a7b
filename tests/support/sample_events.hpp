/// @file
/// Made-up events for tests: the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>

#include "hotspot/core/event_set.hpp"

namespace hotspot::test {

/// Multiples of 2^-20 from 0 to below 1, so that adding a whole number of metres is exact.
class Sampler {
 public:
  explicit Sampler(std::uint64_t seed) : m_state(seed) {}

  double next() {
    m_state = m_state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<double>(m_state >> 44U) / 1048576.0;
  }

 private:
  std::uint64_t m_state;
};

/// n events over a square of `side` by `side` units: half of them everywhere, half in one corner of it.
inline EventSet sample_events(std::size_t n, double side, std::uint64_t seed = 1) {
  EventSet events;
  events.crs = Crs::local();
  Sampler sampler(seed);
  for (std::size_t i = 0; i < n; ++i) {
    const double within = i % 2 == 0 ? side : side / 4.0;
    const double x = within * sampler.next();
    events.points.push_back({x, within * sampler.next()});
  }
  return events;
}

}  // namespace hotspot::test
