#include "stats/window_total.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/stats/edge_mass.hpp"
#include "stats/density_unit.hpp"

namespace hotspot::detail {
namespace {

/// Cells a deviation of the kernel, but no more than so many along a side of a square window: where the
/// kernel is that small, the border matters little.
constexpr double cells_a_deviation = 10.0;
constexpr double most_cells_a_side = 500.0;

double bandwidth_in(const Crs& crs, const KernelDensityOptions& options) {
  return options.bandwidth.value / crs.metres_per_unit;
}

Grid fine_grid(const StudyArea& window, double deviation) {
  const Box box = bounds(window.shape);
  const double side = std::sqrt(box.width() * box.height());
  const double cell = std::max(deviation / cells_a_deviation, side / most_cells_a_side);
  const auto cells = [cell](double length) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(length / cell)));
  };
  return {window.crs, {box.xmin, box.ymin}, cell, cells(box.width()), cells(box.height()), CellShape::square};
}

}  // namespace

WindowTotal::WindowTotal(const std::optional<StudyArea>& window, const KernelDensityOptions& options,
                         const Run& run)
    : m_window(window), m_options(per_m2(options)) {
  m_options.leave_one_out = false;
  if (!window || options.edge != EdgeCorrection::uniform) return;
  const double h = bandwidth_in(window->crs, options);
  const CellSet cells =
      cells_touching(fine_grid(*window, h * kernel_deviation(options.kernel)), window->shape);
  const std::vector<double> mass = edge_mass(window->shape, cells, options.kernel, h, run);
  const std::vector<double> share = share_inside(cells, window->shape);
  const double cell_m2 = 1e6 * cells.grid.cell_area_km2();
  constexpr double whole = 1.0 - 1e-9;
  m_border.grid = cells.grid;
  for (std::size_t k = 0; k < mass.size(); ++k) {
    if (mass[k] >= whole || mass[k] == 0.0) continue;
    m_border.cells.push_back(cells.cells[k]);
    m_factors.push_back(share[k] * cell_m2 * (1.0 - mass[k]) / mass[k]);
  }
}

double WindowTotal::of(const EventSet& events, const Run& run) const {
  if (!m_window) return total_weight(events);
  const std::vector<double> mass =
      edge_mass(m_window->shape, events.points, m_options.kernel, bandwidth_in(events.crs, m_options), run);
  double total = 0.0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const bool diggle = m_options.edge == EdgeCorrection::diggle;
    total += events.weight(i) * (diggle ? (mass[i] > 0.0 ? 1.0 : 0.0) : mass[i]);
  }
  return total + added_at_border(events, run);
}

double WindowTotal::added_at_border(const EventSet& events, const Run& run) const {
  if (m_border.cells.empty()) return 0.0;
  KernelDensityOptions plain = m_options;
  plain.edge = EdgeCorrection::none;
  const std::vector<double> density = kernel_density(events, m_border, {}, plain, run).values;
  double added = 0.0;
  for (std::size_t k = 0; k < density.size(); ++k) added += density[k] * m_factors[k];
  return added;
}

}  // namespace hotspot::detail
