#include "hotspot/stats/edge_mass.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/parallel.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/cell_edge_mass.hpp"
#include "stats/edge_share.hpp"
#include "stats/gaussian_edge_mass.hpp"
#include "stats/window_edges.hpp"

namespace hotspot {
namespace {

using detail::Radial;

double mass_at(const detail::WindowEdges& edges, Point u, Radial kernel, double bandwidth) {
  const double reach = kernel.reach() * bandwidth;
  double mass = 0.0;
  edges.visit_between(u.y - reach, u.y + reach, [&](const detail::WindowEdge& edge) {
    mass += detail::edge_share(detail::EdgeLine(edge), u, kernel, bandwidth);
  });
  return std::clamp(mass, 0.0, 1.0);
}

/// mass[i] from mass_of(i), in blocks.
template <class MassOf>
std::vector<double> masses(std::size_t n, const Run& run, const MassOf& mass_of) {
  constexpr std::size_t block = 64;
  std::vector<double> mass(n);
  detail::parallel_for(run, "stage.edge_mass", (n + block - 1) / block, [&](std::size_t b) {
    for (std::size_t i = b * block; i < std::min(n, (b + 1) * block); ++i) mass[i] = mass_of(i);
  });
  return mass;
}

std::vector<double> mass_at(const MultiPolygon& window, const std::vector<Point>& places, Radial kernel,
                            double bandwidth, const Run& run) {
  detail::require_within("bandwidth", bandwidth, above(0.0));
  const detail::WindowEdges edges(window);
  return masses(places.size(), run,
                [&](std::size_t i) { return mass_at(edges, places[i], kernel, bandwidth); });
}

std::vector<double> mass_at(const MultiPolygon& window, const CellSet& cells, Radial kernel, double bandwidth,
                            const Run& run) {
  detail::require_within("bandwidth", bandwidth, above(0.0));
  const detail::WindowEdges edges(window);
  const bool gaussian = kernel.family == detail::Family::gaussian;
  if (gaussian && detail::gaussian_rows_serve(edges, cells.grid, bandwidth)) {
    return detail::gaussian_edge_mass(edges, cells, bandwidth, run);
  }
  return detail::cell_edge_mass(edges, cells, kernel, bandwidth, run);
}

/// The square of a Gaussian is one of a smaller deviation.
double bandwidth_of_square(Kernel kernel, double bandwidth) {
  return kernel == Kernel::gaussian ? bandwidth / std::numbers::sqrt2 : bandwidth;
}

std::vector<double> times(double factor, std::vector<double> values) {
  for (double& value : values) value *= factor;
  return values;
}

}  // namespace

std::vector<double> edge_mass(const MultiPolygon& window, const std::vector<Point>& places, Kernel kernel,
                              double bandwidth, const Run& run) {
  return mass_at(window, places, detail::radial(kernel), bandwidth, run);
}

std::vector<double> edge_mass(const MultiPolygon& window, const CellSet& cells, Kernel kernel,
                              double bandwidth, const Run& run) {
  return mass_at(window, cells, detail::radial(kernel), bandwidth, run);
}

std::vector<double> edge_mass(const MultiPolygon& window, const std::vector<Point>& places, Kernel kernel,
                              const std::vector<double>& bandwidths, const Run& run) {
  const detail::WindowEdges edges(window);
  return masses(places.size(), run, [&](std::size_t i) {
    if (std::isnan(bandwidths[i])) return bandwidths[i];
    detail::require_within("bandwidth", bandwidths[i], above(0.0));
    return mass_at(edges, places[i], detail::radial(kernel), bandwidths[i]);
  });
}

std::vector<double> squared_kernel_mass(const MultiPolygon& window, const std::vector<Point>& places,
                                        Kernel kernel, double bandwidth, const Run& run) {
  return times(kernel_roughness(kernel) / (bandwidth * bandwidth),
               mass_at(window, places, detail::squared(kernel), bandwidth_of_square(kernel, bandwidth), run));
}

std::vector<double> squared_kernel_mass(const MultiPolygon& window, const CellSet& cells, Kernel kernel,
                                        double bandwidth, const Run& run) {
  return times(kernel_roughness(kernel) / (bandwidth * bandwidth),
               mass_at(window, cells, detail::squared(kernel), bandwidth_of_square(kernel, bandwidth), run));
}

}  // namespace hotspot
