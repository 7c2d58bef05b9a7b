#include "stats/cell_edge_mass.hpp"

#include <algorithm>
#include <cmath>

#include "hotspot/core/error.hpp"
#include "stats/cell_rows.hpp"

namespace hotspot::detail {
namespace {

/// Centres of a row's cells in use, by ascending x, and what edges have added up to there.
class RowMass {
 public:
  RowMass(const CellSet& cells, std::size_t from, std::size_t to)
      : m_sum(to - from, 0.0), m_steps(to - from + 1, 0) {
    for (std::size_t k = from; k < to; ++k) m_x.push_back(cells.grid.centre(cells.cells[k]).x);
    m_y = cells.grid.centre(cells.cells[from]).y;
  }

  [[nodiscard]] double y() const { return m_y; }

  void add(const WindowEdge& edge, Radial kernel, double bandwidth) {
    const auto [south, north] = std::minmax(edge.from.y, edge.to.y);
    const auto [west, east] = std::minmax(edge.from.x, edge.to.x);
    const double off = std::max({0.0, south - m_y, m_y - north});
    const double reach = kernel.reach() * bandwidth;
    if (off >= reach) return;
    // A hair more than half the chord, for what rounding does; edge_share decides.
    const double half = std::sqrt((reach - off) * (reach + off)) * (1.0 + 1e-9);
    const auto first = std::lower_bound(m_x.begin(), m_x.end(), west - half);
    const auto end = std::upper_bound(first, m_x.end(), east + half);
    const auto k_first = static_cast<std::size_t>(first - m_x.begin());
    // From cells farther west the edge is a crossing of the ray and nothing else.
    if ((edge.from.y > m_y) != (edge.to.y > m_y)) m_steps[k_first] += edge.to.y > m_y ? 1 : -1;
    if (first == end) return;
    const EdgeLine line(edge);
    for (auto k = k_first; k < static_cast<std::size_t>(end - m_x.begin()); ++k) {
      m_sum[k] += edge_share(line, {m_x[k], m_y}, kernel, bandwidth);
    }
  }

  void store(double* mass) const {
    int winding = 0;
    for (std::size_t k = m_sum.size(); k-- > 0;) {
      winding += m_steps[k + 1];
      mass[k] = std::clamp(winding + m_sum[k], 0.0, 1.0);
    }
  }

 private:
  std::vector<double> m_x;
  double m_y = 0.0;
  std::vector<double> m_sum;
  std::vector<int> m_steps;  ///< crossings that count for the cells before each
};

}  // namespace

std::vector<double> cell_edge_mass(const WindowEdges& edges, const CellSet& cells, Radial kernel,
                                   double bandwidth, const Run& run) {
  std::vector<double> mass(cells.cells.size());
  const double reach = kernel.reach() * bandwidth;
  for_each_row(cells, run, "stage.edge_mass", [&](std::size_t, std::size_t from, std::size_t to) {
    RowMass row(cells, from, to);
    edges.visit_between(row.y() - reach, row.y() + reach, [&](const WindowEdge& edge) {
      if (run.stop.stop_requested()) throw Cancelled();
      row.add(edge, kernel, bandwidth);
    });
    row.store(mass.data() + from);
  });
  return mass;
}

}  // namespace hotspot::detail
