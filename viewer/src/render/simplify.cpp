#include "render/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace hotspot::viewer {
namespace {

double squared(double value) {
  return value * value;
}

double squared_distance(const Point& a, const Point& b) {
  return squared(a.x - b.x) + squared(a.y - b.y);
}

/// From the piece a-b, not from the line that it lies on: rings come back to where they began.
double squared_distance(const Point& p, const Point& a, const Point& b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = squared(dx) + squared(dy);
  const double along = length > 0.0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0.0;
  const double t = std::clamp(along, 0.0, 1.0);
  return squared_distance(p, {a.x + t * dx, a.y + t * dy});
}

std::size_t farthest(const std::vector<Point>& points, std::size_t first, std::size_t last) {
  std::size_t best = first;
  double most = 0.0;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double away = squared_distance(points[i], points[first], points[last]);
    if (away <= most) continue;
    most = away;
    best = i;
  }
  return best;
}

std::vector<Point> with_spacing(const std::vector<Point>& points, double spacing) {
  std::vector<Point> kept;
  for (const Point& point : points) {
    if (kept.empty() || squared_distance(point, kept.back()) >= squared(spacing)) kept.push_back(point);
  }
  return kept;
}

}  // namespace

std::vector<Point> simplified_line(const std::vector<Point>& line, double tolerance) {
  if (tolerance <= 0.0 || line.size() < 3) return line;
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    const std::size_t corner = farthest(line, first, last);
    if (corner == first || squared_distance(line[corner], line[first], line[last]) <= squared(tolerance)) {
      continue;
    }
    kept[corner] = true;
    open.emplace_back(first, corner);
    open.emplace_back(corner, last);
  }
  std::vector<Point> result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) result.push_back(line[i]);
  }
  return result;
}

Ring simplified_ring(const Ring& ring, double tolerance) {
  if (tolerance <= 0.0 || ring.size() < 4) return ring;
  Ring closed = ring;
  closed.push_back(ring.front());
  Ring result = simplified_line(closed, tolerance);
  result.pop_back();
  return result.size() >= 3 ? result : with_spacing(ring, tolerance);
}

}  // namespace hotspot::viewer
