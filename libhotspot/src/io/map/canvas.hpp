/// @file
/// A Cairo page to draw on, whose bytes become a PNG, SVG or PDF. Lengths are pixels of the design, y down.
/// Private to the library.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "hotspot/core/style.hpp"
#include "hotspot/io/draw_map.hpp"

namespace hotspot::detail {

enum class PictureFormat { png, svg, pdf };

/// By the ending. THROWS ArgumentError for another one.
[[nodiscard]] PictureFormat picture_format(const std::string& path);

struct SurfaceDeleter {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextDeleter {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using SurfaceHandle = std::unique_ptr<cairo_surface_t, SurfaceDeleter>;
using ContextHandle = std::unique_ptr<cairo_t, ContextDeleter>;

class Canvas {
 public:
  /// `path` stands in error messages. THROWS IoError.
  Canvas(const std::string& path, PictureFormat format, const MapSize& size);

  [[nodiscard]] cairo_t* context() const { return m_context.get(); }
  [[nodiscard]] PictureFormat format() const { return m_format; }
  [[nodiscard]] double width() const { return m_width; }
  [[nodiscard]] double height() const { return m_height; }

  /// A new empty page; documents of several pages are PDF.
  void start_page();
  /// An entry of the document's contents that leads to the page being drawn; nothing in other formats.
  void add_bookmark(const std::string& words);

  /// The finished file; nothing can be drawn afterwards. `title` and `description` go where the format keeps
  /// words for those who do not see it. THROWS IoError if anything drawn has failed.
  [[nodiscard]] std::string finish(const std::string& title, const std::string& description);

 private:
  void require(cairo_status_t status) const;

  std::string m_path;
  PictureFormat m_format;
  double m_width;
  double m_height;
  int m_page = 1;
  std::unique_ptr<std::string> m_bytes;  // its place must not change: the surface writes into it
  SurfaceHandle m_surface;
  ContextHandle m_context;
};

void set_colour(cairo_t* context, const Colour& colour);

/// Saves the state of a context and restores it at the end of the scope.
class StateGuard {
 public:
  explicit StateGuard(cairo_t* context) : m_context(context) { cairo_save(context); }
  ~StateGuard() { cairo_restore(m_context); }
  StateGuard(const StateGuard&) = delete;
  StateGuard& operator=(const StateGuard&) = delete;

 private:
  cairo_t* m_context;
};

}  // namespace hotspot::detail
