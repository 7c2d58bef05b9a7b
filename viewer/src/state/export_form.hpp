/// @file
/// An export while its place and size are chosen.
#pragma once

#include <string>

#include "state/export_kind.hpp"

namespace hotspot::viewer {

enum class PictureSize { screen, a4_portrait, a4_landscape, slide };

struct ExportForm {
  bool open = false;
  Export what{};
  std::string folder{};  ///< empty: where the program was started
  PictureSize size = PictureSize::screen;

  friend bool operator==(const ExportForm&, const ExportForm&) = default;
};

}  // namespace hotspot::viewer
