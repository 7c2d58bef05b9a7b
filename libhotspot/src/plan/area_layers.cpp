#include <algorithm>
#include <cmath>
#include <limits>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "hotspot/stats/rate.hpp"
#include "plan/area_significance_columns.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"
#include "plan/year_change.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double square_metres_per_km2 = 1e6;

double area_km2(const MultiPolygon& shape, const Crs& crs) {
  return area(shape) * crs.metres_per_unit * crs.metres_per_unit / square_metres_per_km2;
}

/// The id of the row 'in no housing area'; made unlike all others.
std::string outside_id(const AreaLayer& areas) {
  std::string id = "outside";
  while (std::find(areas.ids.begin(), areas.ids.end(), id) != areas.ids.end()) id += "_";
  return id;
}

TextColumn with_last(std::vector<std::string> values, std::string last) {
  values.push_back(std::move(last));
  return values;
}

RealColumn with_last(std::vector<double> values, double last) {
  values.push_back(last);
  return values;
}

TextColumn area_ids(const StudyResult& result) {
  return with_last(result.areas.ids, outside_id(result.areas));
}

TextColumn area_names(const StudyResult& result) {
  return with_last(result.areas.names.empty() ? result.areas.ids : result.areas.names,
                   text(result.study.study.language, "output.in_no_area"));
}

TextColumn area_texts(const StudyResult& result, const std::string& column) {
  const auto* values = column.empty() ? nullptr : result.areas.text(column);
  return with_last(values == nullptr ? std::vector<std::string>(result.areas.size()) : *values, "");
}

std::vector<MultiPolygon> shapes_with_outside(const StudyResult& result) {
  std::vector<MultiPolygon> shapes = result.areas.shapes;
  shapes.push_back(result.outside_areas);
  return shapes;
}

struct RateColumns {
  std::vector<double> rate, low, high;
};

/// The row 'in no housing area' has no residents to be counted against, and so no rate.
RateColumns rate_columns(const StudyResult& result, const SourceResult& source) {
  RateColumns columns;
  const std::vector<double> people = with_last(population(result), undefined);
  const std::vector<std::int64_t> counts = with_outside(source.total);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Rate value = rate(counts[i], people[i], years(result), result.study.rates);
    columns.rate.push_back(value.rate);
    columns.low.push_back(value.interval.low);
    columns.high.push_back(value.interval.high);
  }
  return columns;
}

/// Rows of the table of areas and years, 'in no housing area' last.
std::vector<YearCounts> year_counts(const SourceResult& source, const DisclosedSource& disclosed) {
  std::vector<YearCounts> units(source.total.count.size() + 1);
  const std::size_t years = source.by_year.size();
  for (std::size_t year = 0; year < years; ++year) {
    const std::vector<std::int64_t> counts = with_outside(source.by_year[year]);
    for (std::size_t area = 0; area < counts.size(); ++area) {
      units[area].counts.push_back(counts[area]);
      units[area].hidden.push_back(disclosed.by_year[area * years + year]);
    }
  }
  return units;
}

void add_source(LayerBuilder& layer, const StudyResult& result, const SourceResult& source,
                const DisclosedSource& disclosed, Profile profile) {
  const std::vector<Hidden>& hidden = disclosed.areas;
  RateColumns rates = rate_columns(result, source);
  layer.add("{source}_count", shown(with_outside(source.total), hidden), &source);
  layer.add("{source}_rate", shown(std::move(rates.rate), hidden), &source);
  layer.add("{source}_rate_low", shown(std::move(rates.low), hidden), &source);
  layer.add("{source}_rate_high", shown(std::move(rates.high), hidden), &source);
  layer.add("{source}_hidden", reasons(hidden), &source);
  add_change(layer, change_figures(result, source, year_counts(source, disclosed)), source);
  add_area_significance(layer, result, source, disclosed, profile);
}

/// Rates where there is a population, else counts; the row outside all areas takes no part in the classes of
/// counts, since it is of another size.
Style area_style(const StudyResult& result, const SourceResult& source, Hidden total, const Layer& layer) {
  const bool rates = denominator(result) != Denominator::none;
  const std::string column = for_source(rates ? "{source}_rate" : "{source}_count", source.name);
  std::vector<double> values;
  if (rates) {
    values = std::get<RealColumn>(layer.column(column)->values);
  } else {
    const auto& counts = std::get<IntegerColumn>(layer.column(column)->values);
    for (std::size_t i = 0; i + 1 < counts.size(); ++i) {
      values.push_back(counts[i] ? static_cast<double>(*counts[i]) : undefined);
    }
  }
  Style style = graduated_style(values, Ramp::sequential, result.study.study.language);
  style.name = source.title;
  style.column = column;
  style.legend_title =
      legend_title(result, source, total, rates ? "output.legend_rate" : "output.legend_count");
  style.hidden_column = for_source("{source}_hidden", source.name);
  style.hidden_label = hidden_label(result);
  style.label_column = "label";
  return style;
}

/// Rows of one source in the long tables.
struct LongRows {
  TextColumn ids, names, sources, categories, hidden;
  IntegerColumn years, counts;

  void add(const std::string& id, const std::string& name, const SourceResult& source,
           std::optional<int> year, const std::string& category, std::int64_t count, Hidden reason) {
    ids.push_back(id);
    names.push_back(name);
    sources.push_back(source.name);
    years.push_back(year ? std::optional<std::int64_t>(*year) : std::nullopt);
    categories.push_back(category);
    counts.push_back(reason == Hidden::no ? std::optional(count) : std::nullopt);
    hidden.emplace_back(hidden_word(reason));
  }
};

std::optional<int> year_at(const StudyResult& result, std::size_t index,
                           const std::vector<AreaCounts>& by_year) {
  if (!result.period || by_year.empty()) return std::nullopt;
  return result.period->first_year() + static_cast<int>(index);
}

/// Categories per area and year are for the internal profile: most of their cells are small.
void add_categories(LongRows& rows, const StudyResult& result, const SourceResult& source) {
  const TextColumn ids = area_ids(result), names = area_names(result);
  for (std::size_t category = 0; category < source.by_category.size(); ++category) {
    const auto& years_of = source.by_category[category];
    for (std::size_t year = 0; year < years_of.size(); ++year) {
      const std::vector<std::int64_t> counts = with_outside(years_of[year]);
      for (std::size_t area = 0; area < counts.size(); ++area) {
        rows.add(ids[area], names[area], source, year_at(result, year, source.by_year),
                 source.events.categories[category], counts[area], Hidden::no);
      }
    }
  }
}

}  // namespace

Layer study_area_layer(const StudyResult& result) {
  const auto day = [&](auto member) {
    if (!result.period) return std::string();
    const std::chrono::year_month_day date = (*result.period).*member;
    const auto two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) +
           "-" + two(static_cast<unsigned>(date.day()));
  };
  LayerBuilder layer("study_area", result);
  layer.add("name", TextColumn{result.study.study.name});
  layer.add("area_km2", RealColumn{area_km2(result.area.shape, result.crs)});
  layer.add("period_from", TextColumn{day(&Period::from)});
  layer.add("period_to", TextColumn{day(&Period::to)});
  Layer made =
      layer.finish(std::vector<MultiPolygon>{result.area.shape}, provenance(result, "study area", ""));
  made.styles.push_back({.name = made.title});
  return made;
}

Layer housing_areas_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  LayerBuilder layer("housing_areas", result);
  const std::vector<MultiPolygon> shapes = shapes_with_outside(result);
  RealColumn km2;
  for (const MultiPolygon& shape : shapes) km2.push_back(area_km2(shape, result.crs));
  layer.add("id", area_ids(result));
  layer.add("name", area_names(result));
  layer.add("company", area_texts(result, result.study.areas.company));
  layer.add("department", area_texts(result, result.study.areas.department));
  layer.add("residents", with_last(result.residents, undefined));
  layer.add("households", with_last(result.households, undefined));
  layer.add("label", with_last(result.areas.names.empty() ? result.areas.ids : result.areas.names, ""));
  layer.add("area_km2", std::move(km2));
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    add_source(layer, result, result.sources[s], disclosed.sources[s], disclosed.profile);
  }
  Layer made = layer.finish(shapes, provenance(result, "counts and rates per area, exact Poisson intervals",
                                               "Garwood (1936); Ulm (1990)"));
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    made.styles.push_back(area_style(result, result.sources[s], disclosed.sources[s].total, made));
  }
  made.styles.push_back({.name = made.title, .label_column = "label"});  // outlines, over other results
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    if (!result.sources[s].area_significance) continue;
    made.styles.push_back(area_significance_style(result, result.sources[s], disclosed.sources[s].total));
  }
  return made;
}

Layer area_counts_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const TextColumn ids = area_ids(result), names = area_names(result);
  LongRows rows;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    for (std::size_t year = 0; year < source.by_year.size(); ++year) {
      const std::vector<std::int64_t> counts = with_outside(source.by_year[year]);
      for (std::size_t area = 0; area < counts.size(); ++area) {
        rows.add(ids[area], names[area], source, year_at(result, year, source.by_year), "", counts[area],
                 disclosed.sources[s].by_year[area * source.by_year.size() + year]);
      }
    }
    if (disclosed.profile == Profile::internal) add_categories(rows, result, source);
  }
  LayerBuilder layer("area_counts", result);
  layer.add("area_id", std::move(rows.ids));
  layer.add("area_name", std::move(rows.names));
  layer.add("source", std::move(rows.sources));
  layer.add("year", std::move(rows.years));
  layer.add("category", std::move(rows.categories));
  layer.add("count", std::move(rows.counts));
  layer.add("hidden", std::move(rows.hidden));
  return layer.finish(NoPlaces{}, provenance(result, "counts per area and year", ""));
}

Layer totals_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  LongRows rows;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    rows.add("", "", source, std::nullopt, "", static_cast<std::int64_t>(source.size()),
             disclosed.sources[s].total);
    for (std::size_t year = 0; year < source.by_year.size(); ++year) {
      std::int64_t sum = 0;
      for (const std::int64_t count : with_outside(source.by_year[year])) sum += count;
      rows.add("", "", source, year_at(result, year, source.by_year), "", sum,
               disclosed.sources[s].years[year]);
    }
    const std::vector<std::int64_t> categories = category_totals(source);
    for (std::size_t c = 0; c < categories.size(); ++c) {
      rows.add("", "", source, std::nullopt, source.events.categories[c], categories[c],
               disclosed.sources[s].categories[c]);
    }
  }
  LayerBuilder layer("totals", result);
  layer.add("source", std::move(rows.sources));
  layer.add("year", std::move(rows.years));
  layer.add("category", std::move(rows.categories));
  layer.add("count", std::move(rows.counts));
  layer.add("hidden", std::move(rows.hidden));
  return layer.finish(NoPlaces{}, provenance(result, "counts in the whole study area", ""));
}

}  // namespace hotspot::detail
