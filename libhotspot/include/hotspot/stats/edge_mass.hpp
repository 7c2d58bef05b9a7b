/// @file
/// How much of a kernel placed at u lies inside the study area?
///
///     e(u) = integral over W of K(|u - v|) dv
///
/// By Green's theorem along the border of the exact polygon W: with G(r) the kernel's mass within r, each
/// edge adds the integral of G(r(theta)) / (2 pi) over the angle theta under which u sees it. No pixels. The
/// places may lie anywhere, on an edge or a corner too.
///
/// REQUIRES: a valid window with rings that run as `geometry.hpp` says. THROWS ArgumentError (bandwidth not
/// positive or not finite), Cancelled. Cost: O(edges in reach) a place; the Gaussian is taken to reach 9
/// bandwidths. At the cells of a grid those out of the border's reach cost nothing, and the Gaussian O(edges)
/// a row. Accuracy: 1e-12 absolute. Reference: Owen (1956) for the Gaussian along
/// a line.
#pragma once

#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/kernel.hpp"

namespace hotspot {

/// Mass at each place, 0 to 1. `bandwidth` is in the units of the coordinates.
[[nodiscard]] std::vector<double> edge_mass(const MultiPolygon& window, const std::vector<Point>& places,
                                            Kernel kernel, double bandwidth, const Run& run = {});

/// The same at the centres of cells, much faster where they are many.
[[nodiscard]] std::vector<double> edge_mass(const MultiPolygon& window, const CellSet& cells, Kernel kernel,
                                            double bandwidth, const Run& run = {});

/// The same with a bandwidth for each place. REQUIRES: as many bandwidths as places. A place whose bandwidth
/// is NaN has the mass NaN.
[[nodiscard]] std::vector<double> edge_mass(const MultiPolygon& window, const std::vector<Point>& places,
                                            Kernel kernel, const std::vector<double>& bandwidths,
                                            const Run& run = {});

/// Integral of K(|u - v|)^2 over v in W at each place u, per square unit of the coordinates: what the
/// variance of a density is made of. As exact, and as costly.
[[nodiscard]] std::vector<double> squared_kernel_mass(const MultiPolygon& window,
                                                      const std::vector<Point>& places, Kernel kernel,
                                                      double bandwidth, const Run& run = {});
/// The same at the centres of cells.
[[nodiscard]] std::vector<double> squared_kernel_mass(const MultiPolygon& window, const CellSet& cells,
                                                      Kernel kernel, double bandwidth, const Run& run = {});

}  // namespace hotspot
