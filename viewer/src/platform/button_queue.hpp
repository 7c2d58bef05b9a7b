/// @file
/// Mouse buttons as they were pressed and let go, one after the other: however slow a frame is, no click is
/// lost in it, and each happens where the pointer was.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <optional>

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

inline constexpr std::size_t mouse_buttons = 5;

class ButtonQueue {
 public:
  void add(std::size_t button, bool down, const Point& at);
  [[nodiscard]] bool empty() const { return m_edges.empty(); }

  struct Buttons {
    std::array<bool, mouse_buttons> down{};
    std::optional<Point> at{};  ///< none: where the pointer is now
  };
  /// The buttons of the next frame: one of them at most has changed.
  [[nodiscard]] Buttons next();

 private:
  struct Edge {
    std::size_t button = 0;
    bool down = false;
    Point at{};
  };
  std::deque<Edge> m_edges;
  std::array<bool, mouse_buttons> m_down{};
};

}  // namespace hotspot::viewer
