#include "places.hpp"

#include <algorithm>

namespace sample {
namespace {

bool serves(const Road& road, const Place& place) {
  if (place.where == Where::along) return road.name == place.name;
  return road.type == "hovedvej" || road.type == "ringvej" || road.type == "fordelingsvej";
}

}  // namespace

Places::Places(const Town& town) : m_town(town) {}

Point Places::draw(const Place& place, Random& random) const {
  while (true) {
    const Point p = candidate(place, random);
    if (accepts(place, p)) return p;
  }
}

Point Places::draw_outside(Random& random) const {
  const hotspot::Box box = hotspot::bounds(MultiPolygon{m_town.boundary});
  while (true) {
    const double x = random.between(box.xmin - 2000.0, box.xmax + 2000.0);
    const double y = random.between(box.ymin - 2000.0, box.ymax + 2000.0);
    if (!covers({m_town.boundary}, {x, y})) return {x, y};
  }
}

Point Places::candidate(const Place& place, Random& random) const {
  switch (place.where) {
    case Where::around: {
      const Point middle = landmark(place.name);
      const double dx = place.spread * random.normal();
      const double dy = place.spread * random.normal();
      return {middle.x + dx, middle.y + dy};
    }
    case Where::along:
    case Where::on_roads:
      return on_road(place, random);
    case Where::in_area:
    case Where::any_area:
    case Where::at_houses:
      return at_address(place, random);
  }
  return {};
}

Point Places::on_road(const Place& place, Random& random) const {
  double total = 0.0;
  for (const Road& road : m_town.roads) total += serves(road, place) ? length(road.line) : 0.0;
  double metres = random.uniform() * total;
  const double dx = place.spread * random.normal();
  const double dy = place.spread * random.normal();
  for (const Road& road : m_town.roads) {
    if (!serves(road, place)) continue;
    const double size = length(road.line);
    if (metres < size) {
      const Point p = along(road.line, metres);
      return {p.x + dx, p.y + dy};
    }
    metres -= size;
  }
  return m_town.railway.front();
}

Point Places::at_address(const Place& place, Random& random) const {
  std::string_view area_id = place.name;  // none for detached houses
  if (place.where == Where::any_area) {
    std::vector<double> dwellings;
    for (const HousingArea& area : m_town.areas) dwellings.push_back(area.dwellings);
    area_id = m_town.areas[random.pick(dwellings)].id;
  }
  std::vector<Point> addresses;
  for (const Building& building : m_town.buildings) {
    const bool serves = area_id.empty() ? building.use == "villa" : building.area_id == area_id;
    if (serves) addresses.push_back(building.address);
  }
  const Point address = addresses.at(random.below(addresses.size()));
  const double dx = place.spread * random.normal();
  const double dy = place.spread * random.normal();
  return {address.x + dx, address.y + dy};
}

bool Places::accepts(const Place& place, Point p) const {
  if (!covers({m_town.boundary}, p)) return false;
  if (covers({m_town.waters.front().shape}, p)) return false;
  const bool in_area = std::any_of(m_town.areas.begin(), m_town.areas.end(),
                                   [&](const HousingArea& area) { return covers(area.shape, p); });
  return in_area == (place.where == Where::in_area || place.where == Where::any_area);
}

}  // namespace sample
