#include "core/border_cells.hpp"

#include <algorithm>
#include <cstddef>

#include "core/cell_range.hpp"
#include "core/orientation.hpp"

namespace hotspot::detail {
namespace {

/// By separating lines: two convex shapes that share no point are parted by the line through one of their
/// sides. REQUIRES: a convex ring, counter-clockwise.
bool touches(const Ring& cell, Point a, Point b) {
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const Point p = cell[i], q = cell[(i + 1) % cell.size()];
    if (orientation(p, q, a) < 0 && orientation(p, q, b) < 0) return false;
  }
  if (a == b) return true;
  int left = 0, right = 0;
  for (const Point& corner : cell) {
    const int side = orientation(a, b, corner);
    left += side > 0 ? 1 : 0;
    right += side < 0 ? 1 : 0;
  }
  const auto corners = static_cast<int>(cell.size());
  return left < corners && right < corners;
}

/// Where the segment runs between two heights, a little more rather than less; REQUIRES: it reaches them.
Box piece_between(Point a, Point b, RowSpan span) {
  if (a.y > b.y) std::swap(a, b);
  const auto x_at = [&](double y) {
    if (y <= a.y) return a.x;
    if (y >= b.y) return b.x;
    return a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
  };
  const double x0 = x_at(span.south), x1 = x_at(span.north);
  if (!(b.y > a.y)) return {std::min(a.x, b.x), a.y, std::max(a.x, b.x), b.y};
  return {std::min(x0, x1), span.south, std::max(x0, x1), span.north};
}

void mark_segment(std::vector<bool>& marks, const Grid& grid, Point a, Point b) {
  const IndexRange rows = rows_near(grid, std::min(a.y, b.y), std::max(a.y, b.y));
  for (std::size_t row = rows.begin; row < rows.end; ++row) {
    const Box piece = piece_between(a, b, row_span(grid, row));
    const IndexRange columns = columns_near(grid, piece.xmin, piece.xmax);
    for (std::size_t column = columns.begin; column < columns.end; ++column) {
      const std::size_t cell = grid.index(row, column);
      if (!marks[cell] && touches(grid.outline(cell).outer, a, b)) marks[cell] = true;
    }
  }
}

}  // namespace

std::vector<bool> border_cells(const Grid& grid, const MultiPolygon& shape) {
  std::vector<bool> marks(grid.size(), false);
  const auto mark_ring = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      mark_segment(marks, grid, ring[i], ring[(i + 1) % ring.size()]);
    }
  };
  for (const Polygon& polygon : shape) {
    mark_ring(polygon.outer);
    for (const Ring& hole : polygon.holes) mark_ring(hole);
  }
  return marks;
}

}  // namespace hotspot::detail
