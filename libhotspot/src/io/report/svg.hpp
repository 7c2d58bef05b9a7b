/// @file
/// Charts that grow with the page: places along the value are shares of the width, so that text and marks
/// keep their size.
#pragma once

#include <string>
#include <string_view>

#include "io/report/html.hpp"

namespace hotspot::detail {

/// A share of the width: 0.25 is "25.00%".
[[nodiscard]] std::string svg_share(double share);

/// A picture as wide as its place. `title` names it, `description` says what it shows, for who does not see
/// it.
[[nodiscard]] Html svg(std::string_view title, std::string_view description, int height, const Html& marks);

/// Text whose foot is at `y` pixels; `anchor` is start, middle or end.
[[nodiscard]] Html svg_text(double share, int y, std::string_view style, std::string_view anchor,
                            std::string_view words);

/// Upright, over the whole height.
[[nodiscard]] Html svg_upright(double share, std::string_view style);

}  // namespace hotspot::detail
