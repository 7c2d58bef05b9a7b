#include "state/categorise.hpp"

#include <algorithm>
#include <map>

#include "hotspot/plan/map_style.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::size_t most_colours = 7;
constexpr std::size_t most_values = 50;

/// The most frequent first, of as many by name.
std::vector<std::string> values_of(const TextColumn& column) {
  std::map<std::string, std::size_t> counts;
  for (const std::string& value : column) {
    if (!value.empty()) ++counts[value];
  }
  std::vector<std::string> values;
  for (const auto& [value, count] : counts) values.push_back(value);
  std::stable_sort(values.begin(), values.end(),
                   [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  return values;
}

}  // namespace

Style categorised(const MapLayer& layer, const std::string& column, Language language) {
  Style style = layer.style;
  style.classes.clear();
  style.categories.clear();
  style.column.clear();
  style.category_column = column;
  const Column* chosen = layer.data->layer.column(column);
  const TextColumn* texts = texts_of(layer.data->layer, column);
  if (!texts) return style;
  style.legend_title = chosen->title.empty() ? chosen->name : chosen->title;
  const std::vector<std::string> values = values_of(*texts);
  const bool all_told = values.size() <= most_colours;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool told = all_told || i + 1 < most_colours;
    const Colour colour = category_colour(told ? i : most_colours);
    StyleCategory category{.value = values[i],
                           .label = told ? values[i] : text(language, "viewer.category_other"),
                           .outline = colour};
    if (layer.role != Role::points && layer.role != Role::contour) {
      category.fill = colour;
      category.outline = MapColours{}.area_outline;
    }
    style.categories.push_back(std::move(category));
  }
  return style;
}

std::vector<std::string> category_columns(const Layer& layer) {
  std::vector<std::string> names;
  for (const Column& column : layer.columns) {
    const auto* texts = std::get_if<TextColumn>(&column.values);
    if (!texts) continue;
    const std::size_t values = values_of(*texts).size();
    const bool repeats = values < texts->size() || values <= most_colours;
    if (values >= 2 && values <= most_values && repeats) names.push_back(column.name);
  }
  return names;
}

}  // namespace hotspot::viewer
