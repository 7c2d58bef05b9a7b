/// @file
/// Functions of distance as their definitions read, over all pairs; the part of a circle inside a window by
/// its cuts and by asking what covers the pieces; the overlap of a window with a moved copy by scan lines.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/stats/k_function.hpp"

namespace hotspot::test {

inline std::vector<Ring> rings_of(const MultiPolygon& window) {
  std::vector<Ring> rings;
  for (const Polygon& polygon : window) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

inline double slow_border_distance(const MultiPolygon& window, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const Ring& ring : rings_of(window)) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      const double dx = b.x - a.x, dy = b.y - a.y;
      const double t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy), 0.0, 1.0);
      nearest = std::min(nearest, std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y));
    }
  }
  return nearest;
}

/// Share of a circle inside the window: the angles at which edges cut it, sorted, and whether the middle of
/// each piece is covered.
inline double slow_share(const MultiPolygon& window, const PointLocator& locator, Point c, double radius) {
  std::vector<double> angles;
  for (const Ring& ring : rings_of(window)) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a{ring[i].x - c.x, ring[i].y - c.y};
      const Point b{ring[(i + 1) % ring.size()].x - c.x, ring[(i + 1) % ring.size()].y - c.y};
      const double dx = b.x - a.x, dy = b.y - a.y;
      const double p = (a.x * dx + a.y * dy) / (dx * dx + dy * dy);
      const double q = (a.x * a.x + a.y * a.y - radius * radius) / (dx * dx + dy * dy);
      if (p * p - q <= 0.0) continue;
      for (const double t : {-p - std::sqrt(p * p - q), -p + std::sqrt(p * p - q)}) {
        if (t >= 0.0 && t <= 1.0) angles.push_back(std::atan2(a.y + t * dy, a.x + t * dx));
      }
    }
  }
  const auto covered = [&](double angle) {
    return locator.covers({c.x + radius * std::cos(angle), c.y + radius * std::sin(angle)});
  };
  if (angles.empty()) return covered(0.3) ? 1.0 : 0.0;
  std::sort(angles.begin(), angles.end());
  angles.push_back(angles.front() + 2.0 * std::numbers::pi);
  double inside = 0.0;
  for (std::size_t i = 1; i < angles.size(); ++i) {
    if (covered(0.5 * (angles[i - 1] + angles[i]))) inside += angles[i] - angles[i - 1];
  }
  return inside / (2.0 * std::numbers::pi);
}

/// Where a horizontal line is inside: crossings, ascending, in pairs.
inline std::vector<double> slow_crossings_at(const MultiPolygon& window, double y) {
  std::vector<double> x;
  for (const Ring& ring : rings_of(window)) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      if ((a.y > y) != (b.y > y)) x.push_back(a.x + (y - a.y) * (b.x - a.x) / (b.y - a.y));
    }
  }
  std::sort(x.begin(), x.end());
  return x;
}

/// |W n (W + v)| from scan lines; some 1e-4 of the area off.
inline double slow_overlap(const MultiPolygon& window, Point v, int lines = 4000) {
  const Box box = bounds(window);
  const double step = box.height() / lines;
  double sum = 0.0;
  for (int i = 0; i < lines; ++i) {
    const double y = box.ymin + (i + 0.5) * step;
    const auto here = slow_crossings_at(window, y), there = slow_crossings_at(window, y - v.y);
    for (std::size_t a = 0; a + 1 < here.size(); a += 2) {
      for (std::size_t b = 0; b + 1 < there.size(); b += 2) {
        const double low = std::max(here[a], there[b] + v.x),
                     high = std::min(here[a + 1], there[b + 1] + v.x);
        sum += std::max(0.0, high - low) * step;
      }
    }
  }
  return sum;
}

/// The weight of the pair from `from` to `to`. `overlap` is |W n (W + v)|.
inline double slow_pair_weight(const MultiPolygon& window, const PointLocator& locator,
                               PairCorrection correction, const std::function<double(Point)>& overlap,
                               Point from, Point to) {
  const double d = std::hypot(to.x - from.x, to.y - from.y);
  switch (correction) {
    case PairCorrection::isotropic:
      if (d <= slow_border_distance(window, from)) return 1.0;
      return std::min(100.0, 1.0 / slow_share(window, locator, from, d));
    case PairCorrection::translate:
      return area(window) / overlap({to.x - from.x, to.y - from.y});
    case PairCorrection::none:
      return 1.0;
  }
  return 0.0;
}

/// K of the first points against the second at one distance; of one kind where both are the same vector.
inline double slow_k(const std::vector<Point>& first, const std::vector<Point>& second,
                     const MultiPolygon& window, double r, PairCorrection correction,
                     const std::function<double(Point)>& overlap) {
  const PointLocator locator(window);
  const bool same = &first == &second;
  double sum = 0.0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t j = 0; j < second.size(); ++j) {
      const double d = std::hypot(second[j].x - first[i].x, second[j].y - first[i].y);
      if ((same && i == j) || d > r) continue;
      sum += slow_pair_weight(window, locator, correction, overlap, first[i], second[j]);
    }
  }
  const auto n = static_cast<double>(first.size()), m = static_cast<double>(second.size());
  return area(window) * sum / (n * (same ? n - 1.0 : m));
}

inline double slow_pair_correlation(const std::vector<Point>& points, const MultiPolygon& window, double r,
                                    PairCorrection correction, const std::function<double(Point)>& overlap) {
  const PointLocator locator(window);
  const auto n = static_cast<double>(points.size());
  const double h = 0.15 / std::sqrt(n / area(window));
  double sum = 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < points.size(); ++j) {
      const double d = std::hypot(points[j].x - points[i].x, points[j].y - points[i].y);
      if (i == j || std::abs(r - d) > h) continue;
      const double bump = 0.75 / h * (1.0 - (r - d) * (r - d) / (h * h));
      sum += bump * slow_pair_weight(window, locator, correction, overlap, points[i], points[j]);
    }
  }
  return area(window) * sum / (n * (n - 1.0) * 2.0 * std::numbers::pi * r);
}

}  // namespace hotspot::test
