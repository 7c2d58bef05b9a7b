#include <cmath>
#include <limits>

#include "hotspot/stats/rate.hpp"
#include "plan/disclosed_figures.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct FigureColumns {
  TextColumn figures, measure, counted_by, place, offence, age, state, hidden;
  IntegerColumn own, year;
  RealColumn value, population, rate, rate_low, rate_high;
};

/// A cell that is hidden does not tell what the source says of it either.
void add_year(FigureColumns& columns, const FigureTable& table, const FigureSeries& series, std::size_t i,
              Hidden hidden, const RateOptions& options) {
  const FigureCell& cell = series.years[i];
  const bool shown = cell.state == FigureState::known && hidden == Hidden::no;
  columns.figures.push_back(table.input.name);
  columns.measure.emplace_back(word(table.input.measure));
  columns.counted_by.emplace_back(word(table.input.counted_by));
  columns.place.push_back(series.place);
  columns.own.emplace_back(series.is_own ? 1 : 0);
  columns.offence.push_back(series.offence);
  columns.age.push_back(series.age);
  columns.year.emplace_back(series.year(i));
  columns.value.push_back(shown ? cell.value : undefined);
  columns.state.emplace_back(state_word(cell.state));
  columns.population.push_back(series.population[i]);
  const bool has_rate = shown && is_count(table.input.measure);
  const Rate rate_of_year = has_rate ? rate(std::llround(cell.value), series.population[i], 1.0, options)
                                     : Rate{undefined, {undefined, undefined}};
  columns.rate.push_back(rate_of_year.rate);
  columns.rate_low.push_back(rate_of_year.interval.low);
  columns.rate_high.push_back(rate_of_year.interval.high);
  columns.hidden.emplace_back(hidden_word(hidden));
}

}  // namespace

Layer figures_layer(const StudyResult& result, Profile profile) {
  const DisclosedFigures disclosed =
      disclose_figures(result.figures, result.study.disclosure.threshold, profile);
  FigureColumns columns;
  for (std::size_t t = 0; t < result.figures.size(); ++t) {
    const FigureTable& table = result.figures[t];
    for (std::size_t s = 0; s < table.series.size(); ++s) {
      for (std::size_t i = 0; i < table.series[s].years.size(); ++i)
        add_year(columns, table, table.series[s], i, disclosed[t][s][i], result.study.rates);
    }
  }
  LayerBuilder layer("figures", result);
  layer.add("figures", std::move(columns.figures));
  layer.add("measure", std::move(columns.measure));
  layer.add("counted_by", std::move(columns.counted_by));
  layer.add("place", std::move(columns.place));
  layer.add("own", std::move(columns.own));
  layer.add("offence", std::move(columns.offence));
  layer.add("age", std::move(columns.age));
  layer.add("year", std::move(columns.year));
  layer.add("value", std::move(columns.value));
  layer.add("state", std::move(columns.state));
  layer.add("population", std::move(columns.population));
  layer.add("rate", std::move(columns.rate));
  layer.add("rate_low", std::move(columns.rate_low));
  layer.add("rate_high", std::move(columns.rate_high));
  layer.add("hidden", std::move(columns.hidden));
  return layer.finish(NoPlaces{},
                      provenance(result, "figures per municipality and year, exact Poisson intervals",
                                 "Garwood (1936); Ulm (1990)"));
}

}  // namespace hotspot::detail
