/// @file
/// Part of a layer's menu: the styles it came with, and classes of one's own.
#pragma once

#include "panels/ui.hpp"

namespace hotspot::viewer {

void style_menu(const Ui& ui, const MapLayer& layer);

}  // namespace hotspot::viewer
