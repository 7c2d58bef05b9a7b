/// @file
/// Shapes and places for tests.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::test {

using Random = std::mt19937_64;

/// Evenly distributed, the same numbers with every standard library.
inline double uniform(Random& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random() >> 11) * 0x1p-53;
}

inline std::vector<Point> uniform_points(Random& random, std::size_t n, const Box& box) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < n; ++i) {
    const double x = uniform(random, box.xmin, box.xmax);
    points.push_back({x, uniform(random, box.ymin, box.ymax)});
  }
  return points;
}

inline Ring box_ring(const Box& box) {
  return {{box.xmin, box.ymin}, {box.xmax, box.ymin}, {box.xmax, box.ymax}, {box.xmin, box.ymax}};
}

inline MultiPolygon box_shape(const Box& box) {
  return {{box_ring(box), {}}};
}

/// Ragged round a centre, corners on whole numbers, counter-clockwise; with a square hole in the middle.
/// REQUIRES: radius of some hundreds, so that rounding makes no edges cross.
inline MultiPolygon ragged_shape(Random& random, Point centre, double radius, std::size_t corners) {
  Polygon polygon;
  for (std::size_t i = 0; i < corners; ++i) {
    const double part = static_cast<double>(i) + uniform(random, 0.0, 0.7);
    const double angle = 2.0 * std::numbers::pi * part / static_cast<double>(corners);
    const double reach = uniform(random, 0.3 * radius, radius);
    polygon.outer.push_back(
        {std::round(centre.x + reach * std::cos(angle)), std::round(centre.y + reach * std::sin(angle))});
  }
  const double x = std::round(centre.x), y = std::round(centre.y), r = std::round(radius / 10.0);
  polygon.holes.push_back({{x - r, y - r}, {x - r, y + r}, {x + r, y + r}, {x + r, y - r}});
  return {polygon};
}

inline MultiPolygon moved(MultiPolygon shape, double dx, double dy) {
  const auto move = [&](Ring& ring) {
    for (Point& p : ring) p = {p.x + dx, p.y + dy};
  };
  for (Polygon& polygon : shape) {
    move(polygon.outer);
    for (Ring& hole : polygon.holes) move(hole);
  }
  return shape;
}

}  // namespace hotspot::test
