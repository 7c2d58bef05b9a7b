/// @file
/// The style sheet of the report: screen, phone and A4.
#pragma once

#include <string_view>

namespace hotspot::detail {

[[nodiscard]] std::string_view page_style();

}  // namespace hotspot::detail
