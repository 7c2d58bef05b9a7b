/// @file
/// Colours as style files write them.
#pragma once

#include <string>

#include "hotspot/core/style.hpp"

namespace hotspot::detail {

/// "#5b6770"; what shines through is said elsewhere.
inline std::string hex_colour(const Colour& colour) {
  constexpr const char* digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    text += digits[part / 16];
    text += digits[part % 16];
  }
  return text;
}

/// "91,103,112,153"
inline std::string qgis_colour(const Colour& colour) {
  return std::to_string(colour.red) + "," + std::to_string(colour.green) + "," + std::to_string(colour.blue) +
         "," + std::to_string(colour.alpha);
}

}  // namespace hotspot::detail
