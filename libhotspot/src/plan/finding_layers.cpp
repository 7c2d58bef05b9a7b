#include <algorithm>
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

/// Figures that depend on all events of a source are told where their number is.
bool all_shown(const SourceResult& source, const StudyResult& result, const DisclosedCounts& disclosed) {
  const auto index = static_cast<std::size_t>(&source - result.sources.data());
  return disclosed.sources[index].total == Hidden::no;
}

/// Figures of several areas are a sum of theirs: told where each of them is.
bool sum_shown(const ScanFinding& finding, const DisclosedSource& disclosed) {
  const auto shown = [&](std::size_t area) { return disclosed.areas[area] == Hidden::no; };
  return disclosed.total == Hidden::no &&
         std::all_of(finding.cluster.areas.begin(), finding.cluster.areas.end(), shown);
}

std::string names_of(const std::vector<std::size_t>& areas, const StudyResult& result) {
  std::string names;
  for (const std::size_t area : areas) names += (names.empty() ? "" : ", ") + result.areas.name(area);
  return names;
}

/// How small p must be for areas together to be told of.
constexpr double scan_level = 0.05;

}  // namespace

Layer scan_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  std::vector<MultiPolygon> shapes;
  TextColumn sources, labels, areas;
  IntegerColumn ranks;
  RealColumn cases, expected, relative_risk, p;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    std::int64_t rank = 0;
    for (const ScanFinding& finding : result.sources[s].clusters) {
      if (!(finding.cluster.p <= scan_level)) continue;
      const bool shown = sum_shown(finding, disclosed.sources[s]);
      shapes.push_back(finding.outline);
      sources.push_back(result.sources[s].name);
      ranks.emplace_back(++rank);
      labels.push_back(std::to_string(rank));
      areas.push_back(names_of(finding.cluster.areas, result));
      cases.push_back(shown ? finding.cluster.cases : undefined);
      expected.push_back(shown ? finding.cluster.expected : undefined);
      relative_risk.push_back(shown ? finding.cluster.relative_risk : undefined);
      p.push_back(shown ? finding.cluster.p : undefined);
    }
  }
  LayerBuilder layer("scan_clusters", result);
  layer.add("source", std::move(sources));
  layer.add("rank", std::move(ranks));
  layer.add("label", std::move(labels));
  layer.add("areas", std::move(areas));
  layer.add("cases", std::move(cases));
  layer.add("expected", std::move(expected));
  layer.add("relative_risk", std::move(relative_risk));
  layer.add("p", std::move(p));
  Layer made = layer.finish(std::move(shapes), provenance(result, "spatial scan", "Kulldorff (1997)"));
  made.styles.push_back(style_by_source(result, made.title));
  return made;
}

Layer near_repeat_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  TextColumn sources, hidden;
  RealColumn distance_from, distance_to, days_from, days_to, expected, ratio, p;
  IntegerColumn observed;
  for (const SourceResult& source : result.sources) {
    if (!source.near_repeat || !all_shown(source, result, disclosed)) continue;
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
    if (!all_shown(result.sources[finding.felt], result, disclosed) ||
        !all_shown(result.sources[finding.recorded], result, disclosed))
      continue;
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
    // Those that the map misses are as much a count as those that it hits.
    const auto hits = static_cast<std::int64_t>(std::ceil(score.later));
    const bool hide = too_few_to_show(hits, result, disclosed) ||
                      too_few_to_show(source.after_split - hits, result, disclosed);
    hit_rate.push_back(hide ? undefined : released(score.hit_rate, 100.0, disclosed));
    pai.push_back(hide ? undefined : released(score.pai, 10.0, disclosed));
    pei.push_back(hide ? undefined : released(score.pei, 100.0, disclosed));
  };
  for (const SourceResult& source : result.sources) {
    if (disclosed.profile == Profile::open &&
        (source.after_split < static_cast<std::int64_t>(fewest_events) ||
         !all_shown(source, result, disclosed)))
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
    if (source.events.size() < fewest_events || !all_shown(source, result, disclosed)) continue;
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
