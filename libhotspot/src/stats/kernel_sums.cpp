#include "stats/kernel_sums.hpp"

#include <utility>

#include "core/stop_check.hpp"
#include "stats/kernel_sweep.hpp"
#include "stats/place_sums.hpp"
#include "stats/shared_places.hpp"

namespace hotspot::detail {
namespace {

/// At places that are all different.
std::vector<double> sums_at_distinct(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                     OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  if (kernel == Kernel::gaussian) return gaussian_sums_at_places(std::move(events), places, own, run);
  return place_sums(std::move(events), places, own, kernel, bandwidth, run);
}

}  // namespace

std::vector<double> kernel_sums_at_cells(std::span<const Point> points, std::span<const double> weights,
                                         const CellSet& cells, Kernel kernel, double bandwidth,
                                         const Run& run) {
  if (cells.cells.empty()) return {};
  if (kernel == Kernel::gaussian) return gaussian_sums_at_cells(points, weights, bandwidth, cells, run);
  const EventStrips events(points, weights, cells.grid, layout_for(cells.grid, kernel, bandwidth), run.stop);
  return sweep_sums_at_cells(events, cells, kernel, bandwidth, run);
}

std::vector<double> kernel_sums_at_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                                          OwnEvent own, Kernel kernel, double bandwidth, const Run& run) {
  StopCheck check(run.stop);
  for (WeightedEvent& event : events) {
    check();
    event.bandwidth = bandwidth;
  }
  SharedPlaces shared = shared_places(std::move(events), places, run);
  const std::vector<double> sums =
      sums_at_distinct(std::move(shared.events), shared.distinct.places, own, kernel, bandwidth, run);
  std::vector<double> result(places.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    check();
    result[i] = sums[shared.distinct.place_of[i]] + (own == OwnEvent::left_out ? shared.others[i] : 0.0);
  }
  return result;
}

}  // namespace hotspot::detail
