#include "stats/binned_sums.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/parallel.hpp"
#include "stats/binned_lattice.hpp"
#include "stats/cell_rows.hpp"
#include "stats/spline_transforms.hpp"

namespace hotspot::detail {
namespace {

/// Side of the squares in which the error is bounded, in spacings: the smaller, the closer the bound.
std::size_t tile_side(const SplineLattice& lattice) {
  constexpr std::size_t small = 400'000;
  return lattice.size() <= small ? 1 : 2;
}

/// Bound of what a spline makes of the largest value at the nodes, both axes: 1.55^2 and, of degree 5, 1.9^2.
constexpr double spline_norm = 4.0;
constexpr double unit_roundoff = 1.2e-16;

/// The sampled kernel, up to half the period each way.
std::vector<double> sampled_kernel(const BinnedKernel& kernel, const Period& period, const Run& run) {
  const double square = kernel.bandwidth * kernel.bandwidth;
  const std::size_t columns = period.columns / 2 + 1;
  std::vector<double> quarter(columns * (period.rows / 2 + 1), 0.0);
  parallel_for(run, "stage.density", period.rows / 2 + 1, [&](std::size_t row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const auto x = static_cast<double>(column), y = static_cast<double>(row);
      const double t_squared = (x * x + y * y) / square;
      if (t_squared > 1.0) break;
      quarter[row * columns + column] = kernel_shape(kernel.kernel, t_squared);
    }
  });
  return quarter;
}

/// Divided by the splines' transform: at the events, and at the cells where these lie between nodes.
KernelSpectrum spectrum_of(const BinnedLattice& chosen, const Run& run) {
  const BinnedKernel& kernel = chosen.kernel;
  const Period& period = chosen.period;
  KernelSpectrum spectrum =
      kernel.kernel == Kernel::gaussian
          ? KernelSpectrum::product(gaussian_transform(kernel.bandwidth, period.columns),
                                    gaussian_transform(kernel.bandwidth, period.rows), period)
          : KernelSpectrum::of(sampled_kernel(kernel, period, run), period, run);
  const std::size_t degree = spline_degree(kernel.kernel);
  const std::vector<double> across = spline_transform(degree, period.columns);
  const std::vector<double> up = spline_transform(degree, period.rows);
  for (int times = kernel.gathered ? 2 : 1; times > 0; --times) spectrum.divide(across, up);
  return spectrum;
}

/// Largest over the lattice of the errors of all events, each as large as its square and the cell's allow.
double interpolation_error(const BinnedLattice& chosen, const BandedPoints& points, const Run& run) {
  const std::size_t tile = tile_side(chosen.lattice);
  const std::size_t columns = chosen.lattice.columns / tile + 1, rows = chosen.lattice.rows / tile + 1;
  const double reach =
      binned_reach(chosen.kernel.kernel) * chosen.kernel.bandwidth / static_cast<double>(tile);
  const std::size_t room = oscillation_room(chosen.kernel.kernel);
  const Period period{period_for(columns, reach, room), period_for(rows, reach, room)};
  std::vector<double> weights = tile_sums(points, tile, columns, rows, run);
  const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
  const std::vector<double> error =
      error_between_tiles(chosen.kernel, static_cast<double>(tile), period, run);
  const double largest = *std::max_element(error.begin(), error.end());
  const KernelSpectrum spectrum = KernelSpectrum::of(error, period, run);
  const std::vector<double> errors = convolve(std::move(weights), columns, rows, spectrum, run);
  return *std::max_element(errors.begin(), errors.end()) + 1e-12 * largest * total;
}

double norm_of(const std::vector<double>& values) {
  return std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
}

double absolute_total(const BandedPoints& points, const Run& run) {
  std::vector<double> of_band(points.bands(), 0.0);
  parallel_for(run, "stage.density", points.bands(), [&](std::size_t band) {
    for (const LatticePoint* p = points.begin(band); p != points.end(band); ++p)
      of_band[band] += std::abs(p->weight);
  });
  return std::accumulate(of_band.begin(), of_band.end(), 0.0);
}

/// Of the points outside the box: out of the Gaussian's reach, but not out of the sum.
double total_outside(const Box& box, const std::vector<Point>& points, const std::vector<double>& weights) {
  double total = 0.0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Point p = points[i];
    if (p.x >= box.xmin && p.x <= box.xmax && p.y >= box.ymin && p.y <= box.ymax) continue;
    total += weights.empty() ? 1.0 : std::abs(weights[i]);
  }
  return total;
}

bool any_negative(const std::vector<double>& weights) {
  return std::any_of(weights.begin(), weights.end(), [](double w) { return w < 0.0; });
}

/// Errors of rounding in the transforms, in the kernel's own and in adding up weights on a node.
double rounding_error(const BinnedLattice& chosen, const BandedPoints& points, const KernelSpectrum& spectrum,
                      double norm_of_weights, double total, double largest_sum) {
  const double kernel_norm = spectrum.norm_of_kernel();
  const double back = std::min(spectrum.largest() * norm_of_weights, kernel_norm * total);
  // Dividing by the splines' transform, at least 1/9 or (degree 5) 1/56, enlarges errors of the kernel's.
  const double enlarged = chosen.kernel.gathered ? 81.0 : 9.0;
  const double own = chosen.kernel.kernel == Kernel::gaussian ? 0.0 : enlarged;
  std::size_t fullest = 0;
  for (std::size_t band = 0; band < points.bands(); ++band) {
    fullest = std::max(fullest, static_cast<std::size_t>(points.end(band) - points.begin(band)));
  }
  const double adding = unit_roundoff * (2.0 * static_cast<double>(fullest) + 100.0) * largest_sum;
  return (chosen.kernel.gathered ? spline_norm : 1.0) *
         (chosen.period.rounding() * ((1.0 + own) * kernel_norm * norm_of_weights + back) + adding);
}

/// Sums at nodes that are the centres of cells.
void read_nodes(const std::vector<double>& nodes, const BinnedLattice& chosen, const CellSet& cells,
                std::vector<double>& sums, const Run& run) {
  for_each_row(cells, run, "stage.density", [&](std::size_t row, std::size_t from, std::size_t to) {
    const double* const first =
        nodes.data() + (chosen.row + chosen.step * row) * chosen.lattice.columns + chosen.column;
    const std::size_t west = cells.grid.index(row, 0);
    for (std::size_t k = from; k < to; ++k) sums[k] = first[chosen.step * (cells.cells[k] - west)];
  });
}

/// A cell's place among the nodes along one axis.
template <std::size_t degree>
struct Taps {
  std::size_t first = 0;
  std::array<double, degree + 1> weight{};

  Taps(double coordinate, double first_node, double spacing) {
    const double place = (coordinate - first_node) / spacing;
    const double node = std::floor(place);
    first = static_cast<std::size_t>(node) - (degree - 1) / 2;
    weight = spline_weights<degree>(place - node);
  }
};

/// Sums between nodes, a row of cells at a time: first across the rows of nodes, then along.
template <std::size_t degree>
void gather(const std::vector<double>& nodes, const BinnedLattice& chosen, const CellSet& cells,
            std::vector<double>& sums, const Run& run) {
  const SplineLattice& lattice = chosen.lattice;
  const Grid& grid = cells.grid;
  std::array<std::vector<Taps<degree>>, 2> along;
  for (std::size_t parity = 0; parity < std::min<std::size_t>(2, grid.rows); ++parity) {
    for (std::size_t c = 0; c < grid.columns; ++c) {
      along[parity].emplace_back(grid.centre(grid.index(parity, c)).x, lattice.first.x, lattice.spacing);
    }
  }
  for_each_row(cells, run, "stage.density", [&](std::size_t row, std::size_t from, std::size_t to) {
    const Taps<degree> up(grid.centre(grid.index(row, 0)).y, lattice.first.y, lattice.spacing);
    std::vector<double> line(lattice.columns, 0.0);
    for (std::size_t k = 0; k <= degree; ++k) {
      const double* const node = nodes.data() + (up.first + k) * lattice.columns;
      for (std::size_t c = 0; c < line.size(); ++c) line[c] += up.weight[k] * node[c];
    }
    const std::size_t west = grid.index(row, 0);
    for (std::size_t k = from; k < to; ++k) {
      const Taps<degree>& taps = along[row % 2][cells.cells[k] - west];
      double sum = 0.0;
      for (std::size_t i = 0; i <= degree; ++i) sum += taps.weight[i] * line[taps.first + i];
      sums[k] = sum;
    }
  });
}

template <std::size_t degree>
BinnedSums sums_on(const BinnedLattice& chosen, const std::vector<Point>& points,
                   const std::vector<double>& weights, const CellSet& cells, const Run& run) {
  const BandedPoints banded(points, weights, chosen.events, chosen.lattice, run);
  const double total = absolute_total(banded, run);
  if (total == 0.0) return {std::vector<double>(cells.cells.size(), 0.0), 0.0};
  const double interpolated = interpolation_error(chosen, banded, run);

  const KernelSpectrum spectrum = spectrum_of(chosen, run);
  std::vector<double> nodes = spread<degree>(banded, chosen.lattice, run);
  const double norm_of_weights = norm_of(nodes);
  nodes = convolve(std::move(nodes), chosen.lattice.columns, chosen.lattice.rows, spectrum, run);

  BinnedSums result{std::vector<double>(cells.cells.size()), 0.0};
  if (chosen.kernel.gathered) {
    gather<degree>(nodes, chosen, cells, result.sums, run);
  } else {
    read_nodes(nodes, chosen, cells, result.sums, run);
  }
  const bool negative = any_negative(weights);
  if (!negative) {
    for (double& sum : result.sums) sum = std::max(sum, 0.0);
  }
  const double largest = negative ? total : *std::max_element(nodes.begin(), nodes.end());
  result.error_bound = interpolated + 6.0 * oscillation_left * total +
                       rounding_error(chosen, banded, spectrum, norm_of_weights, total, largest);
  return result;
}

}  // namespace

BinnedSums binned_sums_at_cells(const std::vector<Point>& points, const std::vector<double>& weights,
                                const CellSet& cells, Kernel kernel, double bandwidth, const Run& run) {
  if (cells.cells.empty()) return {};
  const BinnedLattice chosen = binned_lattice(points, cells.grid, kernel, bandwidth);
  BinnedSums result = spline_degree(kernel) == 5 ? sums_on<5>(chosen, points, weights, cells, run)
                                                 : sums_on<3>(chosen, points, weights, cells, run);
  if (kernel == Kernel::gaussian) {
    result.error_bound += total_outside(chosen.events, points, weights) *
                          std::exp(-0.5 * binned_gaussian_reach * binned_gaussian_reach);
  }
  return result;
}

}  // namespace hotspot::detail
