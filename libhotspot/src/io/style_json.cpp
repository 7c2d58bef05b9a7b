#include "hotspot/io/style_json.hpp"

#include <limits>
#include <nlohmann/json.hpp>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

using nlohmann::json;

json in_json(const Colour& colour) {
  return {colour.red, colour.green, colour.blue, colour.alpha};
}

Colour colour_of(const json& parts) {
  return {parts.at(0), parts.at(1), parts.at(2), parts.at(3)};
}

/// JSON has no infinity; null stands for it.
double limit_of(const json& value, double infinity) {
  return value.is_null() ? infinity : value.get<double>();
}

json in_json(const StyleClass& one) {
  return {{"lower", one.lower},
          {"upper", one.upper},
          {"fill", in_json(one.fill)},
          {"label", one.label},
          {"hatched", one.hatched}};
}

StyleClass class_of(const json& one) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return {limit_of(one.at("lower"), -infinity), limit_of(one.at("upper"), infinity),
          colour_of(one.at("fill")), one.at("label"), one.value("hatched", false)};
}

json in_json(const StyleCategory& one) {
  return {{"value", one.value}, {"label", one.label}, {"outline", in_json(one.outline)}};
}

StyleCategory category_of(const json& one) {
  return {one.at("value"), one.at("label"), colour_of(one.at("outline"))};
}

Style style_of(const json& from) {
  Style style;
  style.name = from.value("name", "");
  style.column = from.value("column", "");
  style.legend_title = from.value("legend_title", "");
  style.hidden_column = from.value("hidden_column", "");
  style.hidden_label = from.value("hidden_label", "");
  style.category_column = from.value("category_column", "");
  style.label_column = from.value("label_column", "");
  style.outlined = from.value("outlined", true);
  for (const json& one : from.value("classes", json::array())) style.classes.push_back(class_of(one));
  for (const json& one : from.value("categories", json::array())) {
    style.categories.push_back(category_of(one));
  }
  return style;
}

}  // namespace

std::string style_json(const Style& style) {
  json classes = json::array();
  for (const StyleClass& one : style.classes) classes.push_back(in_json(one));
  json categories = json::array();
  for (const StyleCategory& one : style.categories) categories.push_back(in_json(one));
  const json all{{"name", style.name},
                 {"column", style.column},
                 {"legend_title", style.legend_title},
                 {"classes", classes},
                 {"hidden_column", style.hidden_column},
                 {"hidden_label", style.hidden_label},
                 {"category_column", style.category_column},
                 {"categories", categories},
                 {"label_column", style.label_column},
                 {"outlined", style.outlined}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Style style_from_json(const std::string& json_text) {
  try {
    return style_of(json::parse(json_text));
  } catch (const json::exception& reason) {
    throw DataError({"error.style_not_read", {{"reason", reason.what()}}});
  }
}

}  // namespace hotspot
