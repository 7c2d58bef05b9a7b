/// @file
/// Meshes of areas that share their borders, as a town's districts do.
#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "support/shapes.hpp"

namespace hotspot::test {

/// side * side areas of about 100 m. Corners are moved by up to `jitter` of the side, the same for all areas
/// that have them; each border between two corners has `bends` further corners.
inline std::vector<MultiPolygon> mesh(std::size_t side, double jitter, std::size_t bends) {
  Random random(17);
  const auto moved_by = [&] { return 100.0 * jitter * uniform(random, -1.0, 1.0); };
  const std::size_t across = side + 1;
  std::vector<Point> corners;
  for (std::size_t k = 0; k < across * across; ++k) {
    const double x = 100.0 * static_cast<double>(k % across) + moved_by();
    corners.push_back({x, 100.0 * static_cast<double>(k / across) + moved_by()});
  }
  // bends of the border from each corner to the east, then to the north
  std::vector<std::vector<Point>> borders(2 * corners.size());
  for (std::size_t k = 0; k < corners.size(); ++k) {
    for (const std::size_t north : {0U, 1U}) {
      const std::size_t to = k + (north == 1 ? across : 1);
      if (to >= corners.size()) continue;
      for (std::size_t b = 1; b <= bends; ++b) {
        const double part = static_cast<double>(b) / static_cast<double>(bends + 1);
        const double x = corners[k].x + part * (corners[to].x - corners[k].x) + 0.1 * moved_by();
        const double y = corners[k].y + part * (corners[to].y - corners[k].y) + 0.1 * moved_by();
        borders[2 * k + north].push_back({x, y});
      }
    }
  }
  std::vector<MultiPolygon> areas;
  for (std::size_t k = 0; k + across < corners.size(); ++k) {
    if (k % across == side) continue;
    const auto &south = borders[2 * k], &west = borders[2 * k + 1];
    const auto &north = borders[2 * (k + across)], &east = borders[2 * (k + 1) + 1];
    Ring ring{corners[k]};
    ring.insert(ring.end(), south.begin(), south.end());
    ring.push_back(corners[k + 1]);
    ring.insert(ring.end(), east.begin(), east.end());
    ring.push_back(corners[k + across + 1]);
    ring.insert(ring.end(), north.rbegin(), north.rend());
    ring.push_back(corners[k + across]);
    ring.insert(ring.end(), west.rbegin(), west.rend());
    areas.push_back({Polygon{ring, {}}});
  }
  return areas;
}

}  // namespace hotspot::test
