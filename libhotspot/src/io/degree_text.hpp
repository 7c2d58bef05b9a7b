/// @file
/// Degrees as people write them: 55°39'25"N, 12° 21,5' Ø, N 55.6569.
#pragma once

#include <optional>
#include <string_view>

namespace hotspot::detail {

enum class Axis { unknown, east, north };

struct Degrees {
  double value = 0.0;
  Axis axis = Axis::unknown;  ///< by the letter of the quarter of the sky
};

/// None unless a mark of degrees or a letter (N, S, E, W, Ø, V, O) says that this is what the text is.
[[nodiscard]] std::optional<Degrees> parse_degrees(std::string_view text);

}  // namespace hotspot::detail
