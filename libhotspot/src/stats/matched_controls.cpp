#include "hotspot/stats/matched_controls.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

double squared_distance(Point a, Point b) {
  const double dx = a.x - b.x, dy = a.y - b.y;
  return dx * dx + dy * dy;
}

bool far_from_all(Point point, const std::vector<Point>& others, double apart) {
  return std::all_of(others.begin(), others.end(),
                     [&](Point other) { return squared_distance(point, other) >= apart * apart; });
}

}  // namespace

std::vector<std::size_t> matched_controls(const CountedPlace& treated,
                                          const std::vector<CountedPlace>& candidates,
                                          const std::vector<Point>& keep_away, std::size_t controls,
                                          double apart) {
  detail::require_within("apart", apart, at_least(0.0));
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto off = [&](std::size_t i) { return std::abs(candidates[i].count - treated.count); };
  const auto far = [&](std::size_t i) { return squared_distance(candidates[i].point, treated.point); };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (off(a) != off(b)) return off(a) < off(b);
    return far(a) != far(b) ? far(a) < far(b) : a < b;
  });
  std::vector<Point> occupied = keep_away;
  std::vector<std::size_t> taken;
  for (const std::size_t i : order) {
    if (taken.size() == controls) break;
    if (!far_from_all(candidates[i].point, occupied, apart)) continue;
    taken.push_back(i);
    occupied.push_back(candidates[i].point);
  }
  return taken;
}

}  // namespace hotspot
