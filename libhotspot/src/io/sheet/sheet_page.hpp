/// @file
/// One action sheet on one page. Private to the library.
#pragma once

#include <string>
#include <vector>

#include "io/map/canvas.hpp"
#include "io/sheet/sheet_map.hpp"

namespace hotspot::detail {

struct SheetPage {
  SheetMap map;
  std::string over_title{};   ///< what this is, of which study, when
  std::string source_line{};  ///< when it was made, with what, for whom
};

/// A page without a map.
struct TextPage {
  std::string over_title{};
  std::string title{};
  std::string subtitle{};
  const std::vector<SheetSection>& sections;
  std::string source_line{};
  Language language = Language::english;
};

/// The measure at which all fits: 1, or less where there is more to say than a page holds.
[[nodiscard]] double page_measure(const Canvas& canvas, const TextPage& page);

void draw_page(const Canvas& canvas, const TextPage& page, double measure);

[[nodiscard]] double page_measure(const Canvas& canvas, const SheetPage& page);

void draw_page(const Canvas& canvas, const SheetPage& page, double measure);

}  // namespace hotspot::detail
