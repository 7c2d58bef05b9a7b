/// @file
/// The window's content as a picture, without a window.
#pragma once

#include <string>

#include "state/state.hpp"

namespace hotspot::viewer {

/// PNG, `window` pixels large. THROWS IoError (no OpenGL 3.3, cannot be written).
void write_screenshot(State state, const Size& window, const std::string& path);

}  // namespace hotspot::viewer
