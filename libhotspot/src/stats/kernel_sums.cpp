#include "stats/kernel_sums.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/kernel_sweep.hpp"

namespace hotspot::detail {
namespace {

/// Columns first to end - 1.
struct ColumnRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The centres of a grid: y depends on the row; x on the column and, for hexagons, on the row's parity.
class Centres {
 public:
  explicit Centres(const Grid& grid) : m_grid(grid) {
    for (const std::size_t parity : {0U, 1U}) {
      if (parity >= grid.rows) break;
      for (std::size_t c = 0; c < grid.columns; ++c) {
        m_x[parity].push_back(grid.centre(grid.index(parity, c)).x);
      }
    }
  }

  [[nodiscard]] const std::vector<double>& x(std::size_t row) const { return m_x[row % 2]; }
  [[nodiscard]] double y(std::size_t row) const { return m_grid.centre(m_grid.index(row, 0)).y; }

  /// Columns of `within` whose centres lie at most `half` from x, and one or two more on each side.
  [[nodiscard]] ColumnRange columns(std::size_t row, double x, double half, ColumnRange within) const {
    const double column = (x - m_x[row % 2].front()) / m_grid.cell;
    const double columns = half / m_grid.cell;
    return {clamped(std::floor(column - columns) - 1.0, within),
            clamped(std::ceil(column + columns) + 2.0, within)};
  }

 private:
  static std::size_t clamped(double column, ColumnRange within) {
    return static_cast<std::size_t>(
        std::clamp(column, static_cast<double>(within.first), static_cast<double>(within.end)));
  }

  const Grid& m_grid;
  std::array<std::vector<double>, 2> m_x;
};

/// A row under computation: its cells in use lie in `columns`.
struct Row {
  std::size_t row = 0;
  double y = 0.0;
  ColumnRange columns;
  std::vector<double> sums;  ///< one per column of the grid
};

/// exp(-dx^2 / 2 h^2) over the columns in reach of one event, shared by the rows of a block.
class GaussianProfile {
 public:
  explicit GaussianProfile(const Centres& centres) : m_centres(centres) {}

  void prepare(const std::vector<Row>& rows, const WeightedEvent& event) {
    for (auto& values : m_values) values.clear();
    for (const Row& row : rows) fill(row.row, event.place.x, event.bandwidth);
  }

  [[nodiscard]] const double* values(std::size_t row) const { return m_values[row % 2].data(); }

 private:
  void fill(std::size_t row, double x, double bandwidth) {
    std::vector<double>& values = m_values[row % 2];
    if (!values.empty()) return;
    const std::vector<double>& centres = m_centres.x(row);
    values.assign(centres.size(), 0.0);
    const double reach = reach_in_bandwidths<Kernel::gaussian> * bandwidth;
    const ColumnRange range = m_centres.columns(row, x, reach, {0, centres.size()});
    for (std::size_t c = range.first; c < range.end; ++c) {
      const double t = (centres[c] - x) / bandwidth;
      values[c] = shape<Kernel::gaussian>(t * t);
    }
  }

  const Centres& m_centres;
  std::array<std::vector<double>, 2> m_values;  ///< by the row's parity
};

/// Adds events to the rows of one block. The Gaussian is a product of one factor a column and one a row.
template <Kernel kernel>
class BlockSum {
 public:
  explicit BlockSum(const Centres& centres) : m_centres(centres), m_profile(centres) {}

  void add(const WeightedEvent& event, std::vector<Row>& rows) {
    const double reach = reach_in_bandwidths<kernel> * event.bandwidth;
    if constexpr (kernel == Kernel::gaussian) m_profile.prepare(rows, event);
    for (Row& row : rows) {
      const double dy = row.y - event.place.y;
      const double rest = reach * reach - dy * dy;
      if (rest >= 0.0) add(event, dy * dy, std::sqrt(rest), row);
    }
  }

 private:
  void add(const WeightedEvent& event, double dy_squared, double half, Row& row) const {
    const ColumnRange range = m_centres.columns(row.row, event.place.x, half, row.columns);
    double* const sums = row.sums.data();
    const double bandwidth_squared = event.bandwidth * event.bandwidth;
    if constexpr (kernel == Kernel::gaussian) {
      const double factor = event.weight * shape<kernel>(dy_squared / bandwidth_squared);
      const double* const profile = m_profile.values(row.row);
      for (std::size_t c = range.first; c < range.end; ++c) sums[c] += factor * profile[c];
    } else {
      const double* const x = m_centres.x(row.row).data();
      for (std::size_t c = range.first; c < range.end; ++c) {
        const double dx = x[c] - event.place.x;
        sums[c] += event.weight * shape<kernel>((dx * dx + dy_squared) / bandwidth_squared);
      }
    }
  }

  const Centres& m_centres;
  GaussianProfile m_profile;
};

/// Positions in `cells.cells` of the cells of rows first to end - 1.
std::pair<std::size_t, std::size_t> positions(const CellSet& cells, std::size_t first, std::size_t end) {
  const auto at = [&](std::size_t row) {
    const auto cell = std::lower_bound(cells.cells.begin(), cells.cells.end(), row * cells.grid.columns);
    return static_cast<std::size_t>(cell - cells.cells.begin());
  };
  return {at(first), at(end)};
}

/// Rows of a block that have cells in use.
std::vector<Row> rows_in_use(const CellSet& cells, const Centres& centres, std::size_t first,
                             std::size_t end) {
  std::vector<Row> rows;
  for (std::size_t r = first; r < end; ++r) {
    const auto [begin, stop] = positions(cells, r, r + 1);
    if (begin == stop) continue;
    const ColumnRange columns{cells.grid.column(cells.cells[begin]),
                              cells.grid.column(cells.cells[stop - 1]) + 1};
    rows.push_back({r, centres.y(r), columns, std::vector<double>(cells.grid.columns, 0.0)});
  }
  return rows;
}

/// Rows a task takes at once: many, so that Gaussian profiles are shared; few enough to keep threads busy.
std::size_t rows_a_block(const Grid& grid, const Run& run) {
  constexpr std::size_t most = 64;
  return run.threads == 1 ? most : std::clamp<std::size_t>(grid.rows / 32, 1, most);
}

template <Kernel kernel>
std::vector<double> sums_at_cells(const EventBands& events, const CellSet& cells, double reach,
                                  const Run& run) {
  const Grid& grid = cells.grid;
  const Centres centres(grid);
  const std::size_t height = rows_a_block(grid, run);
  std::vector<double> result(cells.cells.size());
  parallel_for(run, "stage.density", (grid.rows + height - 1) / height, [&](std::size_t block) {
    const std::size_t end = std::min(grid.rows, (block + 1) * height);
    std::vector<Row> rows = rows_in_use(cells, centres, block * height, end);
    if (rows.empty()) return;
    BlockSum<kernel> sum(centres);
    for (const WeightedEvent& event : events.between(rows.front().y - reach, rows.back().y + reach)) {
      if (run.stop.stop_requested()) throw Cancelled();
      sum.add(event, rows);
    }
    for (const Row& row : rows) {
      const auto [first, stop] = positions(cells, row.row, row.row + 1);
      for (std::size_t k = first; k < stop; ++k) result[k] = row.sums[grid.column(cells.cells[k])];
    }
  });
  return result;
}

template <Kernel kernel>
double sum_at(const EventBands& events, Point place, std::optional<std::size_t> left_out) {
  constexpr double reach_squared = reach_in_bandwidths<kernel> * reach_in_bandwidths<kernel>;
  double sum = 0.0;
  events.visit_near(place, [&](const WeightedEvent& event) {
    const double dx = place.x - event.place.x, dy = place.y - event.place.y;
    const double t_squared = (dx * dx + dy * dy) / (event.bandwidth * event.bandwidth);
    if (t_squared > reach_squared || event.index == left_out) return;
    sum += event.weight * shape<kernel>(t_squared);
  });
  return sum;
}

/// How far the event of the largest bandwidth reaches.
double farthest_reach(const std::vector<WeightedEvent>& events, Kernel kernel) {
  double largest = std::numeric_limits<double>::min();
  for (const WeightedEvent& event : events) largest = std::max(largest, event.bandwidth);
  return reach_of(kernel) * largest;
}

std::vector<WeightedEvent> with_bandwidth(std::vector<WeightedEvent> events, double bandwidth) {
  for (WeightedEvent& event : events) event.bandwidth = bandwidth;
  return events;
}

}  // namespace

std::vector<double> kernel_sums_at_cells(std::vector<WeightedEvent> events, const CellSet& cells,
                                         Kernel kernel, const Run& run) {
  if (cells.cells.empty()) return {};
  const double reach = farthest_reach(events, kernel);
  const EventBands bands(std::move(events), reach);
  return with_kernel(kernel, [&](auto k) { return sums_at_cells<k()>(bands, cells, reach, run); });
}

std::vector<double> kernel_sums_at_cells(std::span<const Point> points, std::span<const double> weights,
                                         const CellSet& cells, Kernel kernel, double bandwidth,
                                         const Run& run) {
  if (cells.cells.empty()) return {};
  if (kernel != Kernel::gaussian) {
    const EventStrips events(points, weights, cells.grid, layout_for(cells.grid, kernel, bandwidth));
    return sweep_sums_at_cells(events, cells, kernel, bandwidth, run);
  }
  std::vector<WeightedEvent> events;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (weight != 0.0) events.push_back({points[i], weight, i, bandwidth});
  }
  return kernel_sums_at_cells(std::move(events), cells, kernel, run);
}

std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                          OwnEvent own, Kernel kernel, const Run& run) {
  constexpr std::size_t block = 64;
  const double reach = farthest_reach(events, kernel);
  const EventBands bands(std::move(events), reach);
  std::vector<double> result(places.size());
  parallel_for(run, "stage.density", (places.size() + block - 1) / block, [&](std::size_t b) {
    for (std::size_t i = b * block; i < std::min(places.size(), (b + 1) * block); ++i) {
      const std::optional<std::size_t> left_out = own == OwnEvent::left_out ? std::optional(i) : std::nullopt;
      result[i] = with_kernel(kernel, [&](auto k) { return sum_at<k()>(bands, places[i], left_out); });
    }
  });
  return result;
}

std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                          OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  return kernel_sums_at_places(with_bandwidth(std::move(events), bandwidth), places, own, kernel, run);
}

}  // namespace hotspot::detail
