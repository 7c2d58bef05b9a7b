#include "stats/window_sampler.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// Cells along a side of a square window: few enough to prepare fast, small enough to follow the border.
constexpr double cells_a_side = 128.0;

CellSet cells_around(const MultiPolygon& window) {
  if (!(area(window) > 0.0)) throw DataError({"error.window_without_area", {}});
  const Box box = bounds(window);
  const double cell = std::sqrt(box.width() * box.height()) / cells_a_side;
  const auto cells = [cell](double length) { return static_cast<std::size_t>(length / cell) + 1; };
  const Grid grid{Crs::local(),       {box.xmin, box.ymin}, cell,
                  cells(box.width()), cells(box.height()),  CellShape::square};
  return cells_touching(grid, window);
}

}  // namespace

WindowSampler::WindowSampler(const MultiPolygon& window) : m_locator(window), m_cells(cells_around(window)) {}

Point WindowSampler::draw(RandomStream& random) const {
  const auto cells = static_cast<std::uint32_t>(m_cells.cells.size());
  while (true) {
    const Point centre = m_cells.grid.centre(m_cells.cells[random.below(cells)]);
    const Point point = draw_in_square(centre, m_cells.grid.cell, random);
    if (m_locator.covers(point)) return point;
  }
}

std::vector<Point> WindowSampler::draw(std::size_t n, RandomStream& random) const {
  std::vector<Point> points;
  points.reserve(n);
  while (points.size() < n) points.push_back(draw(random));
  return points;
}

Point draw_in_square(Point centre, double side, RandomStream& random) {
  const double x = centre.x + side * (random.uniform() - 0.5);
  return {x, centre.y + side * (random.uniform() - 0.5)};
}

}  // namespace hotspot::detail
