#include "state/motion.hpp"

#include <cmath>

namespace hotspot::viewer {
namespace {

constexpr double glide_seconds = 0.12;  // in which speed falls to 1/e
constexpr double zoom_seconds = 0.04;
constexpr double slowest = 12.0;  // px a second: what nobody sees
constexpr double least_zoom = 2e-3;
constexpr double drag_seconds = 0.04;  // over which the speed of a drag is taken
constexpr double slowest_glide = 120.0;

void follow_drag(Motion& motion, double seconds) {
  if (seconds <= 0.0) return;
  const double old = std::exp(-seconds / drag_seconds);
  motion.drag_vx = old * motion.drag_vx + (1.0 - old) * motion.drag_dx / seconds;
  motion.drag_vy = old * motion.drag_vy + (1.0 - old) * motion.drag_dy / seconds;
  motion.drag_dx = motion.drag_dy = 0.0;
}

}  // namespace

MotionStep advance(Motion& motion, double seconds) {
  MotionStep step;
  follow_drag(motion, seconds);
  if (motion.vx != 0.0 || motion.vy != 0.0) {
    const double kept = std::exp(-seconds / glide_seconds);
    const double travelled = glide_seconds * (1.0 - kept);
    step.dx = motion.vx * travelled;
    step.dy = motion.vy * travelled;
    motion.vx *= kept;
    motion.vy *= kept;
    if (std::hypot(motion.vx, motion.vy) < slowest) motion.vx = motion.vy = 0.0;
  }
  if (motion.zoom_left != 0.0) {
    const double left = motion.zoom_left * std::exp(-seconds / zoom_seconds);
    const double next = std::abs(left) < least_zoom ? 0.0 : left;
    step.zoom_factor = std::exp(motion.zoom_left - next);
    motion.zoom_left = next;
  }
  return step;
}

void release(Motion& motion) {
  const bool fast = std::hypot(motion.drag_vx, motion.drag_vy) > slowest_glide;
  motion.vx = fast ? motion.drag_vx : 0.0;
  motion.vy = fast ? motion.drag_vy : 0.0;
  motion.drag_vx = motion.drag_vy = 0.0;
}

bool is_moving(const Motion& motion) {
  return motion.vx != 0.0 || motion.vy != 0.0 || motion.zoom_left != 0.0;
}

}  // namespace hotspot::viewer
