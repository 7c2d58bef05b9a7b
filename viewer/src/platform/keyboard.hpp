/// @file
/// Keys pressed as what they do.
#pragma once

#include <vector>

#include "platform/window.hpp"
#include "state/state.hpp"

namespace hotspot::viewer {

[[nodiscard]] Actions actions_of(const std::vector<KeyPress>& presses, const State& state);

}  // namespace hotspot::viewer
