/// @file
/// What part of the plane is seen: a centre and a scale. Pixels are counted from the map's north-west corner,
/// y down; they are those of the screen, whatever its density.
#pragma once

#include "hotspot/core/geometry.hpp"

namespace hotspot::viewer {

struct Size {
  double width = 0.0;
  double height = 0.0;

  friend bool operator==(const Size&, const Size&) = default;
};

struct View {
  Point centre{};
  double units_per_px = 1.0;

  friend bool operator==(const View&, const View&) = default;
};

[[nodiscard]] Point to_screen(const View& view, const Size& map, const Point& place);
[[nodiscard]] Point to_place(const View& view, const Size& map, const Point& px);
[[nodiscard]] Box visible_box(const View& view, const Size& map);

/// The whole box with a margin around it, as large as fits. A box without size is seen from near by.
[[nodiscard]] View fitted(const Box& box, const Size& map, double margin_px);

/// `factor` times as large; what lies under `px` stays there.
[[nodiscard]] View zoomed(const View& view, const Size& map, const Point& px, double factor);

/// The map follows a pointer that moved by so many pixels.
[[nodiscard]] View panned(const View& view, double dx, double dy);

/// Smallest box around both.
[[nodiscard]] Box united(const Box& a, const Box& b);
[[nodiscard]] bool overlap(const Box& a, const Box& b);

}  // namespace hotspot::viewer
