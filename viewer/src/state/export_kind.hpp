/// @file
/// What can be written.
#pragma once

namespace hotspot::viewer {

enum class Export { picture, pdf, layers, table, work };

}  // namespace hotspot::viewer
