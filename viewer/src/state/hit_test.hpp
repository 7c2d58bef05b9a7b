/// @file
/// What lies under the pointer.
#pragma once

#include <optional>

#include "state/document.hpp"

namespace hotspot::viewer {

struct Hit {
  LayerId layer = 0;
  std::size_t row = 0;

  friend bool operator==(const Hit&, const Hit&) = default;
};

/// The uppermost visible row that is no background: dots within `reach` units, else the area that holds the
/// place. Areas with names go before surfaces and cells above them. Cost: O(corners) of the visible layers.
[[nodiscard]] std::optional<Hit> hit_at(const Document& document, const Point& place, double reach);

}  // namespace hotspot::viewer
