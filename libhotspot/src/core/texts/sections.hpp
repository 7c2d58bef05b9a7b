/// @file
/// The sections of the text table, one file a concern. A key stands in one section only.
#pragma once

#include <array>
#include <span>

#include "hotspot/core/text.hpp"

namespace hotspot {

std::span<const Text> core_texts();  // errors of values and options

inline auto text_sections() {
  return std::array{core_texts()};
}

}  // namespace hotspot
