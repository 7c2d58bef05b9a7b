#include "state/theme.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/plan/map_style.hpp"

namespace hotspot::viewer {
namespace {

Theme dark_theme() {
  Theme theme;
  theme.kind = ThemeKind::dark;
  theme.map = {.paper = {0x25, 0x2a, 0x2f},
               .text = {0xe6, 0xea, 0xee},
               .text_muted = {0xa4, 0xae, 0xb8},
               .halo = {0x1e, 0x22, 0x26, 0xd9},
               .accent = {0x63, 0xb3, 0xed},
               .frame = {0x3a, 0x40, 0x46},
               .ground = {0x1e, 0x22, 0x26},
               .study_area = {0x23, 0x28, 0x2d},
               .water = {0x1b, 0x2d, 0x38},
               .green = {0x24, 0x30, 0x2a},
               .road = {0x3a, 0x40, 0x46},
               .road_casing = {0x1e, 0x22, 0x26},
               .building = {0x30, 0x35, 0x3a},
               .boundary = {0x8d, 0x99, 0xa3},
               .area_outline = {0xb4, 0xbf, 0xc8, 0x99},
               .contour = {0xf2, 0xf5, 0xf7},
               .hidden = {0x3a, 0x3e, 0x42},
               .hidden_dots = {0x8c, 0x92, 0x98}};
  theme.panel = {0x25, 0x2a, 0x2f};
  theme.panel_raised = {0x2e, 0x34, 0x3a};
  theme.hovered = {0x36, 0x3d, 0x44};
  theme.pressed = {0x40, 0x48, 0x50};
  theme.border = {0x3c, 0x43, 0x4a};
  theme.text = {0xe6, 0xea, 0xee};
  theme.text_muted = {0xa4, 0xae, 0xb8};
  theme.accent = {0x63, 0xb3, 0xed};
  theme.on_accent = {0x10, 0x1a, 0x24};
  theme.selected = {0x24, 0x40, 0x5a};
  theme.bar = {0x5a, 0x66, 0x73};
  theme.warning = {0xf0, 0xc0, 0x60};
  return theme;
}

double lightness(const Colour& colour) {
  return 0.2126 * colour.red + 0.7152 * colour.green + 0.0722 * colour.blue;
}

/// From pale to strong without a turn.
bool is_sequential(const std::vector<Colour>& colours) {
  return colours.size() > 1 &&
         std::is_sorted(colours.begin(), colours.end(),
                        [](const auto& a, const auto& b) { return lightness(a) > lightness(b); });
}

}  // namespace

const Theme& theme_of(ThemeKind kind) {
  static const Theme light;
  static const Theme dark = dark_theme();
  return kind == ThemeKind::dark ? dark : light;
}

std::vector<Colour> class_colours(const Style& style, const Theme& theme) {
  std::vector<Colour> colours;
  for (const StyleClass& one : style.classes) colours.push_back(one.fill);
  if (theme.kind == ThemeKind::light || !is_sequential(colours)) return colours;
  std::vector<Colour> reversed(colours.rbegin(), colours.rend());
  // What is transparent at little stays so.
  for (std::size_t i = 0; i < colours.size(); ++i) reversed[i].alpha = colours[i].alpha;
  return reversed;
}

Colour category_paint(const Colour& colour, const Theme& theme) {
  if (theme.kind == ThemeKind::light || colour.alpha == 0) return colour;
  constexpr double told_apart = 3.0;  // to one, as marks are to be
  Colour shown = colour;
  const Colour white{255, 255, 255, colour.alpha};
  for (double share = 0.1; share < 1.0 && contrast(shown, theme.map.ground) < told_apart; share += 0.1) {
    shown = mixed(colour, white, share);
  }
  return shown;
}

Colour mixed(const Colour& from, const Colour& to, double share) {
  const auto part = [&](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue),
          part(from.alpha, to.alpha)};
}

}  // namespace hotspot::viewer
