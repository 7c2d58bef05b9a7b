#include "town.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <utility>

#include "buildings.hpp"
#include "random.hpp"
#include "town_plan.hpp"

namespace sample {
namespace {

constexpr Point sheet_origin{637000.0, 6267500.0};
constexpr int curve_pieces = 6;

constexpr std::pair<std::string_view, Point> landmarks[] = {{"station", {2905.0, 2705.0}},
                                                            {"centrum", {3290.0, 2560.0}},
                                                            {"underføring", {2680.0, 1880.0}},
                                                            {"politistation", {3560.0, 2478.0}}};

/// Each edge broken at its middle, again and again, by a share of its length to one side: a border as
/// ditches and hedges make it.
Ring roughened(Ring ring, int times, Random& random) {
  for (int pass = 0; pass < times; ++pass) {
    Ring finer;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[(i + 1) % ring.size()];
      const double shift = random.between(-0.14, 0.14);
      finer.push_back(a);
      finer.push_back({(a.x + b.x) / 2.0 - (b.y - a.y) * shift, (a.y + b.y) / 2.0 + (b.x - a.x) * shift});
    }
    ring = std::move(finer);
  }
  return ring;
}

HousingArea make_area(const AreaPlan& plan) {
  static constexpr std::array<std::string_view, 15> departments{
      "",           "Afdeling 1", "Afdeling 2", "Afdeling 3",  "Afdeling 4",  "Afdeling 5",  "Afdeling 6",
      "Afdeling 7", "Afdeling 8", "Afdeling 9", "Afdeling 10", "Afdeling 11", "Afdeling 12", "Afdeling 13",
      "Afdeling 14"};
  const CompanyPlan& company = company_plans()[static_cast<std::size_t>(plan.company - 1)];
  HousingArea area{plan.id,        plan.name,
                   company.name,   departments[static_cast<std::size_t>(plan.department)],
                   company.number, plan.department,
                   plan.residents, plan.households,
                   plan.dwellings, {}};
  for (const Ring& part : parse_lines(plan.parts)) area.shape.push_back({plan.frame.bent(part), {}});
  for (const Ring& hole : parse_lines(plan.hole)) area.shape.front().holes.push_back(plan.frame.bent(hole));
  return area;
}

/// The shortest straight road from a new one to those that are there.
Road link(const LineString& to, const std::vector<Road>& roads) {
  Road shortest{"boligvej", "", {}};
  double best = std::numeric_limits<double>::infinity();
  for (const Road& road : roads) {
    if (road.type == "sti") continue;
    for (const Point from : to) {
      const Point there = nearest_on(road.line, from);
      if (const double metres = distance(from, there); metres < best) {
        best = metres;
        shortest.line = {there, from};
      }
    }
  }
  return shortest;
}

void add_linked(std::vector<Road>& roads, const std::vector<LineString>& lines) {
  roads.push_back(link(lines.front(), roads));
  for (const LineString& line : lines) roads.push_back({"boligvej", "", line});
}

std::vector<Road> make_roads() {
  std::vector<Road> roads;
  for (const LinePlan& plan : road_plans()) {
    roads.push_back({plan.type, plan.name, smooth_line(parse_points(plan.corners), curve_pieces)});
  }
  roads.push_back(
      {"ringvej", "Ringvejen", closed(smooth_ring(parse_points(ring_road_corners()), curve_pieces))});
  for (const AreaPlan& plan : area_plans()) {
    for (const Ring& part : parse_lines(plan.parts)) {
      if (hotspot::area(MultiPolygon{Polygon{part, {}}}) < 10000.0) continue;  // a yard needs no road
      add_linked(roads, {closed(smooth_ring(plan.frame.bent(shrunk(part, 0.87)), 2))});
    }
  }
  for (const QuarterPlan& plan : villa_plans()) add_linked(roads, villa_streets(plan));
  return roads;
}

std::vector<Ground> make_waters() {
  const LineString stream = smooth_line(parse_points(stream_corners()), curve_pieces);
  return {{"sø", "Lindesø", {smooth_ring(parse_points(lake_corners()), curve_pieces), {}}},
          {"dam", "Bydammen", {smooth_ring(parse_points(pond_corners()), curve_pieces), {}}},
          {"vandløb", "Linde Å", {ribbon(stream, 9.0), {}}}};
}

std::vector<Ground> make_greens() {
  std::vector<Ground> greens;
  for (const LinePlan& plan : green_plans()) {
    greens.push_back({plan.type, plan.name, {smooth_ring(parse_points(plan.corners), curve_pieces), {}}});
  }
  const Ring lake = parse_points(lake_corners());
  greens.push_back({"park",
                    "Søparken",
                    {smooth_ring(shrunk(lake, 1.45), curve_pieces), {smooth_ring(lake, curve_pieces)}}});
  const LineString stream = parse_points(stream_corners());
  const LineString meadow(stream.begin() + 1, stream.end() - 1);
  greens.push_back({"eng", "Åengen", {ribbon(smooth_line(meadow, curve_pieces), 95.0), {}}});
  return greens;
}

}  // namespace

Town make_town(std::uint64_t seed) {
  Random random(seed, 1);
  Town town;
  town.boundary.outer = roughened(parse_points(boundary_corners()), 3, random);
  for (const AreaPlan& plan : area_plans()) town.areas.push_back(make_area(plan));
  town.roads = make_roads();
  town.railway = smooth_line(parse_points(railway_corners()), curve_pieces);
  town.waters = make_waters();
  town.greens = make_greens();
  town.buildings = make_buildings(town, random);
  return town;
}

Point landmark(std::string_view name) {
  for (const auto& [candidate, place] : landmarks) {
    if (candidate == name) return place;
  }
  throw std::logic_error("no landmark " + std::string(name));
}

Point on_map(Point sheet, double per_metre) {
  return {std::round((sheet_origin.x + sheet.x) * per_metre) / per_metre,
          std::round((sheet_origin.y + sheet.y) * per_metre) / per_metre};
}

}  // namespace sample
