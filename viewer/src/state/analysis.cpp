#include "state/analysis.hpp"

#include <algorithm>
#include <map>

#include "io/column_names.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::size_t most_categories = 30;

}  // namespace

const TextColumn* categories_of(const LayerData& events) {
  std::vector<std::string> names;
  for (const Column& column : events.layer.columns) names.push_back(column.name);
  const auto found = detail::find_column(names, detail::ColumnRole::category);
  return found ? texts_of(events.layer, names[*found]) : nullptr;
}

std::vector<std::string> category_choices(const LayerData& events) {
  const TextColumn* values = categories_of(events);
  if (!values) return {};
  std::map<std::string, std::size_t> counts;
  for (const std::string& value : *values) {
    if (!value.empty()) ++counts[value];
  }
  std::vector<std::string> choices;
  for (const auto& [value, count] : counts) choices.push_back(value);
  std::stable_sort(choices.begin(), choices.end(),
                   [&](const std::string& a, const std::string& b) { return counts[a] > counts[b]; });
  choices.resize(std::min(choices.size(), most_categories));
  return choices;
}

namespace {

/// A study's events come before the places of its safety walks; of other files the first points are taken.
LayerId first_events(const Document& document) {
  LayerId first = 0;
  for (const MapLayer& layer : document.layers) {
    if (layer.role != Role::points) continue;
    if (layer.data->layer.name == "events") return layer.id;
    if (first == 0) first = layer.id;
  }
  return first;
}

}  // namespace

Analysis completed(Analysis wanted, const Document& document, const std::vector<TimeWindow>& years) {
  if (!find_layer(document, wanted.source)) {
    wanted.source = first_events(document);
    wanted.category.clear();
  }
  if (years.size() >= 2) {
    if (!wanted.before) wanted.before = years[years.size() - 2];
    if (!wanted.after) wanted.after = years.back();
  }
  return wanted;
}

bool can_compute(const Analysis& analysis, const Document& document) {
  const MapLayer* events = find_layer(document, analysis.source);
  if (!events || shape_of(*events->data) != Shape::points) return false;
  if (analysis.method != AnalysisMethod::change) return analysis.cell > 0.0;
  return areas_layer(document) && !events->data->times.empty() && analysis.before && analysis.after &&
         (analysis.before->to < analysis.after->from || analysis.after->to < analysis.before->from);
}

}  // namespace hotspot::viewer
