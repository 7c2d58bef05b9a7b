/// @file
/// How the program itself looks; no part of the document, kept between runs.
#pragma once

#include "hotspot/core/text.hpp"
#include "state/theme.hpp"

namespace hotspot::viewer {

struct Appearance {
  Language language = Language::english;
  ThemeKind theme = ThemeKind::light;
  double scale = 1.0;  ///< pixels of the screen to one of the design
  bool layers_open = true;
  bool figures_open = true;
  bool time_open = true;
  bool legend_open = true;
  bool keys_open = false;
};

}  // namespace hotspot::viewer
