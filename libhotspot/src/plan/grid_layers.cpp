#include <cstdint>
#include <limits>
#include <map>
#include <tuple>

#include "hotspot/core/national_grid.hpp"
#include "hotspot/plan/map_style.hpp"
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

/// 1: more than chance would have; -1: fewer; 0: not told from chance; none: undefined, or hidden with the
/// cell. In public a cell is told from chance only where it and its neighbours hold the threshold's number of
/// events: the class of emptier places would show where single events lie.
IntegerColumn significance_classes(const StudyResult& result, const SourceResult& source,
                                   const DisclosedCounts& disclosed, const std::vector<Hidden>& hidden) {
  IntegerColumn classes(result.grid.cells.size());
  if (!source.significance) return classes;
  const LocalResult& gi_star = source.significance->gi_star;
  const bool open = disclosed.profile == Profile::open;
  for (std::size_t k = 0; k < classes.size(); ++k) {
    if (hidden[k] == Hidden::few_households || gi_star.classes[k] == LocalClass::undefined) continue;
    const bool enough = source.significance->around[k] >= result.study.disclosure.threshold;
    const bool more = gi_star.classes[k] == LocalClass::high && (enough || !open);
    classes[k] = more ? 1 : gi_star.classes[k] == LocalClass::low ? -1 : 0;
  }
  return classes;
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

/// Statistic and p of each cell would give the counts back by subtraction, so the public sees the classes.
void add_significance(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                      const DisclosedCounts& disclosed, const std::vector<Hidden>& hidden) {
  RealColumn z(result.grid.cells.size(), std::numeric_limits<double>::quiet_NaN());
  RealColumn p = z;
  if (source.significance && disclosed.profile == Profile::internal) {
    z = source.significance->gi_star.z;
    p = source.significance->gi_star.p_adjusted;
  }
  layer.add("{source}_gi_z", std::move(z), &source);
  layer.add("{source}_gi_p", std::move(p), &source);
  layer.add("{source}_gi_class", significance_classes(result, source, disclosed, hidden), &source);
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
    add_significance(layer, result, source, disclosed, hidden);
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
