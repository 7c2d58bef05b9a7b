/// @file
/// The viewer's colours, light and dark: those of the maps (`plan/map_style.hpp`), and those of panels.
#pragma once

#include <vector>

#include "hotspot/core/style.hpp"
#include "hotspot/plan/map_style.hpp"

namespace hotspot::viewer {

enum class ThemeKind { light, dark };

struct Theme {
  ThemeKind kind = ThemeKind::light;
  MapColours map{};
  Colour panel{0xff, 0xff, 0xff};
  Colour panel_raised{0xf4, 0xf5, 0xf7};  ///< fields, heads of tables
  Colour hovered{0xe8, 0xec, 0xf1};
  Colour pressed{0xd9, 0xe2, 0xec};
  Colour border{0xd9, 0xde, 0xe4};
  Colour text{0x1f, 0x29, 0x33};
  Colour text_muted{0x5a, 0x66, 0x73};
  Colour accent{0x2b, 0x6c, 0xb0};
  Colour on_accent{0xff, 0xff, 0xff};
  Colour selected{0xdb, 0xe9, 0xf8};
  Colour bar{0xb8, 0xc4, 0xd0};  ///< of charts, where nothing is selected
  Colour warning{0x8a, 0x5a, 0x00};
};

[[nodiscard]] const Theme& theme_of(ThemeKind kind);

/// The classes of a style as this theme shows them. On dark ground ramps are reversed, so that much is
/// bright.
[[nodiscard]] std::vector<Colour> class_colours(const Style& style, const Theme& theme);

/// A category's colour as it is told from the ground: lighter in the dark theme where it would not be.
[[nodiscard]] Colour category_paint(const Colour& colour, const Theme& theme);

[[nodiscard]] Colour mixed(const Colour& from, const Colour& to, double share);

}  // namespace hotspot::viewer
