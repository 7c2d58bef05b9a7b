#include "hotspot/core/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Box empty_box() {
  return {infinity, infinity, -infinity, -infinity};
}

void extend(Box& box, const std::vector<Point>& points) {
  for (const Point& p : points) {
    box.xmin = std::min(box.xmin, p.x);
    box.ymin = std::min(box.ymin, p.y);
    box.xmax = std::max(box.xmax, p.x);
    box.ymax = std::max(box.ymax, p.y);
  }
}

void extend(Box& box, const MultiPolygon& shape) {
  for (const Polygon& polygon : shape) extend(box, polygon.outer);
}

/// Area and first moments of a shape relative to `origin`, so that large coordinates cost no digits.
struct Moments {
  double area = 0.0;
  double x = 0.0;
  double y = 0.0;
};

void add_ring(Moments& sum, const Ring& ring, Point origin) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& p = ring[i];
    const Point& q = ring[(i + 1) % ring.size()];
    const double px = p.x - origin.x, py = p.y - origin.y;
    const double qx = q.x - origin.x, qy = q.y - origin.y;
    const double cross = px * qy - qx * py;
    sum.area += cross / 2.0;
    sum.x += (px + qx) * cross / 6.0;
    sum.y += (py + qy) * cross / 6.0;
  }
}

Moments moments(const MultiPolygon& shape, Point origin) {
  Moments sum;
  for (const Polygon& polygon : shape) {
    add_ring(sum, polygon.outer, origin);
    for (const Ring& hole : polygon.holes) add_ring(sum, hole, origin);
  }
  return sum;
}

Point mean_of_corners(const MultiPolygon& shape, Point origin) {
  double x = 0.0, y = 0.0;
  std::size_t n = 0;
  for (const Polygon& polygon : shape) {
    for (const Point& p : polygon.outer) {
      x += p.x - origin.x;
      y += p.y - origin.y;
      ++n;
    }
  }
  return {origin.x + x / static_cast<double>(n), origin.y + y / static_cast<double>(n)};
}

}  // namespace

Box bounds(const std::vector<Point>& points) {
  Box box = empty_box();
  extend(box, points);
  return box;
}

Box bounds(const MultiPolygon& shape) {
  Box box = empty_box();
  extend(box, shape);
  return box;
}

Box bounds(const std::vector<MultiPolygon>& shapes) {
  Box box = empty_box();
  for (const MultiPolygon& shape : shapes) extend(box, shape);
  return box;
}

double area(const MultiPolygon& shape) {
  if (shape.empty() || shape.front().outer.empty()) return 0.0;
  return moments(shape, shape.front().outer.front()).area;
}

Point centroid(const MultiPolygon& shape) {
  const Point origin = shape.front().outer.front();
  const Moments sum = moments(shape, origin);
  if (!(std::abs(sum.area) > 0.0)) return mean_of_corners(shape, origin);
  return {origin.x + sum.x / sum.area, origin.y + sum.y / sum.area};
}

}  // namespace hotspot
