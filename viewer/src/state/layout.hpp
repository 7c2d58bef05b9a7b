/// @file
/// Where everything stands in the window. Pixels of the screen, y down.
#pragma once

#include "io/map/page.hpp"
#include "state/appearance.hpp"
#include "state/view.hpp"

namespace hotspot::viewer {

using detail::Rect;

struct Layout {
  Rect toolbar{};
  Rect layers{};   ///< of no width when closed
  Rect figures{};  ///< of no width when closed
  Rect time{};     ///< of no height when closed
  Rect status{};
  Rect comparison{};  ///< above the map; of no height where nothing is compared
  Rect map{};
};

struct Document;

/// Panels give way before the map gets narrower than a third of the window.
[[nodiscard]] Layout make_layout(const Size& window, const Appearance& appearance, const Document& document);

}  // namespace hotspot::viewer
