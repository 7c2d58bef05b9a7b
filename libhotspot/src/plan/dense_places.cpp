#include "plan/dense_places.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <utility>

#include "hotspot/core/point_location.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/stats/contour.hpp"

namespace hotspot::detail {
namespace {

/// The density that the densest share of the study area reaches.
double densest_level(const std::vector<double>& values, double share) {
  std::vector<double> sorted = values;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto n = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted.empty() ? 0.0 : sorted[std::clamp<std::size_t>(n, 1, sorted.size()) - 1];
}

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
bool only_in_silent_areas(const std::set<std::size_t>& touched, const std::vector<Hidden>& area_rule) {
  return !touched.empty() && std::all_of(touched.begin(), touched.end(), [&](std::size_t area) {
    return area < area_rule.size() && area_rule[area] == Hidden::few_households;
  });
}

}  // namespace

std::vector<double> density_shown(const StudyResult& result, const SourceResult& source, Profile profile) {
  std::vector<double> values = source.density.values;
  if (profile == Profile::internal) return values;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (source.reaching[k] < result.study.disclosure.threshold) values[k] = 0.0;
  }
  return values;
}

std::vector<DensePlace> dense_places(const StudyResult& result, const SourceResult& source,
                                     const std::vector<Hidden>& area_rule, Profile profile) {
  const double level = densest_level(source.density.values, result.study.hotspots.share_of_area);
  if (!(level > 0.0)) return {};
  const std::vector<double> values = density_shown(result, source, profile);
  std::vector<MultiPolygon> shapes;
  for (Polygon& part : region_between(result.density_cells, values, level)) {
    shapes.push_back({std::move(part)});
  }
  const std::vector<std::int64_t> events = events_inside(shapes, source.events);
  const std::vector<std::set<std::size_t>> touched = areas_touched(result, shapes);
  const std::int64_t fewest = profile == Profile::internal ? 1 : result.study.disclosure.threshold;
  const std::vector<PlaceProfile> profiles =
      place_profiles(shapes, source.events, result.study.study.language, fewest);
  std::vector<DensePlace> places;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    if (events[k] < fewest || only_in_silent_areas(touched[k], area_rule)) continue;
    places.push_back({std::move(shapes[k].front()), events[k], names_of(touched[k], result), profiles[k]});
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const DensePlace& a, const DensePlace& b) { return a.events > b.events; });
  return places;
}

}  // namespace hotspot::detail
