#include "platform/analysis_job.hpp"

#include <algorithm>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/map_style.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/stats/count_areas.hpp"
#include "hotspot/stats/count_cells.hpp"
#include "hotspot/stats/local_statistics.hpp"
#include "plan/analysis_columns.hpp"
#include "plan/class_styles.hpp"
#include "platform/chosen_events.hpp"

namespace hotspot::viewer {
namespace {

constexpr double level = 0.95;  // of intervals, as the command's

/// What every method is given.
struct Asked {
  const Document& document;
  const Analysis& analysis;
  const MapLayer& source;
  Language language;
  const Run& run;

  [[nodiscard]] std::string title(const char* key) const {
    const std::string what = analysis.category.empty() ? source.title : analysis.category;
    return text(language, key) + " \u00b7 " + what;
  }
  /// As no other layer is called: in a GeoPackage they lie beside each other.
  [[nodiscard]] std::string name(const std::string& wanted) const {
    const auto is_taken = [&](const std::string& one) {
      return std::any_of(document.layers.begin(), document.layers.end(),
                         [&](const MapLayer& layer) { return layer.data->layer.name == one; });
    };
    std::string found = wanted;
    for (int i = 2; is_taken(found); ++i) found = wanted + "_" + std::to_string(i);
    return found;
  }
  [[nodiscard]] EventSet events(const std::optional<TimeWindow>& time) const {
    return chosen_events({source, analysis.category, time}, document.crs);
  }
};

std::vector<double> as_numbers(const std::vector<std::int64_t>& counts) {
  return {counts.begin(), counts.end()};
}

MapLayer layer_of(Layer layer, std::string title, Role role) {
  auto data = std::make_shared<LayerData>();
  data->layer = std::move(layer);
  data->layer.title = title;
  return {.data = data, .title = std::move(title), .role = role, .style = data->layer.styles.front()};
}

CellSet cells_of(const Asked& asked, const EventSet& events, CellShape shape) {
  if (!asked.document.study && events.size() == 0) throw DataError({"error.no_extent", {}});
  return cells_for(asked.document, events.points, {.cell = Metres{asked.analysis.cell}, .shape = shape});
}

MapLayer count(const Asked& asked) {
  const EventSet events = asked.events(asked.document.time);
  const CellSet cells = cells_of(asked, events, asked.analysis.shape);
  std::vector<double> counts = as_numbers(count_cells(events, cells).count);
  Layer layer{.name = asked.name("counts"), .crs = asked.document.crs, .places = cells};
  Style style = graduated_style(counts, Ramp::heat, asked.language);
  style.column = "count";
  style.legend_title =
      text(asked.language, "viewer.analysis_counts_legend",
           {{"source", asked.source.title}, {"n", static_cast<std::int64_t>(events.size())}});
  style.outlined = false;
  layer.columns = {{.name = "count", .values = std::move(counts), .unit = "events"}};
  layer.styles = {style};
  return layer_of(std::move(layer), asked.title("viewer.analysis_counts"), Role::surface);
}

const char* class_key(LocalClass local_class) {
  switch (local_class) {
    case LocalClass::high:
      return "viewer.class_high";
    case LocalClass::low:
      return "viewer.class_low";
    case LocalClass::high_high:
      return "viewer.class_high_high";
    case LocalClass::low_low:
      return "viewer.class_low_low";
    case LocalClass::high_low:
      return "viewer.class_high_low";
    case LocalClass::low_high:
      return "viewer.class_low_high";
    case LocalClass::not_significant:
    case LocalClass::similar:
    case LocalClass::dissimilar:
      return "viewer.class_not_significant";
    case LocalClass::undefined:
      return "viewer.class_undefined";
  }
  return "";
}

/// The command's style in words of the person's language; where nothing is told the town shows through.
Style class_style(const LocalResult& result, LocalStatistic statistic, Language language) {
  Style style = detail::local_class_style(statistic, result.level);
  style.outlined = false;
  for (const LocalClass one : result.classes) {
    const std::string words = class_in_words(one, result.level);
    for (StyleCategory& category : style.categories) {
      if (category.value == words) category.label = text(language, class_key(one));
    }
  }
  const auto nothing_told = [&](const StyleCategory& category) {
    return category.value == class_in_words(LocalClass::not_significant, result.level);
  };
  std::erase_if(style.categories, nothing_told);
  // Classes that no cell has keep the analyst's words, which would say nothing here.
  std::erase_if(style.categories, [](const StyleCategory& one) { return one.label == one.value; });
  return style;
}

MapLayer local(const Asked& asked, LocalStatistic statistic, const char* title) {
  const EventSet events = asked.events(asked.document.time);
  const CellSet cells = cells_of(asked, events, CellShape::square);
  const std::vector<double> counts = as_numbers(count_cells(events, cells).count);
  const WeightStyle weights = statistic == LocalStatistic::moran ? WeightStyle::row : WeightStyle::binary;
  const LocalResult result =
      local_statistics(counts, queen_weights(cells, weights), {.statistic = statistic}, asked.run);
  Layer layer{.name = asked.name(std::string(word(statistic))), .crs = asked.document.crs, .places = cells};
  layer.columns = detail::local_columns(counts, result);
  layer.styles = {class_style(result, statistic, asked.language)};
  layer.styles.front().legend_title = asked.title(title);
  return layer_of(std::move(layer), asked.title(title), Role::surface);
}

/// Areas of the study as they were read; those of other files without names of their own.
AreaLayer areas_of(const Document& document) {
  if (document.study) return document.study->areas;
  AreaLayer areas;
  areas.crs = document.crs;
  const Layer& layer = areas_layer(document)->data->layer;
  areas.shapes = std::get<std::vector<MultiPolygon>>(layer.places);
  for (std::size_t i = 0; i < areas.shapes.size(); ++i) areas.ids.push_back(std::to_string(i + 1));
  return areas;
}

double days_of(const TimeWindow& time) {
  return static_cast<double>((time.to - time.from).count() + 1);
}

std::string words_of(const TimeWindow& time) {
  return std::to_string(static_cast<int>(std::chrono::year_month_day(time.from).year()));
}

MapLayer change(const Asked& asked) {
  const TimeWindow &before = *asked.analysis.before, &after = *asked.analysis.after;
  const AreaLayer areas = areas_of(asked.document);
  const auto counted = [&](const TimeWindow& time) {
    EventSet events = chosen_events({asked.source, asked.analysis.category, {}}, asked.document.crs);
    std::vector<std::optional<std::size_t>> groups;
    for (const auto& moment : events.times) {
      const auto day = moment ? std::optional(std::chrono::floor<std::chrono::days>(*moment)) : std::nullopt;
      groups.push_back(day && time.from <= *day && *day <= time.to ? std::optional<std::size_t>(0)
                                                                   : std::nullopt);
    }
    return as_numbers(count_areas(assign_areas(events, areas, asked.run), areas.size(), groups, 1)[0].count);
  };
  const std::vector<double> first = counted(before), second = counted(after);
  const std::vector<RateChange> changes =
      detail::rate_changes({first, days_of(before)}, {second, days_of(after)}, level);
  Layer layer{.name = asked.name("change"), .crs = asked.document.crs, .places = areas.shapes};
  layer.columns = {{.name = "id", .values = areas.ids},
                   {.name = "name", .values = areas.names.empty() ? areas.ids : areas.names},
                   {.name = "before", .values = first},
                   {.name = "after", .values = second}};
  for (Column& column : detail::change_columns(changes, Adjustment::bh)) layer.columns.push_back(column);
  const std::string percent(change_column);
  Style style = graduated_style(numbers_of(layer, percent), Ramp::diverging, asked.language);
  // Nothing falls by more than all of it.
  std::erase_if(style.classes, [](const StyleClass& one) { return one.upper <= -100.0; });
  style.column = percent;
  style.legend_title =
      text(asked.language, "viewer.analysis_change_legend",
           {{"source", asked.source.title}, {"before", words_of(before)}, {"after", words_of(after)}});
  style.label_column = "name";
  layer.styles = {style};
  return layer_of(std::move(layer), asked.title("viewer.analysis_change"), Role::area);
}

MapLayer computed(const Asked& asked) {
  switch (asked.analysis.method) {
    case AnalysisMethod::counts:
      return count(asked);
    case AnalysisMethod::gi_star:
      return local(asked, LocalStatistic::gi_star, "viewer.analysis_gi_star");
    case AnalysisMethod::moran:
      return local(asked, LocalStatistic::moran, "viewer.analysis_moran");
    case AnalysisMethod::change:
      return change(asked);
  }
  throw ArgumentError({"error.viewer_no_events", {}});
}

}  // namespace

MapLayer compute_analysis(const Document& document, const Analysis& analysis, Language language,
                          const Run& run) {
  if (!can_compute(analysis, document)) throw ArgumentError({"error.viewer_no_events", {}});
  MapLayer layer = computed({document, analysis, *find_layer(document, analysis.source), language, run});
  layer.made = Made{analysis, document.time};
  return layer;
}

void compute_again(Document document, const std::vector<AddLayer>& kept, Language language, const Run& run,
                   const std::function<void(AddLayer)>& add) {
  for (const AddLayer& one : kept) {
    document.time = one.layer.made->time;
    AddLayer again = one;
    MapLayer layer = compute_analysis(document, one.layer.made->analysis, language, run);
    again.layer.data = layer.data;
    again.layer.role = layer.role;
    document.layers.push_back(std::move(layer));  // its name is taken
    add(std::move(again));
  }
}

}  // namespace hotspot::viewer
