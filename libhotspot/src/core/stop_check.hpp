/// @file
/// Ends long serial work when the run is asked to stop. Private to the library.
#pragma once

#include <cstddef>
#include <stop_token>
#include <utility>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {

/// Called once a step; asks at every 16,384th. Fit for comparisons while sorting too.
class StopCheck {
 public:
  explicit StopCheck(std::stop_token stop) : m_stop(std::move(stop)) {}

  /// THROWS Cancelled.
  void operator()() {
    if (++m_steps % 16'384 == 0 && m_stop.stop_requested()) throw Cancelled();
  }

 private:
  std::stop_token m_stop;
  std::size_t m_steps = 0;
};

}  // namespace hotspot::detail
