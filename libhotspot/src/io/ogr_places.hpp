/// @file
/// OGR's geometries as values of the library. Heights and measures are left out, curves become chords.
#pragma once

#include <ogr_geometry.h>

#include "io/row_source.hpp"

namespace hotspot::detail {

/// Turns the shapes of a source into places and remembers what was left out on the way.
class PlaceReader {
 public:
  /// `swap_axes`: the source hands out latitude or northing first.
  explicit PlaceReader(bool swap_axes = false) : m_swap_axes(swap_axes) {}

  [[nodiscard]] Place read(const OGRGeometry* geometry);
  [[nodiscard]] Place read_wkt(std::string_view text);

  /// Heights and measures dropped, curves made chords, mixtures of which only the polygons, else the lines
  /// stay, several points in a row.
  void note(SourceQuality& quality) const;

 private:
  bool m_swap_axes;
  std::size_t m_heights = 0;
  std::size_t m_curves = 0;
  std::size_t m_mixtures = 0;
  std::size_t m_several = 0;
};

/// Hands `add_row` the place, or each of several points.
template <class AddRow>
void for_each_row(Place place, AddRow&& add_row) {
  if (const auto* points = std::get_if<std::vector<Point>>(&place)) {
    for (const Point& point : *points) add_row(Place(point));
  } else {
    add_row(std::move(place));
  }
}

/// The kind of a geometry written as WKT, by its first word; empty if it is none.
[[nodiscard]] std::string kind_of_wkt(std::string_view text);

/// "point", "polygon", "line", "none", or "mixed" for a type that leaves it to the rows.
[[nodiscard]] std::string kind_of(OGRwkbGeometryType type);

}  // namespace hotspot::detail
