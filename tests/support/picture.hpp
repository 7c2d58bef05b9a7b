/// @file
/// A PNG as pixels.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>

#include "hotspot/core/style.hpp"

namespace hotspot::test {

class Picture {
 public:
  explicit Picture(const std::string& path)
      : m_surface(cairo_image_surface_create_from_png(path.c_str()), cairo_surface_destroy) {
    if (cairo_surface_status(m_surface.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("no PNG");
  }

  [[nodiscard]] int width() const { return cairo_image_surface_get_width(m_surface.get()); }
  [[nodiscard]] int height() const { return cairo_image_surface_get_height(m_surface.get()); }

  [[nodiscard]] Colour at(int x, int y) const {
    const unsigned char* row =
        cairo_image_surface_get_data(m_surface.get()) + y * cairo_image_surface_get_stride(m_surface.get());
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, row + 4 * x, sizeof pixel);
    return {static_cast<std::uint8_t>(pixel >> 16), static_cast<std::uint8_t>(pixel >> 8),
            static_cast<std::uint8_t>(pixel)};
  }

  /// Pixels of the colour in a box.
  [[nodiscard]] int count(Colour colour, int x0, int y0, int x1, int y1) const {
    int n = 0;
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) n += at(x, y) == colour ? 1 : 0;
    }
    return n;
  }
  [[nodiscard]] int count(Colour colour) const { return count(colour, 0, 0, width(), height()); }

 private:
  std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> m_surface;
};

}  // namespace hotspot::test
