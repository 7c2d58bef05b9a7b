#include "stats/stage_choice.hpp"

#include <algorithm>

#include "core/lattice.hpp"

namespace hotspot::detail {
namespace {

// Nanoseconds on one core of 2020.
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

struct Bandwidths {
  double smallest, largest;
};

/// The cheapest way to share the variance out whose lattice has no more than `most_nodes`.
template <class Cost>
std::optional<GaussianStages> cheapest(Bandwidths bandwidths, StageTarget target, Extent extent,
                                       double most_nodes, double direct_cost, const Cost& cost) {
  std::optional<GaussianStages> best;
  double least = direct_cost;
  for (const double share : {0.2, 0.3, 0.4, 0.55}) {
    const GaussianStages stages(bandwidths.smallest, bandwidths.largest, share, target);
    const LatticeSize size(stages, extent);
    if (size.columns * size.rows > most_nodes) continue;
    const double here = cost(stages, size);
    if (here < least) best = stages;
    least = std::min(least, here);
  }
  return best;
}

/// How many events there are, and how far those in reach of a grid lie apart.
struct Spread {
  double events = 0.0;
  Extent extent{};
};

template <class Events>
Spread spread_of(const Events& events, const Box& grid, double reach) {
  double low_x = grid.xmax + reach, high_x = grid.xmin - reach, low_y = grid.ymax + reach,
         high_y = grid.ymin - reach;
  Spread spread;
  each_event(events, [&](Point place, double, double) {
    spread.events += 1.0;
    low_x = std::min(low_x, place.x);
    high_x = std::max(high_x, place.x);
    low_y = std::min(low_y, place.y);
    high_y = std::max(high_y, place.y);
  });
  const double width = std::min(high_x, grid.xmax + reach) - std::max(low_x, grid.xmin - reach);
  const double height = std::min(high_y, grid.ymax + reach) - std::max(low_y, grid.ymin - reach);
  spread.extent = {std::max(0.0, width), std::max(0.0, height)};
  return spread;
}

template <class Events>
std::optional<GaussianStages> stages_for(const Events& events, Bandwidths bandwidths, const Grid& grid) {
  const auto columns = static_cast<double>(grid.columns), rows = static_cast<double>(grid.rows);
  const double across = 2.0 * gaussian_stage_reach * bandwidths.largest;
  const double reached_columns = std::min(columns, across / grid.cell + 1.0);
  const double reached_rows = std::min(rows, across / row_distance(grid) + 1.0);
  const Spread spread = spread_of(events, grid.extent(), 0.5 * across);
  const double direct = spread.events * (reached_rows * (reached_columns * per_product + 10.0) +
                                         2.0 * reached_columns * per_exponential);
  const double most_nodes = 4.0 * columns * rows + 500'000.0;
  return cheapest(bandwidths, StageTarget::cells, spread.extent, most_nodes, direct,
                  [&](const GaussianStages& stages, const LatticeSize& size) {
                    const double from_rows = std::min(size.rows, size.needed);
                    const double from_columns = std::min(size.columns, size.needed + 32.0);
                    return spread_cost(spread.events, stages) +
                           per_product * rows * (size.columns * from_rows + columns * from_columns) +
                           per_exponential * (rows * from_rows + columns * from_columns);
                  });
}

}  // namespace

std::optional<GaussianStages> stages_for_cells(const BandwidthClass& events, const Grid& grid) {
  return stages_for(events.events, {events.smallest, events.largest}, grid);
}

std::optional<GaussianStages> stages_for_cells(const PlainEvents& events, const Grid& grid) {
  return stages_for(events, {events.bandwidth, events.bandwidth}, grid);
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
      {events.smallest, events.largest}, StageTarget::places, {box.width(), box.height()},
      8.0 * (n + targets) + 500'000.0, targets * near * per_pair,
      [&](const GaussianStages& stages, const LatticeSize& size) {
        const double needed = std::min(size.rows, size.needed) + std::min(size.columns, size.needed);
        return spread_cost(n, stages) + spread_cost(targets, static_cast<double>(stages.gather_nodes())) +
               per_product * size.rows * size.columns * needed;
      });
}

}  // namespace hotspot::detail
