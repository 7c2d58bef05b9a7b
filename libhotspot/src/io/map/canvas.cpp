#include "io/map/canvas.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <new>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

constexpr double points_per_px = 0.75;  // 72 to 96 an inch

/// Called by Cairo, which is C: no exception may pass.
cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) noexcept {
  try {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

SurfaceHandle make_surface(PictureFormat format, const MapSize& size, double width, double height,
                           std::string* bytes) {
  switch (format) {
    case PictureFormat::png:
      return SurfaceHandle(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, size.width_px, size.height_px));
    case PictureFormat::pdf:
      return SurfaceHandle(
          cairo_pdf_surface_create_for_stream(append, bytes, width * points_per_px, height * points_per_px));
    case PictureFormat::svg: {
      SurfaceHandle surface(cairo_svg_surface_create_for_stream(append, bytes, width, height));
      cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
      return surface;
    }
  }
  return nullptr;
}

std::string escaped(const std::string& words) {
  std::string result;
  for (const char c : words) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else {
      result += c;
    }
  }
  return result;
}

/// Cairo writes SVG text as outlines: title and description are for screen readers and search.
void insert_words(std::string& svg, const std::string& title, const std::string& description) {
  const auto root = svg.find("<svg");
  const auto end = svg.find('>', root);
  if (root == std::string::npos || end == std::string::npos) return;
  svg.insert(end + 1, "\n<title>" + escaped(title) + "</title>\n<desc>" + escaped(description) + "</desc>");
  svg.insert(end, " role=\"img\"");
}

}  // namespace

PictureFormat picture_format(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (ending == ".png") return PictureFormat::png;
  if (ending == ".svg") return PictureFormat::svg;
  if (ending == ".pdf") return PictureFormat::pdf;
  throw ArgumentError({"error.map_ending", {{"path", path}}});
}

Canvas::Canvas(const std::string& path, PictureFormat format, const MapSize& size)
    : m_path(path),
      m_format(format),
      m_width(size.width_px / size.scale),
      m_height(size.height_px / size.scale),
      m_bytes(std::make_unique<std::string>()),
      m_surface(make_surface(format, size, m_width, m_height, m_bytes.get())) {
  require(cairo_surface_status(m_surface.get()));
  if (format == PictureFormat::png) cairo_surface_set_device_scale(m_surface.get(), size.scale, size.scale);
  m_context.reset(cairo_create(m_surface.get()));
  require(cairo_status(m_context.get()));
  if (format == PictureFormat::pdf) cairo_scale(m_context.get(), points_per_px, points_per_px);
}

void Canvas::require(cairo_status_t status) const {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw IoError(
      {"error.map_failed", {{"path", m_path}, {"reason", std::string(cairo_status_to_string(status))}}});
}

void Canvas::start_page() {
  cairo_show_page(m_context.get());
  ++m_page;
}

void Canvas::add_bookmark(const std::string& words) {
  if (m_format != PictureFormat::pdf) return;
  const std::string target = "page=" + std::to_string(m_page);
  cairo_pdf_surface_add_outline(m_surface.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(), target.c_str(),
                                CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

std::string Canvas::finish(const std::string& title, const std::string& description) {
  require(cairo_status(m_context.get()));
  if (m_format == PictureFormat::pdf) {
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_SUBJECT, description.c_str());
  }
  if (m_format == PictureFormat::png) {
    cairo_surface_flush(m_surface.get());
    require(cairo_surface_write_to_png_stream(m_surface.get(), append, m_bytes.get()));
  } else {
    cairo_surface_finish(m_surface.get());
    require(cairo_surface_status(m_surface.get()));
  }
  if (m_format == PictureFormat::svg) insert_words(*m_bytes, title, description);
  return std::move(*m_bytes);
}

void set_colour(cairo_t* context, const Colour& colour) {
  cairo_set_source_rgba(context, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                        colour.alpha / 255.0);
}

}  // namespace hotspot::detail
