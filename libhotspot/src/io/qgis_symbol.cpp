#include "io/qgis_symbol.hpp"

#include <initializer_list>
#include <string>

#include "hotspot/plan/map_style.hpp"
#include "io/colour_text.hpp"

namespace hotspot::detail {
namespace {

constexpr MapColours colours{};
constexpr Colour transparent{0, 0, 0, 0};
constexpr const char* pixel = "0.26";  // in mm, at 96 dots per inch
constexpr const char* marker_size = "1.8";

using Properties = std::initializer_list<std::pair<const char*, std::string>>;

/// A layer of a symbol.
XmlElement add_layer(const XmlElement& symbol, const char* type, Properties properties) {
  const XmlElement layer =
      symbol.add("layer", {{"class", type}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}});
  for (const auto& [key, value] : properties) layer.add("prop", {{"k", key}, {"v", value}});
  return layer;
}

XmlElement add_symbol_element(const XmlElement& parent, const std::string& name, PlaceType type) {
  return parent.add("symbol", {{"name", name},
                               {"type", type == PlaceType::point ? "marker" : "fill"},
                               {"alpha", "1"},
                               {"clip_to_extent", "1"},
                               {"force_rhr", "0"}});
}

void add_stroke(const XmlElement& symbol, const Colour& colour, const std::string& width) {
  add_layer(symbol, "SimpleFill",
            {{"style", "no"},
             {"outline_color", qgis_colour(colour)},
             {"outline_style", "solid"},
             {"outline_width", width},
             {"outline_width_unit", "MM"},
             {"joinstyle", "round"}});
}

/// Without an outline neighbours would show the ground between them: it is then of the fill's colour.
void add_fill(const XmlElement& symbol, const Colour& fill, Outline outline) {
  const bool thin = outline == Outline::thin;
  add_layer(symbol, "SimpleFill",
            {{"color", qgis_colour(fill)},
             {"style", fill.alpha == 0 ? "no" : "solid"},
             {"outline_color", qgis_colour(thin ? colours.area_outline : fill)},
             {"outline_style", thin || fill.alpha == 255 ? "solid" : "no"},
             {"outline_width", pixel},
             {"outline_width_unit", "MM"},
             {"joinstyle", "miter"}});
}

void add_marker(const XmlElement& symbol, const Colour& fill, const std::string& size,
                const Colour& outline) {
  add_layer(symbol, "SimpleMarker",
            {{"name", "circle"},
             {"color", qgis_colour(fill)},
             {"outline_color", qgis_colour(outline)},
             {"outline_style", outline.alpha == 0 ? "no" : "solid"},
             {"outline_width", pixel},
             {"size", size},
             {"size_unit", "MM"}});
}

void add_dots(const XmlElement& symbol, int number) {
  const XmlElement pattern = add_layer(symbol, "PointPatternFill",
                                       {{"distance_x", "1.6"},
                                        {"distance_y", "1.6"},
                                        {"displacement_x", "0.8"},
                                        {"distance_x_unit", "MM"},
                                        {"distance_y_unit", "MM"},
                                        {"displacement_x_unit", "MM"}});
  const XmlElement dot = add_symbol_element(pattern, "@" + std::to_string(number) + "@1", PlaceType::point);
  add_marker(dot, colours.hidden_dots, "0.4", transparent);
}

void add_lines(const XmlElement& symbol, int number) {
  const XmlElement pattern =
      add_layer(symbol, "LinePatternFill", {{"angle", "45"}, {"distance", "1.6"}, {"distance_unit", "MM"}});
  const XmlElement line = pattern.add("symbol", {{"name", "@" + std::to_string(number) + "@1"},
                                                 {"type", "line"},
                                                 {"alpha", "1"},
                                                 {"clip_to_extent", "1"},
                                                 {"force_rhr", "0"}});
  add_layer(line, "SimpleLine",
            {{"line_color", qgis_colour(colours.area_outline)},
             {"line_style", "solid"},
             {"line_width", pixel},
             {"line_width_unit", "MM"}});
}

}  // namespace

void add_symbol(const XmlElement& symbols, int number, PlaceType type, const Colour& fill, Outline outline) {
  const XmlElement symbol = add_symbol_element(symbols, std::to_string(number), type);
  if (type == PlaceType::point) {
    add_marker(symbol, fill, marker_size, colours.area_outline);
  } else {
    add_fill(symbol, fill, outline);
  }
}

void add_outline_symbol(const XmlElement& symbols, int number, PlaceType type, Outline outline) {
  add_symbol(symbols, number, type, type == PlaceType::point ? colours.accent : transparent, outline);
}

void add_contour_symbol(const XmlElement& symbols, int number, const Colour& colour) {
  const XmlElement symbol = add_symbol_element(symbols, std::to_string(number), PlaceType::multipolygon);
  add_stroke(symbol, colours.halo, "1.2");
  add_stroke(symbol, colour, "0.53");
}

void add_hatched_symbol(const XmlElement& symbols, int number, PlaceType type, const Colour& fill,
                        Outline outline) {
  const XmlElement symbol = add_symbol_element(symbols, std::to_string(number), type);
  if (type == PlaceType::point) {
    add_marker(symbol, fill, marker_size, colours.hidden_dots);
    return;
  }
  add_fill(symbol, fill, outline);
  add_lines(symbol, number);
}

void add_hidden_symbol(const XmlElement& symbols, int number, PlaceType type, Outline outline) {
  const XmlElement symbol = add_symbol_element(symbols, std::to_string(number), type);
  if (type == PlaceType::point) {
    add_marker(symbol, colours.hidden, marker_size, colours.hidden_dots);
    return;
  }
  add_fill(symbol, colours.hidden, outline);
  add_dots(symbol, number);
}

}  // namespace hotspot::detail
