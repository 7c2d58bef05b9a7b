/// @file
/// Mass of a Gaussian inside the study area at the same places for many bandwidths. Private to the library.
///
/// The exact polygon, as `edge_mass`, to 1e-12. A rectangle has a closed form; for a bandwidth so large that
/// a lattice has fewer nodes than there are places, the polygon is asked at the nodes, for a part of the
/// bandwidth, and the rest of the smoothing is a sum over them (`GaussianLattice`).
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"

namespace hotspot::detail {

class WindowMass {
 public:
  WindowMass(MultiPolygon window, std::vector<Point> places);

  /// In the order of the places, 0 to 1, to a relative error of `tolerance` or 1e-12 if that is more.
  [[nodiscard]] std::vector<double> at_places(double sigma, double tolerance, const Run& run) const;

 private:
  MultiPolygon m_window;
  std::vector<Point> m_places;
  std::optional<Box> m_rectangle;  ///< the window, if it is one
};

}  // namespace hotspot::detail
