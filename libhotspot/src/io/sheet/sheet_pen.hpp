/// @file
/// Writes down a column of a page, or only measures it: the same calls do both, so that what was measured is
/// what is drawn. Private to the library.
#pragma once

#include <string>

#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/map/canvas.hpp"
#include "io/map/page.hpp"
#include "io/map/text_box.hpp"

namespace hotspot::detail {

/// Marks what is drawn in its scope as an element of a tagged PDF ("P", "H2", "Figure"); nothing in other
/// formats.
class TagScope {
 public:
  TagScope(const Canvas& canvas, const char* tag);
  ~TagScope();
  TagScope(const TagScope&) = delete;
  TagScope& operator=(const TagScope&) = delete;

 private:
  const Canvas& m_canvas;
  const char* m_tag;
};

enum class PenMode { measure, draw };

class SheetPen {
 public:
  /// Starts at the top of a column.
  SheetPen(const Canvas& canvas, PenMode mode, double x, double y, double width)
      : m_canvas(canvas), m_mode(mode), m_x(x), m_y(y), m_width(width) {}

  [[nodiscard]] const Canvas& canvas() const { return m_canvas; }
  [[nodiscard]] bool draws() const { return m_mode == PenMode::draw; }
  [[nodiscard]] PenMode mode() const { return m_mode; }
  [[nodiscard]] double x() const { return m_x; }
  [[nodiscard]] double y() const { return m_y; }
  [[nodiscard]] double width() const { return m_width; }

  void title(const std::string& words);
  void heading(const std::string& words);
  void paragraph(const std::string& words, TextSize size = TextSize::body);
  void quiet(const std::string& words);
  void table(const SheetTable& table);
  void skip(double height) { m_y += height; }

 private:
  void write(const std::string& words, const TextLook& look, const Colour& colour, const char* tag);
  void row(const std::vector<std::string>& cells, const std::vector<double>& widths, bool is_head);

  const Canvas& m_canvas;
  PenMode m_mode;
  double m_x;
  double m_y;
  double m_width;
};

}  // namespace hotspot::detail
