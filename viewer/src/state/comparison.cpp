#include "state/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "state/document.hpp"
#include "state/histogram.hpp"

namespace hotspot::viewer {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::year_month_day;

/// Areas lie under every result: they are seen on both sides.
bool is_result(const MapLayer& layer) {
  return !is_background(layer.role) && layer.role != Role::area;
}

const MapLayer* uppermost_seen(const Document& document) {
  const MapLayer* found = nullptr;
  for (const MapLayer& layer : document.layers) {
    const bool better = !found || layer.role == Role::surface || found->role != Role::surface;
    if (layer.visible && is_result(layer) && better) found = &layer;
  }
  return found;
}

const MapLayer* next_of_its_kind(const Document& document, const MapLayer& first) {
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (layer->role == first.role && layer->id != first.id) return &*layer;
  }
  return nullptr;
}

void show_layer(Document& document, LayerId shown, LayerId hidden) {
  for (MapLayer& layer : document.layers) {
    if (layer.id == hidden) layer.visible = false;
    if (layer.id == shown) layer.visible = true;
  }
}

/// The density of the second period by the classes of the first: only then do colours compare.
void show_second_period(Document& document) {
  document.time = document.comparison->second_time;
  for (MapLayer& layer : document.layers) {
    if (layer.id != live_density_layer) continue;
    const auto& second = document.comparison->second_density;
    layer.visible = layer.visible && second;
    if (!second) continue;
    layer.data = second;
    if (!second->layer.styles.empty()) layer.style.legend_title = second->layer.styles.front().legend_title;
  }
}

}  // namespace

std::vector<Pane> panes_of(const Rect& map, const std::optional<Comparison>& comparison) {
  if (!comparison) return {{Side::first, map, map}};
  const bool beside = comparison->as == CompareAs::beside;
  const double edge = std::round(map.width * (beside ? 0.5 : std::clamp(comparison->edge, 0.0, 1.0)));
  const Rect first{map.x, map.y, edge, map.height};
  const Rect second{map.x + edge, map.y, map.width - edge, map.height};
  if (!beside) return {{Side::first, map, first}, {Side::second, map, second}};
  // As wide as each other, so that both show the same.
  const Rect second_map{second.x, map.y, first.width, map.height};
  return {{Side::first, first, first}, {Side::second, second_map, second}};
}

Document side_of(const Document& document, Side side) {
  Document shown = document;
  if (!document.comparison) return shown;
  const Comparison& comparison = *document.comparison;
  const bool is_first = side == Side::first;
  if (comparison.what == Compared::layers) {
    show_layer(shown, is_first ? comparison.first : comparison.second,
               is_first ? comparison.second : comparison.first);
  } else if (!is_first) {
    show_second_period(shown);
  }
  return shown;
}

Comparison first_comparison(const Document& document, const Histogram& histogram) {
  Comparison comparison;
  const MapLayer* first = uppermost_seen(document);
  const MapLayer* second = first ? next_of_its_kind(document, *first) : nullptr;
  if (first) comparison.first = comparison.second = first->id;
  if (second) comparison.second = second->id;
  const std::vector<TimeWindow> years = years_of(histogram);
  if (!years.empty()) comparison.second_time = years.back();
  if (!second && !years.empty()) comparison.what = Compared::periods;
  return comparison;
}

std::vector<TimeWindow> years_of(const Histogram& histogram) {
  std::vector<TimeWindow> years;
  if (histogram.bars.empty()) return years;
  const auto last = year_month_day(histogram.bars.back().to).year();
  for (auto year = year_month_day(histogram.bars.front().from).year(); year <= last; ++year) {
    years.push_back({local_days(year / 1 / 1), local_days(year / 12 / 31)});
  }
  return years;
}

}  // namespace hotspot::viewer
