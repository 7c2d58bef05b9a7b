/// @file
/// Where everything stands in the window. Pixels of the screen, y down.
#pragma once

#include "state/appearance.hpp"
#include "state/view.hpp"

namespace hotspot::viewer {

struct Frame {
  double x = 0.0;
  double y = 0.0;
  double width = 0.0;
  double height = 0.0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] bool holds(const Point& p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
};

struct Layout {
  Frame toolbar{};
  Frame layers{};   ///< of no width when closed
  Frame figures{};  ///< of no width when closed
  Frame time{};     ///< of no height when closed
  Frame status{};
  Frame map{};
};

/// Panels give way before the map gets narrower than a third of the window.
[[nodiscard]] Layout make_layout(const Size& window, const Appearance& appearance, bool has_time);

}  // namespace hotspot::viewer
