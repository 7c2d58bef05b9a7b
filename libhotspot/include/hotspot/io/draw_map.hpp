/// @file
/// Draws released results as a map with title, legend, scale bar, north and source line: PNG, SVG or PDF by
/// the ending of the name, by one drawing code. A file appears whole under its name or not at all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot {

/// How the outlines of a layer are drawn.
enum class MapOutline {
  area,     ///< thin and grey
  contour,  ///< dark with a light casing: the outlines are the result (hot spots)
};

/// The rows of a layer whose text column has this value.
struct RowFilter {
  std::string column{};
  std::string value{};
};

/// A layer of the release with one of its styles. Shapes and cells are filled by their class; those without
/// a class are outlined only; hidden ones are grey with fine dots. Points are discs.
struct MapLayer {
  std::string layer{};
  std::size_t style = 0;
  MapOutline outline = MapOutline::area;
  std::optional<std::size_t> selected{};  ///< a row outlined in the accent
  std::optional<RowFilter> only{};        ///< not stated: all rows
};

/// What results are drawn on. Where there is a study area the map shows it and what is drawn of the results,
/// else the results alone; what reaches beyond is clipped.
struct Basemap {
  Crs crs{};
  std::vector<MultiPolygon> study_area{};
  std::vector<MultiPolygon> water{};
  std::vector<MultiPolygon> greens{};
  std::vector<MultiPolygon> buildings{};
  std::vector<LineString> roads{};
};

struct MapText {
  std::string title{};  ///< what, where and when
  std::string subtitle{};
  std::string source_line{};  ///< the profile is written behind it
};

/// The picture in pixels; `scale` of them are one pixel of the design, in which text is 11 to 28 high. SVG
/// and PDF measure in pixels of the design, 96 to the inch.
struct MapSize {
  int width_px = 1600;
  int height_px = 1000;
  double scale = 1.0;
};

/// A4 at 150 dots to the inch; as PDF exactly a page.
[[nodiscard]] constexpr MapSize a4_portrait() {
  return {1240, 1754, 1.5625};
}
[[nodiscard]] constexpr MapSize a4_landscape() {
  return {1754, 1240, 1.5625};
}

/// Layers are drawn in their order, the last one on top; labels are those of `Style::label_column`, inside
/// their shape, smaller or wrapped before dropped, the upper layer first.
///
/// THROWS ArgumentError (ending, layer, style or column that is not there; nothing to draw; too small),
/// CrsError (degrees; layers and base map in different systems), IoError (drawing or writing failed).
/// Cost: O(corners + cells), labels O(n^2) in those that are placed.
void draw_map(const Release& release, const std::vector<MapLayer>& layers, const Basemap& basemap,
              const MapText& text, const MapSize& size, Language language, const std::string& path);

}  // namespace hotspot
