#include "buildings.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace sample {
namespace {

constexpr double street_spacing_m = 78.0;
constexpr double plot_m = 29.0;
constexpr double front_m = 18.0;

/// One building of a style and the distance to the next, in metres.
struct Pattern {
  std::string_view use;
  double length;
  double width;
  double step_u;
  double step_v;
  double court;  ///< width of the wings around a courtyard; 0: none
};

Pattern pattern_of(BuildingStyle style) {
  switch (style) {
    case BuildingStyle::slabs:
      return {"etagebolig", 46, 11, 56, 36, 0};
    case BuildingStyle::courts:
      return {"etagebolig", 50, 40, 64, 54, 10};
    case BuildingStyle::terraces:
      return {"rækkehus", 38, 8, 47, 25, 0};
    case BuildingStyle::towers:
      return {"etagebolig", 22, 20, 52, 48, 0};
  }
  return {};
}

/// first, first + step ... up to `end`, itself not included.
std::vector<double> steps(double first, double end, double step) {
  std::vector<double> values;
  while (first + static_cast<double>(values.size()) * step < end) {
    values.push_back(first + static_cast<double>(values.size()) * step);
  }
  return values;
}

/// How far up a quarter its streets lie, the far end included.
std::vector<double> street_places(const QuarterPlan& plan) {
  return steps(0.0, plan.depth + 1.0, street_spacing_m);
}

Ring reversed(Ring ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

/// Is the ground free for a building? Everything but the areas, which decide for themselves.
bool is_free(const Town& town, const Ring& outline, double road_clearance) {
  return std::all_of(outline.begin(), outline.end(), [&](Point corner) {
    return std::none_of(town.roads.begin(), town.roads.end(),
                        [&](const Road& r) { return distance(corner, r.line) < road_clearance; }) &&
           distance(corner, town.railway) > 18.0 &&
           std::none_of(town.waters.begin(), town.waters.end(),
                        [&](const Ground& g) { return covers({g.shape}, corner); }) &&
           std::none_of(town.greens.begin(), town.greens.end(),
                        [&](const Ground& g) { return covers({g.shape}, corner); }) &&
           covers({town.boundary}, corner);
  });
}

bool in_any_area(const Town& town, const Ring& outline) {
  return std::any_of(town.areas.begin(), town.areas.end(), [&](const HousingArea& area) {
    return std::any_of(outline.begin(), outline.end(), [&](Point p) { return covers(area.shape, p); });
  });
}

void fill_area(const Town& town, const AreaPlan& plan, const HousingArea& area,
               std::vector<Building>& buildings) {
  const Pattern pattern = pattern_of(plan.style);
  for (const Ring& part : parse_lines(plan.parts)) {
    const hotspot::Box box = hotspot::bounds(part);
    for (const double v : steps(box.ymin + pattern.step_v / 2.0, box.ymax, pattern.step_v)) {
      for (const double u : steps(box.xmin + pattern.step_u / 2.0, box.xmax, pattern.step_u)) {
        const Ring outline = plan.frame.rectangle(u, v, pattern.length, pattern.width);
        const Ring plot = plan.frame.rectangle(u, v, pattern.length + 6.0, pattern.width + 6.0);
        const bool inside =
            std::all_of(plot.begin(), plot.end(), [&](Point p) { return covers(area.shape, p); });
        if (!inside || !is_free(town, outline, 5.5)) continue;
        Building building{pattern.use, area.id, {outline, {}}, plan.frame.at(u, v - pattern.width / 2.0)};
        if (pattern.court > 0.0) {
          building.shape.holes.push_back(reversed(plan.frame.rectangle(
              u, v, pattern.length - 2.0 * pattern.court, pattern.width - 2.0 * pattern.court)));
        }
        buildings.push_back(std::move(building));
      }
    }
  }
}

void fill_villas(const Town& town, const QuarterPlan& plan, Random& random,
                 std::vector<Building>& buildings) {
  for (const double v : street_places(plan)) {
    for (const double side : {-1.0, 1.0}) {
      for (const double u : steps(plot_m / 2.0, plan.width, plot_m)) {
        const double length_m = random.between(11.0, 16.0);
        const double width_m = random.between(8.0, 10.0);
        const double set_back = random.between(front_m, front_m + 4.0);
        const bool built = random.chance(0.93);
        const Ring outline = plan.frame.rectangle(u, v + side * set_back, length_m, width_m);
        if (!built || !is_free(town, outline, 9.0) || in_any_area(town, outline)) continue;
        buildings.push_back(
            {"villa", "", {outline, {}}, plan.frame.at(u, v + side * (set_back - width_m / 2.0))});
      }
    }
  }
}

void fill_halls(const Town& town, const QuarterPlan& plan, Random& random, std::vector<Building>& buildings) {
  for (const double v : steps(25.0, plan.depth, 62.0)) {
    for (const double u : steps(35.0, plan.width, 84.0)) {
      const double length_m = random.between(44.0, 70.0);
      const double width_m = random.between(26.0, 42.0);
      const Ring outline = plan.frame.rectangle(u, v, length_m, width_m);
      if (is_free(town, outline, 10.0))
        buildings.push_back({"erhverv", "", {outline, {}}, plan.frame.at(u, v)});
    }
  }
}

Building standing_at(std::string_view use, Frame frame, double length_m, double width_m) {
  return {use, "", {frame.rectangle(0.0, 0.0, length_m, width_m), {}}, {frame.x, frame.y}};
}

}  // namespace

std::vector<LineString> villa_streets(const QuarterPlan& plan) {
  constexpr double step_m = 40.0;
  const double collector = plan.width * 0.4;
  std::vector<LineString> streets(1);
  for (const double v : street_places(plan)) {
    streets.front().push_back(plan.frame.at(collector, v));
    LineString street;
    for (const double u : steps(0.0, plan.width, step_m)) street.push_back(plan.frame.at(u, v));
    street.push_back(plan.frame.at(plan.width, v));
    streets.push_back(std::move(street));
  }
  return streets;
}

std::vector<Building> make_buildings(const Town& town, Random& random) {
  std::vector<Building> buildings;
  for (std::size_t i = 0; i < town.areas.size(); ++i) {
    fill_area(town, area_plans()[i], town.areas[i], buildings);
  }
  for (const QuarterPlan& plan : villa_plans()) fill_villas(town, plan, random, buildings);
  for (const QuarterPlan& plan : hall_plans()) fill_halls(town, plan, random, buildings);
  const Point police = landmark("politistation");
  const Frame school = area_plans().back().frame;
  const Point yard = school.at(470.0, 188.0);
  buildings.push_back(standing_at("offentlig", {police.x, police.y - 14.0, 1.0, 0.08, 0.0}, 36.0, 16.0));
  buildings.push_back(standing_at("skole", {yard.x, yard.y, school.axis_x, school.axis_y, 0.0}, 70.0, 34.0));
  const Point station = landmark("station");
  buildings.push_back(standing_at("offentlig", {station.x + 18.0, station.y, 0.22, 1.0, 0.0}, 60.0, 12.0));
  return buildings;
}

}  // namespace sample
