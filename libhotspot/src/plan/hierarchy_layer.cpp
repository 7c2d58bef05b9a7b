#include <limits>

#include "hotspot/stats/rate.hpp"
#include "plan/area_units.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"
#include "plan/year_change.hpp"

namespace hotspot::detail {
namespace {

/// A unit's figure is shown where all its areas' are: then it tells nothing that they do not. The
/// municipality's total is public and holds the events in no housing area too.
Hidden unit_hidden(const Unit& unit, const DisclosedSource& disclosed) {
  if (unit.level == "municipality") return disclosed.total;
  for (const std::size_t i : unit.areas) {
    if (disclosed.areas[i] != Hidden::no) return Hidden::protects_another;
  }
  return Hidden::no;
}

/// A unit's events of a year are shown where those of all its areas are.
YearCounts year_counts(const Unit& unit, const SourceResult& source, const DisclosedSource& disclosed) {
  YearCounts counts;
  const std::size_t years = source.by_year.size();
  for (std::size_t year = 0; year < years; ++year) {
    const AreaCounts& all = source.by_year[year];
    const bool municipality = unit.level == "municipality";
    std::int64_t count = municipality ? all.outside : 0;
    Hidden hidden = municipality ? disclosed.years[year] : Hidden::no;
    for (const std::size_t i : unit.areas) {
      count += all.count[i];
      if (!municipality && disclosed.by_year[i * years + year] != Hidden::no)
        hidden = Hidden::protects_another;
    }
    counts.counts.push_back(count);
    counts.hidden.push_back(hidden);
  }
  return counts;
}

void add_source(LayerBuilder& layer, const StudyResult& result, const std::vector<Unit>& all,
                const SourceResult& source, const DisclosedSource& disclosed) {
  std::vector<std::int64_t> counts;
  std::vector<double> rates, lows, highs;
  std::vector<Hidden> hidden;
  std::vector<YearCounts> by_year;
  for (const Unit& unit : all) {
    by_year.push_back(year_counts(unit, source, disclosed));
    std::int64_t count = unit.level == "municipality" ? source.total.outside : 0;
    for (const std::size_t i : unit.areas) count += source.total.count[i];
    // Residents outside the housing areas are not known, so the municipality has a count and no rate.
    const double people = unit.level == "municipality" ? std::numeric_limits<double>::quiet_NaN()
                                                       : sum_known(population(result), unit.areas);
    const Rate value = rate(count, people, years(result), result.study.rates);
    counts.push_back(count);
    rates.push_back(value.rate);
    lows.push_back(value.interval.low);
    highs.push_back(value.interval.high);
    hidden.push_back(unit_hidden(unit, disclosed));
  }
  layer.add("{source}_count", shown(counts, hidden), &source);
  layer.add("{source}_rate", shown(std::move(rates), hidden), &source);
  layer.add("{source}_rate_low", shown(std::move(lows), hidden), &source);
  layer.add("{source}_rate_high", shown(std::move(highs), hidden), &source);
  layer.add("{source}_hidden", reasons(hidden), &source);
  add_change(layer, change_figures(result, source, by_year), source);
}

}  // namespace

Layer hierarchy_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const std::vector<Unit> all = units(result);
  TextColumn levels, names, parents;
  IntegerColumn areas;
  RealColumn residents, households;
  for (const Unit& unit : all) {
    levels.push_back(unit.level);
    names.push_back(unit.name);
    parents.push_back(unit.parent);
    areas.emplace_back(static_cast<std::int64_t>(unit.areas.size()));
    residents.push_back(sum_known(result.residents, unit.areas));
    households.push_back(sum_known(result.households, unit.areas));
  }
  LayerBuilder layer("hierarchy", result);
  layer.add("level", std::move(levels));
  layer.add("name", std::move(names));
  layer.add("parent", std::move(parents));
  layer.add("areas", std::move(areas));
  layer.add("residents", std::move(residents));
  layer.add("households", std::move(households));
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    add_source(layer, result, all, result.sources[s], disclosed.sources[s]);
  }
  return layer.finish(
      NoPlaces{}, provenance(result, "counts and rates per company and department, exact Poisson intervals",
                             "Garwood (1936); Ulm (1990)"));
}

}  // namespace hotspot::detail
