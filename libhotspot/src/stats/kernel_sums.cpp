#include "stats/kernel_sums.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/parallel.hpp"
#include "core/stop_check.hpp"
#include "stats/blocked_sum.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/kernel_sweep.hpp"
#include "stats/shared_places.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t places_a_block = 64;

std::vector<WeightedEvent> weighted_events(std::span<const Point> points, std::span<const double> weights,
                                           double bandwidth, const Run& run) {
  StopCheck check(run.stop);
  std::vector<WeightedEvent> events;
  events.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    check();
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (weight != 0.0) events.push_back({points[i], weight, i, bandwidth});
  }
  return events;
}

template <Kernel kernel>
double sum_at(const EventBands& events, Point place, double bandwidth, std::optional<std::size_t> left_out) {
  BlockedSum sum;
  events.visit_near(place, [&](const WeightedEvent& event) {
    const double dx = place.x - event.place.x, dy = place.y - event.place.y;
    const double t_squared = (dx * dx + dy * dy) / (bandwidth * bandwidth);
    if (t_squared > 1.0 || event.index == left_out) return;
    sum.add(event.weight * shape<kernel>(t_squared));
  });
  return sum.value();
}

/// At places that are all different.
std::vector<double> sums_at_distinct(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                     OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  if (kernel == Kernel::gaussian) return gaussian_sums_at_places(std::move(events), places, own, run);
  const EventBands bands(std::move(events), bandwidth, run.stop);
  std::vector<double> result(places.size());
  const std::size_t blocks = (places.size() + places_a_block - 1) / places_a_block;
  parallel_for(run, "stage.density", blocks, [&](std::size_t b) {
    for (std::size_t i = b * places_a_block; i < std::min(places.size(), (b + 1) * places_a_block); ++i) {
      const std::optional<std::size_t> left_out = own == OwnEvent::left_out ? std::optional(i) : std::nullopt;
      result[i] =
          with_kernel(kernel, [&](auto k) { return sum_at<k()>(bands, places[i], bandwidth, left_out); });
    }
  });
  return result;
}

}  // namespace

std::vector<double> kernel_sums_at_cells(std::span<const Point> points, std::span<const double> weights,
                                         const CellSet& cells, Kernel kernel, double bandwidth,
                                         const Run& run) {
  if (cells.cells.empty()) return {};
  if (kernel == Kernel::gaussian) {
    return gaussian_sums_at_cells(weighted_events(points, weights, bandwidth, run), cells, run);
  }
  const EventStrips events(points, weights, cells.grid, layout_for(cells.grid, kernel, bandwidth), run.stop);
  return sweep_sums_at_cells(events, cells, kernel, bandwidth, run);
}

std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                          OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  for (WeightedEvent& event : events) event.bandwidth = bandwidth;
  SharedPlaces shared = shared_places(std::move(events), places, run);
  const std::vector<double> sums =
      sums_at_distinct(std::move(shared.events), shared.distinct.places, own, kernel, bandwidth, run);
  std::vector<double> result(places.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = sums[shared.distinct.place_of[i]] + (own == OwnEvent::left_out ? shared.others[i] : 0.0);
  }
  return result;
}

}  // namespace hotspot::detail
