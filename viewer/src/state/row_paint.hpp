/// @file
/// How each row of a layer is painted: from its style, the theme, the time window.
#pragma once

#include <vector>

#include "state/document.hpp"
#include "state/theme.hpp"

namespace hotspot::viewer {

enum class Pattern : std::uint8_t {
  solid,
  dots,     ///< hidden: a figure that is not shown
  hatched,  ///< cannot be told
};

/// An alpha of 0: not drawn.
struct RowPaint {
  Colour fill{0, 0, 0, 0};
  Colour line{0, 0, 0, 0};
  Pattern pattern = Pattern::solid;

  friend bool operator==(const RowPaint&, const RowPaint&) = default;
};

/// One entry a row. A style that does not fit the layer paints as if there were none.
[[nodiscard]] std::vector<RowPaint> paint_rows(const MapLayer& layer, const Document& document,
                                               const Theme& theme);

/// How a row of the layer is painted that has neither class nor category.
[[nodiscard]] RowPaint plain_paint(const MapLayer& layer, const Theme& theme);

/// Widths and radii are pixels of the design.
struct LineWidths {
  double line = 1.0;
  double casing = 0.0;  ///< beyond the line, on both sides together
};
[[nodiscard]] LineWidths line_widths(Role role, double metres_per_px);
/// A few dots stay large from afar; many shrink, so that where they crowd is seen.
[[nodiscard]] double dot_radius(double metres_per_px, std::size_t dots);

/// Rows within the time window; all of them where there is none, or a row has no time.
[[nodiscard]] std::vector<bool> rows_in_time(const LayerData& data, const std::optional<TimeWindow>& time);

}  // namespace hotspot::viewer
