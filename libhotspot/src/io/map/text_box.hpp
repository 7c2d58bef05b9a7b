/// @file
/// A piece of text, laid out by Pango: measured first, then drawn. Private to the library.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>

#include "hotspot/core/style.hpp"
#include "io/map/canvas.hpp"

namespace hotspot::detail {

/// Sizes of type, in pixels of the design.
enum class TextSize { small = 11, body = 13, lead = 16, heading = 20, title = 28 };

struct TextLook {
  TextSize size = TextSize::body;
  bool semibold = false;
  bool centred = false;
  double wrap_width = 0.0;  ///< 0: lines end where the text says so
};

struct GObjectDeleter {
  void operator()(void* object) const { g_object_unref(object); }
};

class TextBox {
 public:
  TextBox(const Canvas& canvas, const std::string& words, const TextLook& look);

  [[nodiscard]] double width() const { return m_width; }
  [[nodiscard]] double height() const { return m_height; }
  [[nodiscard]] int lines() const;

  /// Top left corner at (x, y); nothing for an empty text.
  void draw(const Canvas& canvas, double x, double y, const Colour& colour) const;
  void draw_with_halo(const Canvas& canvas, double x, double y, const Colour& colour,
                      const Colour& halo) const;

 private:
  std::unique_ptr<PangoLayout, GObjectDeleter> m_layout;
  double m_width = 0.0;
  double m_height = 0.0;
};

}  // namespace hotspot::detail
