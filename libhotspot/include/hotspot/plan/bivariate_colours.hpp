/// @file
/// Colours of two figures on one map, each low, in between, or high: grey to magenta one way, grey to teal
/// the other, dark blue where both are high. Reference: Stevens (2015), Bivariate choropleth maps.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "hotspot/core/style.hpp"

namespace hotspot {

enum class Level : std::uint8_t { low, between, high };

/// `first` goes to magenta (what people feel), `second` to teal (what is recorded).
[[nodiscard]] constexpr Colour bivariate_colour(Level first, Level second) {
  constexpr std::array<std::array<Colour, 3>, 3> colours{
      {{{{0xe8, 0xe8, 0xe8}, {0xac, 0xe4, 0xe4}, {0x5a, 0xc8, 0xc8}}},
       {{{0xdf, 0xb0, 0xd6}, {0xa5, 0xad, 0xd3}, {0x56, 0x98, 0xb9}}},
       {{{0xbe, 0x64, 0xac}, {0x8c, 0x62, 0xaa}, {0x3b, 0x49, 0x94}}}}};
  return colours[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
}

}  // namespace hotspot
