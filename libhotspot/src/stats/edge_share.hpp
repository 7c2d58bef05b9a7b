/// @file
/// What one edge of a study area adds to the mass of a kernel inside it; see `edge_mass.hpp`. Private to the
/// library.
///
/// With r(theta) the border as seen from u, the angles of all edges add up to 2 pi W, W the winding number of
/// the border around u. So e = W - sum over edges of the integral of (1 - G(r(theta))) dtheta / (2 pi):
/// beyond the kernel's reach 1 - G is 0, and edges there need no work.
#pragma once

#include "hotspot/core/geometry.hpp"
#include "hotspot/stats/kernel.hpp"
#include "stats/window_edges.hpp"

namespace hotspot::detail {

/// A kernel, or the square of one, up to a factor: (1 - t^2)^power, (1 - t)^power, or a Gaussian of the
/// bandwidth as deviation.
enum class Family { disc, cone, gaussian };
struct Radial {
  Family family = Family::gaussian;
  int power = 1;

  /// In bandwidths. Beyond 9 deviations 1 - G is below 3e-18.
  [[nodiscard]] double reach() const { return family == Family::gaussian ? 9.0 : 1.0; }
};

[[nodiscard]] Radial radial(Kernel kernel);
/// Of the kernel's square. That of a Gaussian is one of a deviation smaller by sqrt(2).
[[nodiscard]] Radial squared(Kernel kernel);

/// An edge from `from` to `to`, the inside to the left.
struct EdgeLine {
  Point from{};
  Point to{};
  double inverse_length = 1.0;

  explicit EdgeLine(const WindowEdge& edge);
};

/// Its crossing of the ray from u eastward, 1 upward and -1 downward, less the rest it sees.
[[nodiscard]] double edge_share(const EdgeLine& edge, Point u, Radial kernel, double bandwidth);

}  // namespace hotspot::detail
