/// @file
/// The set covariance |W n (W + v)| of a window at very many v of limited length, exact and fast. Private to
/// the library.
///
/// A rectangle has a closed form. For other windows: W has the second derivative
///
///     w' H(v) w = - sum over pairs of edges e, f such that e meets f + v of (w x e)(w x f) / |e x f|
///
/// which changes only where a corner of W passes an edge of W + v or the other way round: the set covariance
/// is a quadratic polynomial in pieces. The v in use are cut into square cells. A cell keeps the polynomial
/// of the pairs that meet for all its v, and a list of the pairs that meet for some; these few are integrated
/// along the way from the cell's centre to v, in a form that parallel edges do no harm. Value and slope at
/// the centre come from `OverlapArea`.
///
/// Cost: O(edges^2 + cells * edges) to prepare, then O(edges that nearly meet) a question, some 10 to 100 ns.
/// Memory: the pairs of edges that meet for a v in use.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "stats/overlap_area.hpp"

namespace hotspot::detail {

/// The box that the window fills, if it is one.
[[nodiscard]] std::optional<Box> as_rectangle(const MultiPolygon& window);

class SetCovariance {
 public:
  /// For v up to `reach` long; `questions`: about how many there will be.
  SetCovariance(const MultiPolygon& window, double reach, double questions);

  /// REQUIRES: |v| <= reach. Accuracy: 1e-12 of the window's area.
  [[nodiscard]] double operator()(double vx, double vy) const {
    if (m_rectangle) {
      const double x = m_rectangle->width() - (vx < 0.0 ? -vx : vx);
      const double y = m_rectangle->height() - (vy < 0.0 ? -vy : vy);
      return x > 0.0 && y > 0.0 ? x * y : 0.0;
    }
    return of_polygon(vx, vy);
  }

 private:
  using EdgePair = std::array<std::uint32_t, 2>;
  struct Edge {
    Point from;
    Point along;
  };
  struct Cell {
    Point centre{};
    double value = 0.0;
    Point slope{};
    double xx = 0.0, xy = 0.0, yy = 0.0;  ///< w'Hw / 2 = xx w_x^2 + xy w_x w_y + yy w_y^2
    bool in_use = false;

    [[nodiscard]] double polynomial(Point w) const {
      return value + slope.x * w.x + slope.y * w.y + xx * w.x * w.x + xy * w.x * w.y + yy * w.y * w.y;
    }
  };

  [[nodiscard]] double of_polygon(double vx, double vy) const;
  [[nodiscard]] double at(std::size_t cell, Point w) const;
  [[nodiscard]] double share_of(EdgePair pair, Point centre, Point w) const;
  void make_cells(double reach, double questions);
  template <class Visit>
  void for_each_cell_met(EdgePair pair, Visit&& visit) const;
  void enter_pairs();
  void fit(std::size_t cell);

  std::optional<Box> m_rectangle;
  OverlapArea m_area;
  std::vector<Edge> m_edges;
  double m_reach = 0.0;
  double m_side = 0.0;  ///< of a cell
  std::size_t m_columns = 0, m_rows = 0;
  std::vector<Cell> m_cells;         ///< empty: every question goes to `m_area`
  std::vector<std::size_t> m_start;  ///< of the cells' pairs, and the end
  std::vector<EdgePair> m_pairs;
};

}  // namespace hotspot::detail
