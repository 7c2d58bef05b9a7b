#include "stats/binned_lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot::detail {
namespace {

/// A bandwidth has at least so many spacings, and where the lattice is coarser than the cells, so many.
double fewest_spacings(Kernel kernel) {
  return kernel == Kernel::gaussian ? 2.0 : 3.0;
}
double most_spacings(Kernel kernel) {
  return kernel == Kernel::gaussian ? 32.0 : 192.0;
}

/// Finer lattices than this are not made, however short the bandwidth.
constexpr double most_nodes = 1.6e7;

/// Around the centres of all cells.
Box box_of_centres(const Grid& grid) {
  Box box{grid.centre(0).x, grid.centre(0).y, grid.centre(0).x, grid.centre(0).y};
  for (const std::size_t row : {std::size_t{0}, std::min<std::size_t>(1, grid.rows - 1), grid.rows - 1}) {
    for (const std::size_t column : {std::size_t{0}, grid.columns - 1}) {
      const Point p = grid.centre(grid.index(row, column));
      box = {std::min(box.xmin, p.x), std::min(box.ymin, p.y), std::max(box.xmax, p.x),
             std::max(box.ymax, p.y)};
    }
  }
  return box;
}

/// Around the cells and the points that may reach one of them.
Box box_of_all(const Box& cells, const Box& within, const std::vector<Point>& points) {
  Box box = cells;
  for (const Point p : points) {
    if (p.x < within.xmin || p.x > within.xmax || p.y < within.ymin || p.y > within.ymax) continue;
    box = {std::min(box.xmin, p.x), std::min(box.ymin, p.y), std::max(box.xmax, p.x),
           std::max(box.ymax, p.y)};
  }
  return box;
}

/// Spacings in a cell, none above `needed`, for a lattice that has the centres of squares for nodes.
std::size_t steps_in_cell(const Box& box, double cell, double needed) {
  auto steps = static_cast<std::size_t>(std::clamp(std::ceil(cell / needed), 1.0, 64.0));
  const double cells = (box.width() / cell + 1.0) * (box.height() / cell + 1.0);
  while (steps > 1 && cells * static_cast<double>(steps * steps) > most_nodes) --steps;
  return steps;
}

/// The last node at or before `low` that is a whole number of spacings from `node`, and `margin` more.
std::size_t nodes_before(double node, double low, double spacing, std::size_t margin) {
  return static_cast<std::size_t>(std::max(0.0, std::ceil((node - low) / spacing))) + margin;
}

}  // namespace

std::size_t period_for(std::size_t nodes, double reach, std::size_t room) {
  const auto within = static_cast<double>(nodes + room);
  return smooth_size(nodes + static_cast<std::size_t>(std::min(reach + 1.0, within)) + room);
}

BinnedLattice binned_lattice(const std::vector<Point>& points, const Grid& grid, Kernel kernel,
                             double bandwidth) {
  const double reach = binned_reach(kernel) * bandwidth;
  const Box centres = box_of_centres(grid);
  BinnedLattice made;
  made.events = {centres.xmin - reach, centres.ymin - reach, centres.xmax + reach, centres.ymax + reach};
  const Box box = box_of_all(centres, made.events, points);

  const double coarse = bandwidth / most_spacings(kernel);
  const bool gathered = grid.shape == CellShape::hexagon || coarse > grid.cell;
  made.step = steps_in_cell(box, grid.cell, bandwidth / fewest_spacings(kernel));
  SplineLattice& lattice = made.lattice;
  lattice.spacing = std::max(coarse, grid.cell / static_cast<double>(made.step));
  // A node more than the splines reach, for what rounding does to places on the border.
  const std::size_t margin = (spline_degree(kernel) + 1) / 2 + 1;
  made.column = nodes_before(centres.xmin, box.xmin, lattice.spacing, margin);
  made.row = nodes_before(centres.ymin, box.ymin, lattice.spacing, margin);
  lattice.first = {centres.xmin - static_cast<double>(made.column) * lattice.spacing,
                   centres.ymin - static_cast<double>(made.row) * lattice.spacing};
  const auto count = [&](double first, double last) {
    return static_cast<std::size_t>((last - first) / lattice.spacing) + 2 + margin;
  };
  lattice.columns = count(lattice.first.x, box.xmax);
  lattice.rows = count(lattice.first.y, box.ymax);

  const double largest = std::max({std::abs(box.xmin), std::abs(box.xmax), std::abs(box.ymin),
                                   std::abs(box.ymax), std::abs(lattice.first.x), std::abs(lattice.first.y)});
  made.kernel = {.kernel = kernel,
                 .bandwidth = bandwidth / lattice.spacing,
                 .gathered = gathered,
                 .shift = 4.0 * std::numeric_limits<double>::epsilon() * largest / lattice.spacing};
  const double reach_in_nodes = reach / lattice.spacing;
  made.period = {period_for(lattice.columns, reach_in_nodes, oscillation_room(kernel)),
                 period_for(lattice.rows, reach_in_nodes, oscillation_room(kernel))};
  return made;
}

}  // namespace hotspot::detail
