/// @file
/// The time that is looked at.
#pragma once

#include <chrono>

namespace hotspot::viewer {

/// First and last day, both included; the same for all layers with times.
struct TimeWindow {
  std::chrono::local_days from{};
  std::chrono::local_days to{};

  friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

}  // namespace hotspot::viewer
