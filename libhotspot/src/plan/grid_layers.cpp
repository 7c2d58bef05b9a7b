#include <cstdint>
#include <map>
#include <tuple>

#include "hotspot/core/national_grid.hpp"
#include "hotspot/plan/map_style.hpp"
#include "plan/grid_significance_columns.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

/// Cells without events take no part in the classes: most cells have none.
Style grid_style(const StudyResult& result, const SourceResult& source, Hidden total,
                 const IntegerColumn& counts) {
  std::vector<double> values;
  for (const auto& count : counts) {
    if (count && *count > 0) values.push_back(static_cast<double>(*count));
  }
  Style style = graduated_style(values, Ramp::sequential, result.study.study.language);
  if (!style.classes.empty() && style.classes.front().lower < 1.0) {
    StyleClass& lowest = style.classes.front();
    lowest.lower = 1.0;
    lowest.label = class_label(lowest.lower, lowest.upper, 0, result.study.study.language);
  }
  style.name = source.title;
  style.column = for_source("{source}_count", source.name);
  style.legend_title = legend_title(result, source, total, "output.legend_cell_count");
  style.hidden_column = for_source("{source}_hidden", source.name);
  style.hidden_label = hidden_label(result);
  style.outlined = false;
  return style;
}

Style significance_style(const StudyResult& result, const SourceResult& source, Hidden total) {
  const Language language = result.study.study.language;
  std::vector<Colour> colours = ramp_colours(Ramp::diverging, 3);
  colours[1].alpha = 0;  // the town shows through where there is nothing to tell
  Style style{.name = text(language, "output.significance_style", {{"source", source.title}}),
              .column = for_source("{source}_gi_class", source.name),
              .legend_title = legend_title(result, source, total, "output.legend_significance"),
              .outlined = false};
  if (!source.significance) return style;
  style.classes = {{-1.5, -0.5, colours[0], text(language, "output.fewer_than_chance")},
                   {-0.5, 0.5, colours[1], text(language, "output.not_told_from_chance")},
                   {0.5, 1.5, colours[2], text(language, "output.more_than_chance")}};
  return style;
}

}  // namespace

Layer grid_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn ids;
  RealColumn x, y;
  for (const std::size_t index : result.grid.cells) {
    const Point centre = result.grid.grid.centre(index);
    ids.push_back(cell_id(result.grid.grid, index));
    x.push_back(centre.x);
    y.push_back(centre.y);
  }
  LayerBuilder layer("grid", result);
  layer.add("cell_id", std::move(ids));
  layer.add("x", std::move(x));
  layer.add("y", std::move(y));
  layer.add("share_inside", result.grid_share_inside);
  std::vector<Style> styles;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    const std::vector<Hidden>& hidden = disclosed.sources[s].grid;
    const IntegerColumn counts = shown(source.grid.count, hidden);
    styles.push_back(grid_style(result, source, disclosed.sources[s].total, counts));
    layer.add("{source}_count", counts, &source);
    layer.add("{source}_hidden", reasons(hidden), &source);
    add_grid_significance(layer, result, source, hidden, disclosed.profile);
  }
  for (std::size_t s = 0; s < result.sources.size(); ++s)
    styles.push_back(significance_style(result, result.sources[s], disclosed.sources[s].total));
  Layer made = layer.finish(result.grid, provenance(result, "counts per grid cell", ""));
  made.styles = std::move(styles);
  return made;
}

Layer grid_counts_layer(const StudyResult& result) {
  TextColumn ids, sources, categories;
  IntegerColumn years_column, counts;
  for (const SourceResult& source : result.sources) {
    // (cell, year, category) -> events; only cells that hold some.
    std::map<std::tuple<std::size_t, std::int64_t, std::string>, std::int64_t> filled;
    for (std::size_t i = 0; i < source.events.size(); ++i) {
      const auto cell = result.grid.grid.cell_at(source.events.points[i]);
      if (!cell) continue;
      std::int64_t year = 0;
      if (!source.events.times.empty() && source.events.times[i]) {
        const auto day = std::chrono::floor<std::chrono::days>(*source.events.times[i]);
        year = static_cast<int>(std::chrono::year_month_day(day).year());
      }
      const std::string category =
          source.events.category_of.empty() ? "" : source.events.categories[source.events.category_of[i]];
      ++filled[{*cell, year, category}];
    }
    for (const auto& [key, count] : filled) {
      const auto& [cell, year, category] = key;
      ids.push_back(cell_id(result.grid.grid, cell));
      sources.push_back(source.name);
      years_column.push_back(year == 0 ? std::nullopt : std::optional(year));
      categories.push_back(category);
      counts.emplace_back(count);
    }
  }
  LayerBuilder layer("grid_counts", result);
  layer.add("cell_id", std::move(ids));
  layer.add("source", std::move(sources));
  layer.add("year", std::move(years_column));
  layer.add("category", std::move(categories));
  layer.add("count", std::move(counts));
  return layer.finish(NoPlaces{}, provenance(result, "counts per grid cell, year and category", ""));
}

}  // namespace hotspot::detail
