/// @file
/// An export while its place and size are chosen.
#pragma once

#include <string>

#include "state/export_kind.hpp"

namespace hotspot::viewer {

enum class PictureSize { screen, a4_portrait, a4_landscape, slide, typed };

/// Pixels of a side: large enough for title, legend and map, small enough for a machine's memory.
inline constexpr int least_side = 480;
inline constexpr int most_side = 12000;

struct ExportForm {
  bool open = false;
  Export what{};
  std::string folder{};  ///< empty: where the program was started
  PictureSize size = PictureSize::screen;
  int width = 2400;  ///< pixels, where the size is typed
  int height = 1500;

  friend bool operator==(const ExportForm&, const ExportForm&) = default;
};

[[nodiscard]] constexpr bool is_side(int px) {
  return least_side <= px && px <= most_side;
}
/// False where the size that was typed is out of bounds.
[[nodiscard]] constexpr bool has_size(const ExportForm& form) {
  return form.size != PictureSize::typed || (is_side(form.width) && is_side(form.height));
}

}  // namespace hotspot::viewer
