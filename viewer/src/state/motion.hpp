/// @file
/// The map glides on after a drag and zooms smoothly: what is still to be moved, step by step.
#pragma once

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

struct Motion {
  double vx = 0.0;  ///< gliding, pixels a second
  double vy = 0.0;
  double drag_dx = 0.0;  ///< dragged since the last frame
  double drag_dy = 0.0;
  double drag_vx = 0.0;  ///< how fast, over the last frames
  double drag_vy = 0.0;
  double zoom_left = 0.0;   ///< natural logarithm of the factor still to go
  Point zoom_px{};          ///< what stays in place
  double since_step = 0.0;  ///< seconds since time was last moved on while playing

  friend bool operator==(const Motion&, const Motion&) = default;
};

/// Movement of one frame of `seconds`.
struct MotionStep {
  double dx = 0.0;
  double dy = 0.0;
  double zoom_factor = 1.0;
};

/// Glides out and zooms within about 150 ms, whatever the frame rate.
[[nodiscard]] MotionStep advance(Motion& motion, double seconds);

/// The hand let go: what it dragged glides on. A pointer that stood still does not glide.
void release(Motion& motion);

[[nodiscard]] bool is_moving(const Motion& motion);

}  // namespace hotspot::viewer
