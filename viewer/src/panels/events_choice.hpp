/// @file
/// Which events: a layer of points, and one of its categories or all.
#pragma once

#include <string>

#include "panels/ui.hpp"

namespace hotspot::viewer {

/// Two lists below each other; the second only where there are categories.
void events_choice(const Ui& ui, LayerId& source, std::string& category);

}  // namespace hotspot::viewer
