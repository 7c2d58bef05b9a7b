/// @file
/// Version of the library (semantic), and of the layout of what it writes.
#pragma once

#include <string_view>

namespace hotspot {

inline constexpr std::string_view version = "0.1.0";

}  // namespace hotspot
