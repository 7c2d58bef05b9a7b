#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>

#include "hotspot/core/point_location.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "hotspot/stats/contour.hpp"
#include "plan/layer_builder.hpp"
#include "plan/place_profile.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

constexpr Metres told_radius{100.0};

Provenance density_provenance(const StudyResult& result) {
  return provenance(result, "kernel density", "Silverman (1986); edge correction Jones (1993)");
}

/// In public, places that fewer events than the threshold reach count as empty: a lone event would draw its
/// own kernel.
std::vector<double> density_shown(const StudyResult& result, const SourceResult& source, Profile profile) {
  std::vector<double> values = source.density.values;
  if (profile == Profile::internal) return values;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (source.reaching[k] < result.study.disclosure.threshold) values[k] = 0.0;
  }
  return values;
}

std::vector<double> positive(const std::vector<double>& values) {
  std::vector<double> kept;
  std::copy_if(values.begin(), values.end(), std::back_inserter(kept),
               [](double value) { return value > 0.0; });
  return kept;
}

Style density_style(const StudyResult& result, const SourceResult& source, Hidden total,
                    const std::vector<double>& values) {
  Style style = graduated_style(positive(values), Ramp::heat, result.study.study.language);
  style.name = source.title;
  style.legend_title = legend_title(result, source, total,
                                    result.period ? "output.legend_density_year" : "output.legend_density");
  style.outlined = false;
  return style;
}

/// The density that the densest share of the study area reaches.
double densest_level(const std::vector<double>& values, double share) {
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto n = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted.empty() ? 0.0 : sorted[std::clamp<std::size_t>(n, 1, sorted.size()) - 1];
}

/// One of the densest places of a source.
struct DensePlace {
  Polygon shape;
  std::int64_t events = 0;
  std::string areas;
  PlaceProfile profile;
};

std::vector<std::int64_t> events_inside(const std::vector<MultiPolygon>& shapes, const EventSet& events) {
  std::vector<std::int64_t> count(shapes.size(), 0);
  const PointLocator locator(shapes);
  for (const Point& p : events.points) {
    if (const auto shape = locator.first_covering(p)) ++count[*shape];
  }
  return count;
}

/// The housing areas whose ground each place covers, told by the centres of the density's cells; one past the
/// last area stands for ground in none.
std::vector<std::set<std::size_t>> areas_touched(const StudyResult& result,
                                                 const std::vector<MultiPolygon>& shapes) {
  const PointLocator places(shapes), areas(result.areas.shapes);
  std::vector<std::set<std::size_t>> touched(shapes.size());
  for (const std::size_t index : result.density_cells.cells) {
    const Point centre = result.density_cells.grid.centre(index);
    const auto place = places.first_covering(centre);
    if (place) touched[*place].insert(areas.first_covering(centre).value_or(result.areas.size()));
  }
  return touched;
}

std::string names_of(const std::set<std::size_t>& touched, const StudyResult& result) {
  std::string names;
  for (const std::size_t area : touched) {
    const std::string name = area < result.areas.size()
                                 ? result.areas.name(area)
                                 : text(result.study.study.language, "output.in_no_area");
    names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

/// A place on nothing but the ground of areas with too few households would show what these hide.
bool only_in_silent_areas(const std::set<std::size_t>& touched, const DisclosedCounts& disclosed) {
  return !touched.empty() && std::all_of(touched.begin(), touched.end(), [&](std::size_t area) {
    return area < disclosed.area_rule.size() && disclosed.area_rule[area] == Hidden::few_households;
  });
}

std::vector<DensePlace> dense_places(const StudyResult& result, const SourceResult& source,
                                     const DisclosedCounts& disclosed) {
  const double level = densest_level(source.density.values, result.study.hotspots.share_of_area);
  if (!(level > 0.0)) return {};
  const std::vector<double> values = density_shown(result, source, disclosed.profile);
  std::vector<MultiPolygon> shapes;
  for (Polygon& part : region_between(result.density_cells, values, level)) {
    shapes.push_back({std::move(part)});
  }
  const std::vector<std::int64_t> events = events_inside(shapes, source.events);
  const std::vector<std::set<std::size_t>> touched = areas_touched(result, shapes);
  const std::int64_t fewest = disclosed.profile == Profile::internal ? 1 : result.study.disclosure.threshold;
  const std::vector<PlaceProfile> profiles =
      place_profiles(shapes, source.events, result.study.study.language, fewest);
  std::vector<DensePlace> places;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    if (events[k] < fewest || only_in_silent_areas(touched[k], disclosed)) continue;
    places.push_back({std::move(shapes[k].front()), events[k], names_of(touched[k], result), profiles[k]});
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const DensePlace& a, const DensePlace& b) { return a.events > b.events; });
  return places;
}

}  // namespace

Layer density_layer(const StudyResult& result, std::size_t s, const DisclosedCounts& disclosed) {
  const SourceResult& source = result.sources[s];
  const std::vector<double> values = density_shown(result, source, disclosed.profile);
  Style style = density_style(result, source, disclosed.sources[s].total, values);
  const double told = expected_events_factor(told_radius);
  std::vector<MultiPolygon> shapes;
  RealColumn lower, upper, expected_lower, expected_upper;
  for (std::size_t k = 0; k < style.classes.size(); ++k) {
    const StyleClass& one = style.classes[k];
    const bool last = k + 1 == style.classes.size();
    MultiPolygon shape = last ? region_between(result.density_cells, values, one.lower)
                              : region_between(result.density_cells, values, one.lower, one.upper);
    if (shape.empty()) continue;
    shapes.push_back(std::move(shape));
    lower.push_back(one.lower);
    upper.push_back(one.upper);
    expected_lower.push_back(told * one.lower);
    expected_upper.push_back(told * one.upper);
  }
  LayerBuilder layer("density_{source}", result, &source);
  layer.add("lower", std::move(lower));
  layer.add("upper", std::move(upper));
  layer.add("expected_100m_lower", std::move(expected_lower));
  layer.add("expected_100m_upper", std::move(expected_upper));
  Layer made = layer.finish(std::move(shapes), density_provenance(result));
  style.column = "lower";
  made.styles.push_back(std::move(style));
  return made;
}

Layer density_raster_layer(const StudyResult& result, const SourceResult& source) {
  LayerBuilder layer("density_{source}_raster", result, &source);
  layer.add("density", source.density.values);
  Layer made = layer.finish(result.density_cells, density_provenance(result));
  made.cells_as = CellsAs::raster;
  Style style = density_style(result, source, Hidden::no, source.density.values);
  style.column = "density";
  made.styles.push_back(std::move(style));
  return made;
}

Layer hotspots_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const double unit2 = result.crs.metres_per_unit * result.crs.metres_per_unit;
  const double study_area = area(result.area.shape);
  std::vector<MultiPolygon> shapes;
  TextColumn sources, labels, areas, most_often, mostly_at;
  IntegerColumn ranks, events;
  RealColumn share_of_events, km2, share_of_area;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    const bool total_shown = disclosed.sources[s].total == Hidden::no;
    std::int64_t rank = 0;
    for (const DensePlace& place : dense_places(result, source, disclosed)) {
      const double size = area({place.shape});
      shapes.push_back({place.shape});
      sources.push_back(source.name);
      ranks.emplace_back(++rank);
      labels.push_back(std::to_string(rank));
      areas.push_back(place.areas);
      events.emplace_back(place.events);
      share_of_events.push_back(total_shown ? static_cast<double>(place.events) /
                                                  static_cast<double>(source.events.size())
                                            : std::numeric_limits<double>::quiet_NaN());
      km2.push_back(size * unit2 / 1e6);
      share_of_area.push_back(size / study_area);
      most_often.push_back(place.profile.most_often);
      mostly_at.push_back(place.profile.mostly_at);
    }
  }
  LayerBuilder layer("hotspots", result);
  layer.add("source", std::move(sources));
  layer.add("rank", std::move(ranks));
  layer.add("label", std::move(labels));
  layer.add("areas", std::move(areas));
  layer.add("events", std::move(events));
  layer.add("share_of_events", std::move(share_of_events));
  layer.add("area_km2", std::move(km2));
  layer.add("share_of_area", std::move(share_of_area));
  layer.add("most_often", std::move(most_often));
  layer.add("mostly_at", std::move(mostly_at));
  Layer made = layer.finish(std::move(shapes), density_provenance(result));
  Style style{.name = made.title, .legend_title = made.title};
  style.category_column = "source";
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    style.categories.push_back({result.sources[s].name, result.sources[s].title, category_colour(s)});
  }
  style.label_column = "label";
  made.styles.push_back(std::move(style));
  return made;
}

}  // namespace hotspot::detail
