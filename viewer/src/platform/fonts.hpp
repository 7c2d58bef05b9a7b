/// @file
/// Inter as the maps have it, with signs from DejaVu where it lacks them; found by fontconfig.
#pragma once

#include "panels/ui.hpp"

namespace hotspot::viewer {

/// Into the current ImGui context, for pixels of the screen. Where no font is found ImGui's own serves.
[[nodiscard]] Fonts load_fonts(double scale);

}  // namespace hotspot::viewer
