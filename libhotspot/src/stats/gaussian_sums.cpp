#include "stats/gaussian_sums.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "core/parallel.hpp"
#include "core/stop_check.hpp"
#include "stats/gaussian_direct.hpp"
#include "stats/stage_choice.hpp"
#include "stats/staged_gaussians.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t places_a_block = 64;

/// By rising bandwidth, each class within 5 percent.
std::vector<BandwidthClass> by_bandwidth(std::vector<WeightedEvent> events, const Run& run) {
  const auto [least, most] = std::minmax_element(
      events.begin(), events.end(), [](const auto& a, const auto& b) { return a.bandwidth < b.bandwidth; });
  if (events.empty() || least->bandwidth == most->bandwidth) {
    const double bandwidth = events.empty() ? 1.0 : least->bandwidth;
    std::vector<BandwidthClass> only(1);
    only.front() = {bandwidth, bandwidth, std::move(events)};
    return only;
  }
  const double pace = std::log(1.05);
  std::map<double, BandwidthClass> classes;
  StopCheck check(run.stop);
  for (const WeightedEvent& event : events) {
    check();
    BandwidthClass& one = classes[std::floor(std::log(event.bandwidth) / pace)];
    if (one.events.empty()) one.smallest = one.largest = event.bandwidth;
    one.smallest = std::min(one.smallest, event.bandwidth);
    one.largest = std::max(one.largest, event.bandwidth);
    one.events.push_back(event);
  }
  std::vector<BandwidthClass> result;
  for (auto& [key, one] : classes) result.push_back(std::move(one));
  return result;
}

/// Weights of some events, by index.
std::vector<double> weights_of(const std::vector<BandwidthClass>& classes, std::size_t n) {
  std::vector<double> weights(n, 0.0);
  for (const BandwidthClass& one : classes) {
    for (const WeightedEvent& event : one.events) weights[event.index] += event.weight;
  }
  return weights;
}

/// Sets the sum of each of these places that `is_left` names.
template <class IsLeft, class Sum>
void for_places(std::size_t n, const Run& run, const IsLeft& is_left, const Sum& sum) {
  parallel_for(run, "stage.density", (n + places_a_block - 1) / places_a_block, [&](std::size_t b) {
    for (std::size_t i = b * places_a_block; i < std::min(n, (b + 1) * places_a_block); ++i) {
      if (is_left(i)) sum(i);
    }
  });
}

}  // namespace

std::vector<double> gaussian_sums_at_cells(std::vector<WeightedEvent> events, const CellSet& cells,
                                           const Run& run) {
  std::vector<double> sums(cells.cells.size(), 0.0);
  if (cells.cells.empty()) return sums;
  std::vector<WeightedEvent> one_by_one;
  for (BandwidthClass& one : by_bandwidth(std::move(events), run)) {
    if (const auto stages = stages_for_cells(one, cells.grid)) {
      add_staged_to_cells(std::move(one), *stages, cells, sums, run);
    } else {
      one_by_one.insert(one_by_one.end(), one.events.begin(), one.events.end());
    }
  }
  add_gaussians_to_cells(std::move(one_by_one), cells, sums, run);
  return sums;
}

std::vector<double> gaussian_sums_at_cells(std::span<const Point> points, std::span<const double> weights,
                                           double bandwidth, const CellSet& cells, const Run& run) {
  std::vector<double> sums(cells.cells.size(), 0.0);
  if (cells.cells.empty()) return sums;
  const PlainEvents events{points, weights, bandwidth};
  if (const auto stages = stages_for_cells(events, cells.grid)) {
    add_staged_to_cells(events, *stages, cells, sums, run);
    return sums;
  }
  std::vector<WeightedEvent> one_by_one;
  one_by_one.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double weight = weights.empty() ? 1.0 : weights[i];
    if (weight != 0.0) one_by_one.push_back({points[i], weight, i, bandwidth});
  }
  add_gaussians_to_cells(std::move(one_by_one), cells, sums, run);
  return sums;
}

std::vector<double> gaussian_sums_at_places(std::vector<WeightedEvent> events,
                                            const std::vector<Point>& places, OwnEvent own, const Run& run) {
  std::vector<double> sums(places.size(), 0.0);
  if (places.empty()) return sums;
  const bool leaves_out = own == OwnEvent::left_out;
  std::vector<BandwidthClass> staged, one_by_one;
  for (BandwidthClass& one : by_bandwidth(std::move(events), run)) {
    const auto stages = stages_for_places(one, places);
    if (stages) add_staged_to_places(one.events, *stages, places, sums, run);
    (stages ? staged : one_by_one).push_back(std::move(one));
  }

  // Where an event's own share makes up nearly all, too few digits of the others are left.
  constexpr double least_of_others = 0.01;
  std::vector<bool> is_doubtful(places.size(), false);
  if (leaves_out && !staged.empty()) {
    const std::vector<double> own_weights = weights_of(staged, places.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] -= own_weights[i];
      is_doubtful[i] =
          own_weights[i] != 0.0 && !(std::abs(sums[i]) >= least_of_others * std::abs(own_weights[i]));
    }
  }
  const auto left_out = [&](std::size_t i) { return leaves_out ? std::optional(i) : std::nullopt; };
  const bool any_doubtful = std::find(is_doubtful.begin(), is_doubtful.end(), true) != is_doubtful.end();
  if (any_doubtful) staged.insert(staged.end(), one_by_one.begin(), one_by_one.end());
  const DirectGaussians direct(std::move(one_by_one), run.stop);
  if (!direct.empty()) {
    for_places(
        places.size(), run, [&](std::size_t i) { return !is_doubtful[i]; },
        [&](std::size_t i) { sums[i] = direct.sum_at(places[i], left_out(i), sums[i]); });
  }
  if (!any_doubtful) return sums;
  const DirectGaussians all(std::move(staged), run.stop);
  for_places(
      places.size(), run, [&](std::size_t i) { return is_doubtful[i]; },
      [&](std::size_t i) { sums[i] = all.sum_at(places[i], left_out(i), 0.0); });
  return sums;
}

}  // namespace hotspot::detail
