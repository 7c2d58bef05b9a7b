#include "stats/staged_gaussians.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "core/stop_check.hpp"
#include "stats/flush_to_zero.hpp"
#include "stats/gaussian_nodes.hpp"
#include "stats/gaussian_transfer.hpp"

namespace hotspot::detail {
namespace {

/// Sums below this part of the heaviest event's peak have lost what lies beyond the reach.
constexpr double least_sum = 1e-281;
constexpr std::size_t places_a_block = 64;

NodeAxis axis_over(double low, double high, std::size_t half, double spacing) {
  const auto margin = static_cast<std::int64_t>(half) + 1;
  const auto first = static_cast<std::int64_t>(std::floor(low / spacing)) - margin;
  const auto last = static_cast<std::int64_t>(std::floor(high / spacing)) + margin;
  return {spacing, first, static_cast<std::size_t>(last - first + 1)};
}

/// The nodes of an axis that targets from `low` to `high` need, from a multiple of `rows_together` on.
NodeAxis within(NodeAxis axis, double low, double high, double reach) {
  const auto last = axis.first + static_cast<std::int64_t>(axis.count) - 1;
  const auto node = [&](double offset) {
    const double bounded = std::clamp(std::floor(offset / axis.spacing), static_cast<double>(axis.first),
                                      static_cast<double>(last));
    return static_cast<std::int64_t>(bounded);
  };
  constexpr std::int64_t step = GaussianNodes::rows_together;
  const std::int64_t begin = node(low - reach), to = std::min(last, node(high + reach) + 1);
  const std::int64_t from = begin - ((begin % step) + step) % step;
  return {axis.spacing, from, static_cast<std::size_t>(to - from + 1)};
}

/// Events in reach of targets in `box`, which are offsets from `base`.
template <class Events>
std::vector<SpreadEvent> in_reach(const Events& events, std::size_t most, const GaussianStages& stages,
                                  Point base, const Box& box, const Run& run) {
  StopCheck check(run.stop);
  // Nodes that are summed together with those needed have all their events.
  const double reach =
      stages.reach() + 2.0 * static_cast<double>(GaussianNodes::rows_together) * stages.spacing();
  std::vector<SpreadEvent> result;
  result.reserve(most);
  each_event(events, [&](Point place, double weight, double bandwidth) {
    check();
    const double x = place.x - base.x, y = place.y - base.y;
    if (x < box.xmin - reach || x > box.xmax + reach || y < box.ymin - reach || y > box.ymax + reach) return;
    result.push_back({x, y, weight * stages.normaliser(bandwidth), stages.spread_deviation(bandwidth)});
  });
  return result;
}

struct Axes {
  NodeAxis x, y;
};

Axes axes_over(const std::vector<SpreadEvent>& events, std::size_t half, double spacing) {
  double low_x = events[0].x, high_x = low_x, low_y = events[0].y, high_y = low_y;
  for (const SpreadEvent& e : events) {
    low_x = std::min(low_x, e.x);
    high_x = std::max(high_x, e.x);
    low_y = std::min(low_y, e.y);
    high_y = std::max(high_y, e.y);
  }
  return {axis_over(low_x, high_x, half, spacing), axis_over(low_y, high_y, half, spacing)};
}

template <class Events>
double largest_weight(const Events& events) {
  double largest = 0.0;
  each_event(events, [&](Point, double weight, double) { largest = std::max(largest, std::abs(weight)); });
  return largest;
}

double or_zero(double sum, double least) {
  return std::abs(sum) < least ? 0.0 : sum;
}

/// The rows of a grid with cells in use, from an even one on, as offsets of their centres.
struct RowsInUse {
  std::size_t first = 0;
  std::vector<double> y{};
  std::vector<double> x{};      ///< of columns, even rows
  std::vector<double> odd_x{};  ///< of odd rows, where they differ

  RowsInUse(const CellSet& cells, Point base) {
    const Grid& grid = cells.grid;
    constexpr std::size_t chunk = AxisFactors::targets_a_chunk;
    first = grid.row(cells.cells.front()) / chunk * chunk;
    for (std::size_t r = first; r <= grid.row(cells.cells.back()); ++r) {
      y.push_back(grid.centre(grid.index(r, 0)).y - base.y);
    }
    for (std::size_t c = 0; c < grid.columns; ++c) {
      x.push_back(grid.centre(grid.index(0, c)).x - base.x);
      if (grid.shape == CellShape::hexagon && grid.rows > 1) {
        odd_x.push_back(grid.centre(grid.index(1, c)).x - base.x);
      }
    }
  }
};

/// Events as they are spread, around the centre of the grid's first cell.
template <class Events>
std::vector<SpreadEvent> spread_events(const Events& events, std::size_t most, const GaussianStages& stages,
                                       const Grid& grid, const RowsInUse& rows, const Run& run) {
  const double west = rows.odd_x.empty() ? rows.x.front() : std::min(rows.x.front(), rows.odd_x.front());
  return in_reach(events, most, stages, grid.centre(0), {west, rows.y.front(), rows.x.back(), rows.y.back()},
                  run);
}

/// Spreads and transfers; sums nearer to 0 than `least` are 0.
void add_spread_to_cells(std::vector<SpreadEvent> spread, double least, const GaussianStages& stages,
                         const RowsInUse& rows, const CellSet& cells, std::vector<double>& sums,
                         const Run& run) {
  if (spread.empty()) return;
  const Grid& grid = cells.grid;
  const double deviation = stages.transfer_deviation();
  const std::size_t half = stages.spread_nodes(stages.largest_bandwidth());
  auto [x, y] = axes_over(spread, half, stages.spacing());
  y = within(y, rows.y.front(), rows.y.back(), gaussian_transfer_reach * deviation);
  const GaussianNodes nodes(x, y, half, std::move(spread), run);
  const AxisFactors along_y(y, rows.y, deviation), along_x(x, rows.x, deviation);
  const AxisFactors along_odd_x(x, rows.odd_x, deviation);
  const GaussianTransfer transfer(nodes, along_y, along_x, rows.odd_x.empty() ? nullptr : &along_odd_x);

  constexpr std::size_t chunk = AxisFactors::targets_a_chunk;
  const auto position = [&](std::size_t row) {
    const auto cell = std::lower_bound(cells.cells.begin(), cells.cells.end(), row * grid.columns);
    return static_cast<std::size_t>(cell - cells.cells.begin());
  };
  parallel_for(run, "stage.density", transfer.blocks(), [&](std::size_t b) {
    const std::size_t first_row = rows.first + b * chunk;
    const std::size_t from = position(first_row), to = position(first_row + chunk);
    if (from == to) return;
    const FlushToZero flush;
    std::vector<double> memory, values(chunk * transfer.stride());
    transfer.block(b, memory, values.data());
    for (std::size_t k = from; k < to; ++k) {
      const std::size_t row = grid.row(cells.cells[k]) - first_row;
      sums[k] += or_zero(values[row * transfer.stride() + grid.column(cells.cells[k])], least);
    }
  });
}

}  // namespace

void add_staged_to_cells(BandwidthClass events, const GaussianStages& stages, const CellSet& cells,
                         std::vector<double>& sums, const Run& run) {
  const RowsInUse rows(cells, cells.grid.centre(0));
  const double least = least_sum * largest_weight(events.events);
  std::vector<SpreadEvent> spread =
      spread_events(events.events, events.events.size(), stages, cells.grid, rows, run);
  std::vector<WeightedEvent>().swap(events.events);
  add_spread_to_cells(std::move(spread), least, stages, rows, cells, sums, run);
}

void add_staged_to_cells(const PlainEvents& events, const GaussianStages& stages, const CellSet& cells,
                         std::vector<double>& sums, const Run& run) {
  const RowsInUse rows(cells, cells.grid.centre(0));
  add_spread_to_cells(spread_events(events, events.points.size(), stages, cells.grid, rows, run),
                      least_sum * largest_weight(events), stages, rows, cells, sums, run);
}

void add_staged_to_places(const std::vector<WeightedEvent>& events, const GaussianStages& stages,
                          const std::vector<Point>& places, std::vector<double>& sums, const Run& run) {
  const Box box = bounds(places);
  const Point base{box.xmin, box.ymin};
  std::vector<SpreadEvent> spread =
      in_reach(events, events.size(), stages, base, {0.0, 0.0, box.width(), box.height()}, run);
  if (spread.empty()) return;
  const double least = least_sum * largest_weight(events);
  const double spacing = stages.spacing();
  const std::size_t spread_half = stages.spread_nodes(stages.largest_bandwidth());
  const auto [x, y] = axes_over(spread, spread_half, spacing);
  const std::size_t half = stages.gather_nodes();
  GaussianNodes around(axis_over(0.0, box.width(), half, spacing),
                       axis_over(0.0, box.height(), half, spacing));
  {
    const GaussianNodes nodes(x, y, spread_half, std::move(spread), run);
    const auto offsets = [](const NodeAxis& axis) {
      std::vector<double> result;
      for (std::size_t k = 0; k < axis.count; ++k) result.push_back(axis.offset(k));
      return result;
    };
    const AxisFactors along_y(y, offsets(around.y()), stages.transfer_deviation());
    const AxisFactors along_x(x, offsets(around.x()), stages.transfer_deviation());
    const GaussianTransfer transfer(nodes, along_y, along_x);
    parallel_for(run, "stage.density", transfer.blocks(), [&](std::size_t b) {
      const FlushToZero flush;
      constexpr std::size_t chunk = AxisFactors::targets_a_chunk;
      std::vector<double> memory, values(chunk * transfer.stride());
      transfer.block(b, memory, values.data());
      for (std::size_t r = b * chunk; r < std::min(around.y().count, (b + 1) * chunk); ++r) {
        std::copy_n(values.data() + (r - b * chunk) * transfer.stride(), around.x().count,
                    around.row(r).values);
      }
    });
  }
  parallel_for(
      run, "stage.density", (places.size() + places_a_block - 1) / places_a_block, [&](std::size_t b) {
        const FlushToZero flush;
        NodeProfile along_x, along_y;
        for (std::size_t i = b * places_a_block; i < std::min(places.size(), (b + 1) * places_a_block); ++i) {
          along_x.place(places[i].x - base.x, spacing, stages.gather_deviation(), half);
          along_y.place(places[i].y - base.y, spacing, stages.gather_deviation(), half);
          sums[i] += or_zero(around.gather(along_x, along_y), least);
        }
      });
}

}  // namespace hotspot::detail
