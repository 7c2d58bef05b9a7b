/// @file
/// Neighbours by comparing everything with everything.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "hotspot/stats/spatial_weights.hpp"
#include "support/whole_number_geometry.hpp"

namespace hotspot::test {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Ordered pairs of neighbours, ascending.
inline Pairs pairs_of(const SpatialWeights& weights) {
  Pairs pairs;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    for (std::size_t k = weights.start[i]; k < weights.start[i + 1]; ++k) {
      pairs.emplace_back(i, weights.neighbours[k]);
    }
  }
  return pairs;
}

/// Pairs for which neighbours(i, j) is true.
template <class Neighbours>
Pairs all_pairs(std::size_t n, const Neighbours& neighbours) {
  Pairs pairs;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      if (i != j && neighbours(i, j)) pairs.emplace_back(i, j);
    }
  }
  return pairs;
}

/// Shapes with corners on whole numbers.
template <class Meet>
Pairs contiguous_pairs(const std::vector<MultiPolygon>& shapes, const Meet& meet) {
  return all_pairs(shapes.size(), [&](std::size_t i, std::size_t j) {
    const auto a = whole_edges(shapes[i]), b = whole_edges(shapes[j]);
    return std::any_of(a.begin(), a.end(), [&](const WholeEdge& e) {
      return std::any_of(b.begin(), b.end(), [&](const WholeEdge& f) { return meet(e, f); });
    });
  });
}

inline Pairs queen_pairs(const std::vector<MultiPolygon>& shapes) {
  return contiguous_pairs(shapes, touch);
}

inline Pairs rook_pairs(const std::vector<MultiPolygon>& shapes) {
  return contiguous_pairs(shapes, share_length);
}

inline double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

inline Pairs band_pairs(const std::vector<Point>& points, double limit) {
  return all_pairs(points.size(),
                   [&](std::size_t i, std::size_t j) { return distance(points[i], points[j]) <= limit; });
}

/// Sorted by distance, then by index.
inline Pairs nearest_pairs(const std::vector<Point>& points, std::size_t k) {
  Pairs pairs;
  for (std::size_t i = 0; i < points.size(); ++i) {
    std::vector<std::pair<double, std::size_t>> others;
    for (std::size_t j = 0; j < points.size(); ++j) {
      if (j != i) others.emplace_back(distance(points[i], points[j]), j);
    }
    std::sort(others.begin(), others.end());
    for (std::size_t m = 0; m < k; ++m) pairs.emplace_back(i, others[m].second);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace hotspot::test
