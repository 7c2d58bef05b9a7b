#include "io/area_shares.hpp"

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "io/geos_shapes.hpp"

namespace hotspot::detail {
namespace {

bool meet(const Box& a, const Box& b) {
  return a.xmin <= b.xmax && b.xmin <= a.xmax && a.ymin <= b.ymax && b.ymin <= a.ymax;
}

/// Parts of areas that overlap would be more than the unit together.
void scale_to_whole(std::vector<UnitShare>& shares, std::size_t first) {
  double together = 0.0;
  for (std::size_t i = first; i < shares.size(); ++i) together += shares[i].share;
  for (std::size_t i = first; i < shares.size() && together > 1.0; ++i) shares[i].share /= together;
}

}  // namespace

std::vector<UnitShare> shares_by_area(const std::vector<MultiPolygon>& units,
                                      const std::vector<MultiPolygon>& areas, const Run& run) {
  constexpr double sliver = 1e-6;
  std::vector<Box> boxes;
  for (const MultiPolygon& shape : areas) boxes.push_back(bounds(shape));
  const PointLocator locator(areas);
  std::vector<UnitShare> shares;
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    if (run.stop.stop_requested()) throw Cancelled();
    if (units[unit].empty()) continue;
    const double whole = area(units[unit]);
    if (!(whole > 0.0)) {
      if (const auto found = locator.first_covering(units[unit].front().outer.front()))
        shares.push_back({unit, *found, 1.0});
      continue;
    }
    const Box box = bounds(units[unit]);
    const std::size_t first = shares.size();
    for (std::size_t a = 0; a < areas.size(); ++a) {
      if (!meet(box, boxes[a])) continue;
      const double share = area(intersection(units[unit], areas[a])) / whole;
      if (share > sliver) shares.push_back({unit, a, share > 1.0 - sliver ? 1.0 : share});
    }
    scale_to_whole(shares, first);
  }
  return shares;
}

}  // namespace hotspot::detail
