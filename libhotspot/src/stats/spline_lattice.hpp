/// @file
/// Weighted points on a lattice by B-splines: each point leaves its weight on the few nodes around it, and a
/// value between nodes is read from the few around it. Private to the library.
///
/// Bits do not depend on threads: points are put in bands of rows, keeping their order, and bands that share
/// rows are never filled at once.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// Nodes first + spacing * (column, row).
struct SplineLattice {
  Point first{};
  double spacing = 1.0;
  std::size_t columns = 0;
  std::size_t rows = 0;

  [[nodiscard]] std::size_t size() const { return columns * rows; }
};

/// A weighted point, in spacings from the first node.
struct LatticePoint {
  double x = 0.0;
  double y = 0.0;
  double weight = 1.0;
};

/// Values of the degree + 1 B-splines that are not 0 at a place `t` beyond a node, 0 <= t < 1, from the
/// westernmost of their nodes: (degree - 1) / 2 before that node. By the recurrence of Cox and de Boor.
template <std::size_t degree>
std::array<double, degree + 1> spline_weights(double t) {
  std::array<double, degree + 1> w{1.0};
  for (std::size_t k = 1; k <= degree; ++k) {
    double carried = 0.0;
    for (std::size_t r = 0; r < k; ++r) {
      const double part = w[r] * (1.0 / static_cast<double>(k));
      w[r] = carried + (static_cast<double>(r + 1) - t) * part;
      carried = (t + static_cast<double>(k - 1 - r)) * part;
    }
    w[k] = carried;
  }
  return w;
}

/// Nodes on either side of a place's own that its spline reaches.
template <std::size_t degree>
inline constexpr std::size_t spline_margin = (degree + 1) / 2;

/// Points in bands of rows, in each as they came.
class BandedPoints {
 public:
  static constexpr std::size_t rows_a_band = 16;

  /// Of the points within `box`, the box included; the others are left out. REQUIRES: the box lies on the
  /// lattice; no weights (all 1), or one a point.
  BandedPoints(const std::vector<Point>& points, const std::vector<double>& weights, const Box& box,
               const SplineLattice& lattice, const Run& run);

  [[nodiscard]] std::size_t bands() const { return m_start.size() - 1; }
  [[nodiscard]] const LatticePoint* begin(std::size_t band) const { return m_points.data() + m_start[band]; }
  [[nodiscard]] const LatticePoint* end(std::size_t band) const {
    return m_points.data() + m_start[band + 1];
  }

 private:
  std::vector<LatticePoint> m_points;
  std::vector<std::size_t> m_start;  ///< first point of each band, and the end
};

/// Weights on the nodes, row by row. REQUIRES: every point as many nodes from the lattice's border as
/// `spline_margin` says. Instantiated for the degrees 3 and 5.
template <std::size_t degree>
[[nodiscard]] std::vector<double> spread(const BandedPoints& points, const SplineLattice& lattice,
                                         const Run& run);

/// Sums of |weight| in squares of `tile` by `tile` spacings from the first node on, `tile_columns` a row.
/// REQUIRES: tile is 1, 2, 4, 8 or 16.
[[nodiscard]] std::vector<double> tile_sums(const BandedPoints& points, std::size_t tile,
                                            std::size_t tile_columns, std::size_t tile_rows, const Run& run);

}  // namespace hotspot::detail
