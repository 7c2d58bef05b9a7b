/// @file
/// One action sheet on one page. Private to the library.
#pragma once

#include <string>

#include "io/map/canvas.hpp"
#include "io/sheet/sheet_map.hpp"

namespace hotspot::detail {

struct SheetPage {
  SheetMap map;
  std::string over_title{};   ///< what this is, of which study, when
  std::string source_line{};  ///< when it was made, with what, for whom
};

/// The measure at which all fits: 1, or less where there is more to say than a page holds.
[[nodiscard]] double page_measure(const Canvas& canvas, const SheetPage& page);

void draw_page(const Canvas& canvas, const SheetPage& page, double measure);

}  // namespace hotspot::detail
