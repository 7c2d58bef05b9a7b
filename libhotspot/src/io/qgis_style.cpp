#include "io/qgis_style.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/io/style_json.hpp"
#include "hotspot/plan/map_style.hpp"
#include "io/colour_text.hpp"
#include "io/layer_place.hpp"
#include "io/number_text.hpp"
#include "io/qgis_symbol.hpp"

namespace hotspot::detail {
namespace {

constexpr const char* qgis_version = "3.22";

/// A column's name in an expression.
std::string quoted(const std::string& column) {
  std::string text = "\"";
  for (const char letter : column) text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return text + "\"";
}

std::string class_filter(const std::string& column, const StyleClass& one, bool last) {
  const std::string below = last ? " <= " : " < ";
  std::string filter;
  if (std::isfinite(one.lower)) filter = quoted(column) + " >= " + number_text(one.lower);
  if (std::isfinite(one.upper)) {
    filter += (filter.empty() ? "" : " AND ") + quoted(column) + below + number_text(one.upper);
  }
  return filter.empty() ? quoted(column) + " IS NOT NULL" : filter;
}

/// Hidden first, then the classes; whatever is left has no figure and is an outline.
void add_rules(const XmlElement& parent, const Layer& layer, const Style& style) {
  const PlaceType type = place_type(layer);
  const Outline outline = style.outlined ? Outline::thin : Outline::none;
  const XmlElement renderer = parent.add(
      "renderer-v2",
      {{"type", "RuleRenderer"}, {"enableorderby", "0"}, {"symbollevels", "0"}, {"forceraster", "0"}});
  const XmlElement rules = renderer.add("rules", {{"key", "root"}});
  const XmlElement symbols = renderer.add("symbols");
  int symbol = 0;
  const auto add_rule = [&](const std::string& filter, const std::string& label) {
    const std::string at = std::to_string(symbol);
    rules.add("rule", {{"key", "rule " + at}, {"filter", filter}, {"label", label}, {"symbol", at}});
  };
  if (layer.column(style.hidden_column) != nullptr) {
    add_rule(quoted(style.hidden_column) + " <> ''", style.hidden_label);
    add_hidden_symbol(symbols, symbol++, type, outline);
  }
  const std::size_t classes = has_classes(layer, style) ? style.classes.size() : 0;
  for (std::size_t k = 0; k < classes; ++k) {
    const StyleClass& one = style.classes[k];
    add_rule(class_filter(style.column, one, k + 1 == classes), one.label);
    if (one.hatched) {
      add_hatched_symbol(symbols, symbol++, type, one.fill, outline);
    } else {
      add_symbol(symbols, symbol++, type, one.fill, outline);
    }
  }
  if (!style.outlined) return;
  rules.add("rule", {{"key", "rule else"}, {"filter", "ELSE"}, {"symbol", std::to_string(symbol)}});
  add_outline_symbol(symbols, symbol, type, outline);
}

/// For surfaces, quicker than rules. QGIS takes the first range that holds a value, both ends included:
/// written from the top, a value on a limit belongs to the upper class, as it should.
void add_ranges(const XmlElement& parent, const Layer& layer, const Style& style) {
  const XmlElement renderer = parent.add("renderer-v2", {{"type", "graduatedSymbol"},
                                                         {"attr", style.column},
                                                         {"graduatedMethod", "GraduatedColor"},
                                                         {"enableorderby", "0"},
                                                         {"symbollevels", "0"},
                                                         {"forceraster", "0"}});
  const XmlElement ranges = renderer.add("ranges");
  const XmlElement symbols = renderer.add("symbols");
  int symbol = 0;
  for (auto one = style.classes.rbegin(); one != style.classes.rend(); ++one) {
    ranges.add("range", {{"lower", number_text(one->lower)},
                         {"upper", number_text(one->upper)},
                         {"label", one->label},
                         {"symbol", std::to_string(symbol)},
                         {"render", "true"}});
    add_symbol(symbols, symbol++, place_type(layer), one->fill, Outline::none);
  }
}

/// Outlines that the legend names are the result themselves.
void add_outlines(const XmlElement& parent, const Layer& layer, const Style& style) {
  const PlaceType type = place_type(layer);
  const XmlElement renderer = parent.add(
      "renderer-v2",
      {{"type", "singleSymbol"}, {"enableorderby", "0"}, {"symbollevels", "0"}, {"forceraster", "0"}});
  const XmlElement symbols = renderer.add("symbols");
  if (type == PlaceType::multipolygon && !style.legend_title.empty()) {
    add_contour_symbol(symbols, 0, MapColours{}.contour);
  } else {
    add_outline_symbol(symbols, 0, type, Outline::thin);
  }
}

/// A colour of its own for each category: that of its outline, or of its ground.
void add_categories(const XmlElement& parent, const Layer& layer, const Style& style) {
  const XmlElement renderer = parent.add("renderer-v2", {{"type", "categorizedSymbol"},
                                                         {"attr", style.category_column},
                                                         {"enableorderby", "0"},
                                                         {"symbollevels", "0"},
                                                         {"forceraster", "0"}});
  const XmlElement categories = renderer.add("categories");
  const XmlElement symbols = renderer.add("symbols");
  int symbol = 0;
  for (const StyleCategory& one : style.categories) {
    categories.add(
        "category",
        {{"value", one.value}, {"label", one.label}, {"symbol", std::to_string(symbol)}, {"render", "true"}});
    if (one.fill.alpha == 0) {
      add_contour_symbol(symbols, symbol++, one.outline);
    } else {
      add_symbol(symbols, symbol++, place_type(layer), one.fill, Outline::thin);
    }
  }
}

void add_labels(const XmlElement& parent, const Layer& layer, const Style& style) {
  if (layer.column(style.label_column) == nullptr) return;
  const MapColours colours;
  const XmlElement settings = parent.add("labeling", {{"type", "simple"}}).add("settings");
  const XmlElement text = settings.add("text-style", {{"fieldName", style.label_column},
                                                      {"isExpression", "0"},
                                                      {"fontSize", "9"},
                                                      {"fontSizeUnit", "Point"},
                                                      {"fontWeight", "50"},
                                                      {"fontKerning", "1"},
                                                      {"textColor", qgis_colour(colours.text)},
                                                      {"textOpacity", "1"},
                                                      {"multilineHeight", "1"}});
  text.add("text-buffer", {{"bufferDraw", "1"},
                           {"bufferSize", "0.8"},
                           {"bufferSizeUnits", "MM"},
                           {"bufferColor", qgis_colour(colours.halo)},
                           {"bufferOpacity", "1"},
                           {"bufferNoFill", "1"},
                           {"bufferJoinStyle", "128"}});
  const bool points = place_type(layer) == PlaceType::point;
  settings.add("text-format",
               {{"multilineAlign", "1"}, {"autoWrapLength", "20"}, {"useMaxLineLengthForAutoWrap", "1"}});
  // Around a point; in areas horizontal. Shapes keep no labels away: contours cross what others name.
  settings.add("placement", {{"placement", points ? "6" : "4"}, {"dist", "0.5"}, {"distUnits", "MM"}});
  settings.add("rendering", {{"drawLabels", "1"}, {"obstacle", "0"}, {"limitNumLabels", "0"}});
}

void add_aliases(const XmlElement& parent, const Layer& layer) {
  const XmlElement aliases = parent.add("aliases");
  int index = 0;  // of the id, which comes first
  for (const Column& column : layer.columns) {
    ++index;
    if (column.title.empty() || column.title == column.name) continue;
    aliases.add("alias", {{"field", column.name}, {"index", std::to_string(index)}, {"name", column.title}});
  }
}

/// What our own programs read back: QGIS's form has no place for all of it.
void add_own_form(const XmlElement& parent, const Style& style) {
  parent.add("customproperties")
      .add("Option", {{"type", "Map"}})
      .add("Option", {{"name", style_property}, {"type", "QString"}, {"value", style_json(style)}});
}

bool any_below(const Column& column, double limit) {
  if (const auto* reals = std::get_if<RealColumn>(&column.values)) {
    return std::any_of(reals->begin(), reals->end(), [&](double value) { return value < limit; });
  }
  const auto* integers = std::get_if<IntegerColumn>(&column.values);
  return integers != nullptr && std::any_of(integers->begin(), integers->end(), [&](const auto& value) {
           return value && static_cast<double>(*value) < limit;
         });
}

/// A discrete item holds the values up to its own, included; ours end before the limit, hence the step down.
void add_items(const XmlElement& shader, const Column& column, const Style& style) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto add_item = [&](double upper, const Colour& colour, const std::string& label) {
    shader.add("item", {{"value", number_text(upper)},
                        {"color", hex_colour(colour)},
                        {"alpha", std::to_string(colour.alpha)},
                        {"label", label}});
  };
  const double lowest = style.classes.front().lower;
  if (any_below(column, lowest)) add_item(std::nextafter(lowest, -infinity), {255, 255, 255, 0}, "");
  for (const StyleClass& one : style.classes) {
    const bool last = &one == &style.classes.back();
    add_item(last ? infinity : std::nextafter(one.upper, -infinity), one.fill, one.label);
  }
}

}  // namespace

bool has_classes(const Layer& layer, const Style& style) {
  const Column* column = layer.column(style.column);
  return column != nullptr && !std::holds_alternative<TextColumn>(column->values) && !style.classes.empty();
}

void add_vector_style(const XmlElement& parent, const Layer& layer, const Style& style) {
  const bool hides = layer.column(style.hidden_column) != nullptr;
  if (place_type(layer) != PlaceType::none) {
    if (!style.categories.empty() && layer.column(style.category_column) != nullptr) {
      add_categories(parent, layer, style);
    } else if (!has_classes(layer, style) && !hides) {
      add_outlines(parent, layer, style);
    } else if (style.outlined || hides) {
      add_rules(parent, layer, style);
    } else {
      add_ranges(parent, layer, style);
    }
    add_labels(parent, layer, style);
    add_own_form(parent, style);
  }
  add_aliases(parent, layer);
}

void add_raster_style(const XmlElement& parent, const Column& column, const Style& style, int band) {
  const XmlElement pipe = parent.add("pipe");
  const std::string at = std::to_string(band);
  if (style.classes.empty()) {
    pipe.add("rasterrenderer", {{"type", "singlebandgray"}, {"grayBand", at}, {"gradient", "WhiteToBlack"}});
    return;
  }
  const XmlElement renderer =
      pipe.add("rasterrenderer", {{"type", "singlebandpseudocolor"},
                                  {"band", at},
                                  {"opacity", "1"},
                                  {"alphaBand", "-1"},
                                  {"classificationMin", number_text(style.classes.front().lower)},
                                  {"classificationMax", number_text(style.classes.back().upper)}});
  const XmlElement shader =
      renderer.add("rastershader")
          .add("colorrampshader", {{"colorRampType", "DISCRETE"},
                                   {"classificationMode", "1"},
                                   {"clip", "0"},
                                   {"minimumValue", number_text(style.classes.front().lower)},
                                   {"maximumValue", number_text(style.classes.back().upper)}});
  add_items(shader, column, style);
}

std::string vector_qml(const Layer& layer, const Style& style,
                       const std::function<void(const XmlElement&)>& add_more) {
  const bool labelled = layer.column(style.label_column) != nullptr;
  const XmlDocument document("qgis", {{"version", qgis_version}, {"labelsEnabled", labelled ? "1" : "0"}});
  add_vector_style(document.root(), layer, style);
  if (add_more) add_more(document.root());
  return document.text();
}

std::string raster_qml(const Column& column, const Style& style, int band) {
  const XmlDocument document("qgis", {{"version", qgis_version}});
  add_raster_style(document.root(), column, style, band);
  return document.text();
}

}  // namespace hotspot::detail
