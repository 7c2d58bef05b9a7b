#include "stats/staged_gaussians.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/lattice.hpp"
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

// -- what is likely to be faster, in nanoseconds on one core of 2020

constexpr double per_product = 0.15;  ///< of two factors, added to a sum
constexpr double per_profile = 300.0;
constexpr double per_exponential = 8.0;

struct Extent {
  double width = 0.0;
  double height = 0.0;
};

/// Nodes that an extent takes, and how many of them a target along an axis needs.
struct LatticeSize {
  LatticeSize(const GaussianStages& stages, Extent extent) {
    const double margin = 2.0 * static_cast<double>(stages.spread_nodes(stages.largest_bandwidth()));
    columns = extent.width / stages.spacing() + margin;
    rows = extent.height / stages.spacing() + margin;
    needed = 2.0 * gaussian_stage_reach * stages.transfer_deviation() / stages.spacing();
  }
  double columns, rows, needed;
};

double spread_cost(double events, double half) {
  return events * (4.0 * half * half * per_product + per_profile);
}

double spread_cost(double events, const GaussianStages& stages) {
  return spread_cost(events, static_cast<double>(stages.spread_nodes(stages.largest_bandwidth())));
}

/// The cheapest way to share the variance out whose lattice has no more than `most_nodes`.
template <class Cost>
std::optional<GaussianStages> cheapest(const BandwidthClass& events, StageTarget target, Extent extent,
                                       double most_nodes, double direct_cost, const Cost& cost) {
  std::optional<GaussianStages> best;
  double least = direct_cost;
  for (const double share : {0.2, 0.3, 0.4, 0.55}) {
    const GaussianStages stages(events.smallest, events.largest, share, target);
    const LatticeSize size(stages, extent);
    if (size.columns * size.rows > most_nodes) continue;
    const double here = cost(stages, size);
    if (here < least) best = stages;
    least = std::min(least, here);
  }
  return best;
}

// -- the stages

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
std::vector<SpreadEvent> in_reach(const std::vector<WeightedEvent>& events, const GaussianStages& stages,
                                  Point base, const Box& box, const Run& run) {
  StopCheck check(run.stop);
  // Nodes that are summed together with those needed have all their events.
  const double reach =
      stages.reach() + 2.0 * static_cast<double>(GaussianNodes::rows_together) * stages.spacing();
  std::vector<SpreadEvent> result;
  result.reserve(events.size());
  for (const WeightedEvent& e : events) {
    check();
    const double x = e.place.x - base.x, y = e.place.y - base.y;
    if (x < box.xmin - reach || x > box.xmax + reach || y < box.ymin - reach || y > box.ymax + reach)
      continue;
    result.push_back({x, y, e.weight * stages.normaliser(e.bandwidth), stages.spread_deviation(e.bandwidth),
                      stages.spread_nodes(e.bandwidth)});
  }
  return result;
}

struct Axes {
  NodeAxis x, y;
};

Axes axes_over(const std::vector<SpreadEvent>& events, double spacing) {
  std::size_t half = 0;
  double low_x = events[0].x, high_x = low_x, low_y = events[0].y, high_y = low_y;
  for (const SpreadEvent& e : events) {
    half = std::max(half, e.half);
    low_x = std::min(low_x, e.x);
    high_x = std::max(high_x, e.x);
    low_y = std::min(low_y, e.y);
    high_y = std::max(high_y, e.y);
  }
  return {axis_over(low_x, high_x, half, spacing), axis_over(low_y, high_y, half, spacing)};
}

double largest_weight(const std::vector<WeightedEvent>& events) {
  double largest = 0.0;
  for (const WeightedEvent& e : events) largest = std::max(largest, std::abs(e.weight));
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

/// How far events in reach of a grid lie apart.
Extent extent_in_reach(const std::vector<WeightedEvent>& events, const Box& grid, double reach) {
  double low_x = grid.xmax + reach, high_x = grid.xmin - reach, low_y = grid.ymax + reach,
         high_y = grid.ymin - reach;
  for (const WeightedEvent& e : events) {
    low_x = std::min(low_x, e.place.x);
    high_x = std::max(high_x, e.place.x);
    low_y = std::min(low_y, e.place.y);
    high_y = std::max(high_y, e.place.y);
  }
  const double width = std::min(high_x, grid.xmax + reach) - std::max(low_x, grid.xmin - reach);
  const double height = std::min(high_y, grid.ymax + reach) - std::max(low_y, grid.ymin - reach);
  return {std::max(0.0, width), std::max(0.0, height)};
}

}  // namespace

std::optional<GaussianStages> stages_for_cells(const BandwidthClass& events, const Grid& grid) {
  const auto n = static_cast<double>(events.events.size());
  const auto columns = static_cast<double>(grid.columns), rows = static_cast<double>(grid.rows);
  const double across = 2.0 * gaussian_stage_reach * events.largest;
  const double reached_columns = std::min(columns, across / grid.cell + 1.0);
  const double reached_rows = std::min(rows, across / row_distance(grid) + 1.0);
  const double direct =
      n * (reached_rows * (reached_columns * per_product + 10.0) + 2.0 * reached_columns * per_exponential);
  const Extent extent = extent_in_reach(events.events, grid.extent(), 0.5 * across);
  const double most_nodes = 4.0 * columns * rows + 500'000.0;
  return cheapest(events, StageTarget::cells, extent, most_nodes, direct,
                  [&](const GaussianStages& stages, const LatticeSize& size) {
                    const double from_rows = std::min(size.rows, size.needed);
                    const double from_columns = std::min(size.columns, size.needed + 32.0);
                    return spread_cost(n, stages) +
                           per_product * rows * (size.columns * from_rows + columns * from_columns) +
                           per_exponential * (rows * from_rows + columns * from_columns);
                  });
}

std::optional<GaussianStages> stages_for_places(const BandwidthClass& events,
                                                const std::vector<Point>& places) {
  const auto n = static_cast<double>(events.events.size()), targets = static_cast<double>(places.size());
  const Box box = bounds(places);
  // Clustered, some times more are near than if they lay evenly.
  constexpr double clustered = 4.0, usual_reach = 9.5, per_pair = 6.0;
  const double across = 2.0 * usual_reach * events.largest;
  const double near = n * std::min(1.0, clustered * std::min(1.0, across / box.width()) *
                                            std::min(1.0, across / box.height()));
  return cheapest(
      events, StageTarget::places, {box.width(), box.height()}, 8.0 * (n + targets) + 500'000.0,
      targets * near * per_pair, [&](const GaussianStages& stages, const LatticeSize& size) {
        const double needed = std::min(size.rows, size.needed) + std::min(size.columns, size.needed);
        return spread_cost(n, stages) + spread_cost(targets, static_cast<double>(stages.gather_nodes())) +
               per_product * size.rows * size.columns * needed;
      });
}

void add_staged_to_cells(std::vector<WeightedEvent> events, const GaussianStages& stages,
                         const CellSet& cells, std::vector<double>& sums, const Run& run) {
  const Grid& grid = cells.grid;
  const Point base = grid.centre(0);
  const RowsInUse rows(cells, base);
  const double west = rows.odd_x.empty() ? rows.x.front() : std::min(rows.x.front(), rows.odd_x.front());
  std::vector<SpreadEvent> spread =
      in_reach(events, stages, base, {west, rows.y.front(), rows.x.back(), rows.y.back()}, run);
  if (spread.empty()) return;
  const double least = least_sum * largest_weight(events);
  std::vector<WeightedEvent>().swap(events);

  const double deviation = stages.transfer_deviation();
  auto [x, y] = axes_over(spread, stages.spacing());
  y = within(y, rows.y.front(), rows.y.back(), gaussian_transfer_reach * deviation);
  const GaussianNodes nodes(x, y, std::move(spread), run);
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

void add_staged_to_places(const std::vector<WeightedEvent>& events, const GaussianStages& stages,
                          const std::vector<Point>& places, std::vector<double>& sums, const Run& run) {
  const Box box = bounds(places);
  const Point base{box.xmin, box.ymin};
  std::vector<SpreadEvent> spread =
      in_reach(events, stages, base, {0.0, 0.0, box.width(), box.height()}, run);
  if (spread.empty()) return;
  const double least = least_sum * largest_weight(events);
  const double spacing = stages.spacing();
  const auto [x, y] = axes_over(spread, spacing);
  const std::size_t half = stages.gather_nodes();
  GaussianNodes around(axis_over(0.0, box.width(), half, spacing),
                       axis_over(0.0, box.height(), half, spacing));
  {
    const GaussianNodes nodes(x, y, std::move(spread), run);
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
