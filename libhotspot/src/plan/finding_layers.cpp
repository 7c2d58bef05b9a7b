#include <cmath>
#include <limits>

#include "hotspot/stats/sample_size.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// A number of events or pairs that the public may not be told.
bool too_few_to_show(std::int64_t count, const StudyResult& result, const DisclosedCounts& disclosed) {
  return disclosed.profile == Profile::open && count > 0 && count < result.study.disclosure.threshold;
}

/// To a number of decimals that gives no count back; as it is inside the office.
double released(double value, double steps, const DisclosedCounts& disclosed) {
  return disclosed.profile == Profile::internal ? value : std::round(value * steps) / steps;
}

std::string reason(bool hidden) {
  return std::string(hidden_word(hidden ? Hidden::small_count : Hidden::no));
}

}  // namespace

Layer near_repeat_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn sources, hidden;
  RealColumn distance_from, distance_to, days_from, days_to, expected, ratio, p;
  IntegerColumn observed;
  for (const SourceResult& source : result.sources) {
    if (!source.near_repeat) continue;
    for (const KnoxBand& band : source.near_repeat->bands) {
      const bool hide = too_few_to_show(band.observed, result, disclosed);
      sources.push_back(source.name);
      distance_from.push_back(band.distance_from.value);
      distance_to.push_back(band.distance_to.value);
      days_from.push_back(band.days_from);
      days_to.push_back(band.days_to);
      observed.push_back(hide ? std::nullopt : std::optional(band.observed));
      expected.push_back(hide ? undefined : band.expected);
      ratio.push_back(hide ? undefined : band.ratio);
      p.push_back(hide ? undefined : band.p_permutation);
      hidden.push_back(reason(hide));
    }
  }
  LayerBuilder layer("near_repeat", result);
  layer.add("source", std::move(sources));
  layer.add("distance_from", std::move(distance_from));
  layer.add("distance_to", std::move(distance_to));
  layer.add("days_from", std::move(days_from));
  layer.add("days_to", std::move(days_to));
  layer.add("observed", std::move(observed));
  layer.add("expected", std::move(expected));
  layer.add("ratio", std::move(ratio));
  layer.add("p", std::move(p));
  layer.add("hidden", std::move(hidden));
  return layer.finish(NoPlaces{}, provenance(result, "near repeats", "Knox (1964); Ratcliffe (2009)"));
}

Layer nearness_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn sources, recorded;
  RealColumn distance, ratio, p;
  for (const NearnessFinding& finding : result.nearness) {
    for (std::size_t d = 0; d < finding.ratio.size(); ++d) {
      sources.push_back(result.sources[finding.felt].name);
      recorded.push_back(result.sources[finding.recorded].name);
      distance.push_back(result.study.nearness.distances[d].value);
      ratio.push_back(released(finding.ratio[d], 10.0, disclosed));
      p.push_back(finding.p);
    }
  }
  LayerBuilder layer("nearness", result);
  layer.add("source", std::move(sources));
  layer.add("recorded", std::move(recorded));
  layer.add("distance", std::move(distance));
  layer.add("ratio", std::move(ratio));
  layer.add("p", std::move(p));
  return layer.finish(NoPlaces{}, provenance(result, "cross-K with random labelling",
                                             "Lotwick and Silverman (1982); Myllymaki et al. (2017)"));
}

Layer forecast_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn sources, maps;
  RealColumn share_of_area, hit_rate, pai, pei;
  const auto add = [&](const SourceResult& source, double share, const char* map,
                       const ForecastScore& score) {
    sources.push_back(source.name);
    maps.emplace_back(map);
    share_of_area.push_back(share);
    const bool hide = too_few_to_show(static_cast<std::int64_t>(std::ceil(score.later)), result, disclosed);
    hit_rate.push_back(hide ? undefined : released(score.hit_rate, 100.0, disclosed));
    pai.push_back(hide ? undefined : released(score.pai, 10.0, disclosed));
    pei.push_back(hide ? undefined : released(score.pei, 100.0, disclosed));
  };
  for (const SourceResult& source : result.sources) {
    if (disclosed.profile == Profile::open && source.after_split < static_cast<std::int64_t>(fewest_events))
      continue;
    for (const ForecastComparison& finding : source.forecasts) {
      add(source, finding.share, "density", finding.map);
      add(source, finding.share, "counts", finding.count_map);
    }
  }
  LayerBuilder layer("forecast", result);
  layer.add("source", std::move(sources));
  layer.add("map", std::move(maps));
  layer.add("share_of_area", std::move(share_of_area));
  layer.add("hit_rate", std::move(hit_rate));
  layer.add("pai", std::move(pai));
  layer.add("pei", std::move(pei));
  return layer.finish(
      NoPlaces{}, provenance(result, "a map scored on later events", "Chainey et al. (2008); Hunt (2016)"));
}

Layer concentration_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn sources;
  RealColumn share_of_places, share_of_events, gini;
  for (const SourceResult& source : result.sources) {
    if (source.events.size() < fewest_events) continue;
    sources.push_back(source.name);
    share_of_places.push_back(released(source.concentration.share_of_places, 100.0, disclosed));
    share_of_events.push_back(released(source.concentration.share_of_events, 100.0, disclosed));
    gini.push_back(released(source.concentration.gini_generalised, 100.0, disclosed));
  }
  LayerBuilder layer("concentration", result);
  layer.add("source", std::move(sources));
  layer.add("share_of_places", std::move(share_of_places));
  layer.add("share_of_events", std::move(share_of_events));
  layer.add("gini", std::move(gini));
  return layer.finish(NoPlaces{}, provenance(result, "concentration of events over the cells of the grid",
                                             "Bernasco and Steenbeek (2017)"));
}

}  // namespace hotspot::detail
