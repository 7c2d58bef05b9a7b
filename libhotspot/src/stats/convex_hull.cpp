#include "hotspot/stats/convex_hull.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "core/orientation.hpp"

namespace hotspot {
namespace {

/// Adds a corner to a chain that turns left only: those before it that no longer do are dropped.
void add_corner(Ring& chain, std::size_t fixed, Point corner) {
  while (chain.size() > fixed && detail::orientation(chain[chain.size() - 2], chain.back(), corner) <= 0) {
    chain.pop_back();
  }
  chain.push_back(corner);
}

}  // namespace

// Andrew (1979): the lower chain from west to east, then the upper one back.
Ring convex_hull(std::vector<Point> points) {
  std::sort(points.begin(), points.end(),
            [](Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); });
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() < 3) return points;
  Ring chain;
  for (const Point p : points) add_corner(chain, 1, p);
  const std::size_t lower = chain.size();
  for (std::size_t i = points.size() - 1; i-- > 0;) add_corner(chain, lower, points[i]);
  chain.pop_back();  // the first corner again
  return chain;
}

}  // namespace hotspot
