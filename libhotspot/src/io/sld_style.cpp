#include "io/sld_style.hpp"

#include <cmath>
#include <optional>

#include "hotspot/plan/map_style.hpp"
#include "io/colour_text.hpp"
#include "io/layer_place.hpp"
#include "io/number_text.hpp"
#include "io/qgis_style.hpp"
#include "io/xml_document.hpp"

namespace hotspot::detail {
namespace {

constexpr MapColours colours{};

void add_fill(const XmlElement& parent, const Colour& colour) {
  const XmlElement fill = parent.add("Fill");
  fill.add_text("CssParameter", hex_colour(colour), {{"name", "fill"}});
  if (colour.alpha < 255)
    fill.add_text("CssParameter", number_text(colour.alpha / 255.0), {{"name", "fill-opacity"}});
}

void add_stroke(const XmlElement& parent) {
  const XmlElement stroke = parent.add("Stroke");
  stroke.add_text("CssParameter", hex_colour(colours.area_outline), {{"name", "stroke"}});
  stroke.add_text("CssParameter", number_text(colours.area_outline.alpha / 255.0),
                  {{"name", "stroke-opacity"}});
  stroke.add_text("CssParameter", "1", {{"name", "stroke-width"}});
}

void add_symbolizer(const XmlElement& rule, PlaceType type, std::optional<Colour> fill, bool outlined) {
  if (type == PlaceType::point) {
    const XmlElement graphic = rule.add("PointSymbolizer").add("Graphic");
    const XmlElement mark = graphic.add("Mark");
    mark.add_text("WellKnownName", "circle");
    add_fill(mark, fill.value_or(colours.accent));
    add_stroke(mark);
    graphic.add_text("Size", "9");
    return;
  }
  const XmlElement polygon = rule.add("PolygonSymbolizer");
  if (fill) add_fill(polygon, *fill);
  if (outlined) add_stroke(polygon);
}

void compare(const XmlElement& parent, const char* operation, const std::string& column,
             const std::string& value) {
  const XmlElement comparison = parent.add(operation);
  comparison.add_text("ogc:PropertyName", column);
  comparison.add_text("ogc:Literal", value);
}

void add_class_filter(const XmlElement& rule, const Style& style, const StyleClass& one, bool last) {
  const XmlElement both = rule.add("ogc:Filter").add("ogc:And");
  // Numbers of any size are a filter that is always true: SLD wants two conditions.
  const double lower = std::isfinite(one.lower) ? one.lower : -1e300;
  const double upper = std::isfinite(one.upper) ? one.upper : 1e300;
  compare(both, "ogc:PropertyIsGreaterThanOrEqualTo", style.column, number_text(lower));
  compare(both, last ? "ogc:PropertyIsLessThanOrEqualTo" : "ogc:PropertyIsLessThan", style.column,
          number_text(upper));
}

XmlElement add_rule(const XmlElement& parent, const std::string& title) {
  const XmlElement rule = parent.add("Rule");
  if (!title.empty()) rule.add_text("Title", title);
  return rule;
}

void add_rules(const XmlElement& parent, const Layer& layer, const Style& style) {
  const PlaceType type = place_type(layer);
  const bool hides = layer.column(style.hidden_column) != nullptr;
  const bool classes = has_classes(layer, style);
  if (hides) {
    const XmlElement rule = add_rule(parent, style.hidden_label);
    compare(rule.add("ogc:Filter"), "ogc:PropertyIsNotEqualTo", style.hidden_column, "");
    add_symbolizer(rule, type, colours.hidden, style.outlined);
  }
  if (classes) {
    for (const StyleClass& one : style.classes) {
      const XmlElement rule = add_rule(parent, one.label);
      add_class_filter(rule, style, one, &one == &style.classes.back());
      add_symbolizer(rule, type, one.fill, style.outlined);
    }
  }
  if (!style.outlined) return;
  const XmlElement rest = add_rule(parent, "");
  if (hides || classes) rest.add("ElseFilter");
  add_symbolizer(rest, type, std::nullopt, true);
}

/// On their own: beside the other rules they would leave nothing for the else rule.
void add_labels(const XmlElement& parent, const Layer& layer, const Style& style) {
  if (layer.column(style.label_column) == nullptr) return;
  const XmlElement text = parent.add("FeatureTypeStyle").add("Rule").add("TextSymbolizer");
  text.add("Label").add_text("ogc:PropertyName", style.label_column);
  text.add("Font").add_text("CssParameter", "11", {{"name", "font-size"}});
  const XmlElement halo = text.add("Halo");
  halo.add_text("Radius", "2");
  add_fill(halo, colours.halo);
  add_fill(text, colours.text);
}

}  // namespace

std::string vector_sld(const Layer& layer, const Style& style) {
  const XmlDocument document("StyledLayerDescriptor", {{"version", "1.0.0"},
                                                       {"xmlns", "http://www.opengis.net/sld"},
                                                       {"xmlns:ogc", "http://www.opengis.net/ogc"}});
  const XmlElement named = document.root().add("NamedLayer");
  named.add_text("Name", layer.name);
  const XmlElement user = named.add("UserStyle");
  user.add_text("Title", style.legend_title.empty() ? layer.title : style.legend_title);
  add_rules(user.add("FeatureTypeStyle"), layer, style);
  add_labels(user, layer, style);
  return document.text();
}

}  // namespace hotspot::detail
