/// @file
/// Points drawn evenly over a study area, the exact polygon. Private to the library.
///
/// Drawn from the cells that touch the window until one lies in it, so that thin or scattered windows cost
/// few draws in vain. Prepared once, used from any number of threads.
#pragma once

#include <cstddef>
#include <vector>

#include "core/random.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot::detail {

class WindowSampler {
 public:
  /// THROWS DataError for a window without area. Cost: O(corners log corners).
  explicit WindowSampler(const MultiPolygon& window);

  [[nodiscard]] Point draw(RandomStream& random) const;
  [[nodiscard]] std::vector<Point> draw(std::size_t n, RandomStream& random) const;
  [[nodiscard]] bool covers(Point point) const { return m_locator.covers(point); }

 private:
  PointLocator m_locator;
  CellSet m_cells;
};

/// Uniform on the half-open square of side `side` around `centre`.
[[nodiscard]] Point draw_in_square(Point centre, double side, RandomStream& random);

}  // namespace hotspot::detail
