#include "hotspot/stats/select_bandwidth.hpp"

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/cross_validation.hpp"
#include "stats/mean_square_error.hpp"

namespace hotspot {
namespace {

using detail::CrossValidation;
using detail::LeaveOneOutSums;
using detail::MetricPattern;

constexpr double coarse = 1e-4;
constexpr double exact = 1e-13;
constexpr double grid_ratio = 1.25;
constexpr std::size_t valleys_followed = 3;

/// Bandwidths in logarithms: the search is for a ratio.
struct LogRange {
  double low = 0.0;
  double high = 0.0;
};

/// What is minimised, of ln sigma, to a tolerance.
using Objective = std::function<double(double log_sigma, double tolerance)>;

struct Valley {
  double log_sigma = 0.0;
  double value = 0.0;
};

[[noreturn]] void refuse_range(double minimum, double maximum) {
  throw ArgumentError({"error.bandwidth_range", {{"minimum", minimum}, {"maximum", maximum}}});
}

/// Where the criterion cannot tell events in one place from a bandwidth of 0.
[[noreturn]] void refuse_coincident(const LeaveOneOutSums& sums, BandwidthCriterion criterion) {
  const auto& nearest = sums.nearest_squared();
  const auto coincident = static_cast<std::int64_t>(std::count(nearest.begin(), nearest.end(), 0.0));
  throw DataError({"error.bandwidth_coincident",
                   {{"criterion", std::string(word(criterion))},
                    {"coincident", coincident},
                    {"events", static_cast<std::int64_t>(nearest.size())}}});
}

void require_distinct(const LeaveOneOutSums& sums, BandwidthCriterion criterion) {
  const auto& nearest = sums.nearest_squared();
  const bool drawn_to_zero =
      criterion == BandwidthCriterion::likelihood || criterion == BandwidthCriterion::lscv;
  const auto is_zero = [](double squared) { return squared == 0.0; };
  const bool refused = drawn_to_zero ? std::any_of(nearest.begin(), nearest.end(), is_zero)
                                     : std::all_of(nearest.begin(), nearest.end(), is_zero);
  if (refused) refuse_coincident(sums, criterion);
}

double least_bandwidth(const std::vector<double>& nearest_squared, BandwidthCriterion criterion) {
  double sum = 0.0, least = std::numeric_limits<double>::infinity();
  for (const double squared : nearest_squared) {
    sum += squared;
    if (squared > 0.0) least = std::min(least, squared);
  }
  if (criterion != BandwidthCriterion::likelihood) return std::sqrt(least);
  // The slope in ln sigma is sum_i (E_i / sigma^2 - 2), E_i a mean of squared distances to the others: none
  // is below that to the nearest. The edge correction only adds to it.
  return std::sqrt(0.5 * sum / static_cast<double>(nearest_squared.size()));
}

LogRange range_of(const MetricPattern& pattern, const CrossValidation& criterion,
                  const SelectBandwidthOptions& options) {
  const std::vector<double>& nearest_squared = criterion.sums().nearest_squared();
  const Box box = pattern.window ? bounds(*pattern.window) : bounds(pattern.places);
  const double low =
      options.minimum ? options.minimum->value : least_bandwidth(nearest_squared, options.criterion);
  const double half_diagonal = 0.5 * std::hypot(box.width(), box.height());
  const double high = options.maximum ? options.maximum->value : std::max(half_diagonal, 2.0 * low);
  if (!(low < high)) refuse_range(low, high);
  return {std::log(low), std::log(high)};
}

std::vector<double> grid_over(LogRange range) {
  const double ratios = (range.high - range.low) / std::log(grid_ratio);
  const auto steps = static_cast<std::size_t>(std::max(8.0, std::ceil(ratios)));
  std::vector<double> grid;
  for (std::size_t k = 0; k <= steps; ++k) {
    const double share = static_cast<double>(k) / static_cast<double>(steps);
    grid.push_back(std::lerp(range.low, range.high, share));
  }
  return grid;
}

/// Positions of the lowest grid points that are not above their neighbours, lowest first.
std::vector<std::size_t> lowest(const std::vector<double>& values) {
  std::vector<std::size_t> found;
  for (std::size_t k = 0; k < values.size(); ++k) {
    const bool below_left = k == 0 || values[k] <= values[k - 1];
    const bool below_right = k + 1 == values.size() || values[k] <= values[k + 1];
    if (below_left && below_right) found.push_back(k);
  }
  std::sort(found.begin(), found.end(),
            [&](std::size_t a, std::size_t b) { return std::pair(values[a], a) < std::pair(values[b], b); });
  if (found.size() > valleys_followed) found.resize(valleys_followed);
  return found;
}

/// From a grid point to the bottom between its neighbours.
Valley bottom_near(const std::vector<double>& grid, std::size_t k, const Objective& objective) {
  const auto value = [&](double log_sigma) { return objective(log_sigma, exact); };
  const bool first = k == 0, last = k + 1 == grid.size();
  if (first || last) {
    constexpr double a_little = 1e-5;
    const Valley end{grid[k], value(grid[k])};
    if (!(value(grid[k] + (first ? a_little : -a_little)) < end.value)) return end;
  }
  // Relative to the grid point, since Brent's tolerance is relative to the argument.
  constexpr int bits = 20;
  std::uintmax_t most_steps = 100;
  const double left = first ? grid[k] : grid[k - 1], right = last ? grid[k] : grid[k + 1];
  const auto [offset, least] = boost::math::tools::brent_find_minima(
      [&](double t) { return value(grid[k] + t); }, left - grid[k], right - grid[k], bits, most_steps);
  return {grid[k] + offset, least};
}

Valley deepest_valley(LogRange range, const Objective& objective, const Run& run) {
  const std::vector<double> grid = grid_over(range);
  std::vector<double> values;
  for (const double log_sigma : grid) {
    values.push_back(objective(log_sigma, coarse));
    const double done = static_cast<double>(values.size()) / static_cast<double>(grid.size());
    if (run.on_progress) run.on_progress("stage.bandwidth", 0.5 * done);
  }
  const std::vector<std::size_t> starts = lowest(values);
  Valley best{grid.front(), std::numeric_limits<double>::infinity()};
  for (const std::size_t k : starts) {
    const Valley valley = bottom_near(grid, k, objective);
    if (valley.value < best.value) best = valley;
  }
  if (run.on_progress) run.on_progress("stage.bandwidth", 1.0);
  return best;
}

SelectedBandwidth by_cross_validation(const MetricPattern& pattern, const SelectBandwidthOptions& options,
                                      const Run& run) {
  const CrossValidation criterion(pattern, {.criterion = options.criterion, .edge = options.edge});
  require_distinct(criterion.sums(), options.criterion);
  const LogRange range = range_of(pattern, criterion, options);
  const double sign = options.criterion == BandwidthCriterion::likelihood ? -1.0 : 1.0;
  const Run quiet{.stop = run.stop, .threads = run.threads};
  const Objective objective = [&](double log_sigma, double tolerance) {
    return sign * criterion(std::exp(log_sigma), tolerance, quiet);
  };
  const Valley best = deepest_valley(range, objective, run);
  constexpr double at_the_end = 1e-5;
  return {.bandwidth = {std::exp(best.log_sigma)},
          .criterion = sign * best.value,
          .minimum = {std::exp(range.low)},
          .maximum = {std::exp(range.high)},
          .at_end = best.log_sigma - range.low < at_the_end || range.high - best.log_sigma < at_the_end};
}

/// The error falls in a step wherever a pair of events comes within h, so that it has no smooth valleys, and
/// two that differ little may lie far apart. The search is spatstat's, so that both find the same one: K on
/// 511 steps, pairs counted at the begin of their step.
SelectedBandwidth by_mean_square_error(const MetricPattern& pattern, const EventSet& events,
                                       const StudyArea& window, const SelectBandwidthOptions& options,
                                       const Run& run) {
  constexpr std::size_t steps = 511, last = steps / 2;
  const double sigma_step = options.maximum
                                ? options.maximum->value / static_cast<double>(last)
                                : 0.5 * detail::reach_of_k(events, window).value / static_cast<double>(steps);
  const double minimum = options.minimum ? options.minimum->value : sigma_step;
  const double maximum = sigma_step * static_cast<double>(last);
  if (!(minimum < maximum)) refuse_range(minimum, maximum);
  const Metres reach{2.0 * sigma_step * static_cast<double>(steps)};
  const detail::MeanSquareError error(events, window, reach, steps, run);
  // K(0) alone then outweighs the least that any disc gains: the error only falls towards 0.
  if (error.coincident() >= 1.0) refuse_coincident(LeaveOneOutSums(pattern.places), options.criterion);

  const auto first = static_cast<std::size_t>(std::ceil(minimum / sigma_step * (1.0 - 1e-12)));
  std::size_t best = first;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t step = first; step <= last; ++step) {
    const double value = error.at_step(step, detail::PairsCount::at_begin_of_step);
    if (value < least) std::tie(best, least) = std::pair(step, value);
  }
  const Metres bandwidth{static_cast<double>(best) * sigma_step};
  return {.bandwidth = bandwidth,
          .criterion = detail::mean_square_error(events, window, bandwidth, run),
          .minimum = {minimum},
          .maximum = {maximum},
          .at_end = best == first || best == last};
}

}  // namespace

SelectedBandwidth select_bandwidth(const EventSet& events, const std::optional<StudyArea>& window,
                                   const SelectBandwidthOptions& options, const Run& run) {
  validate(options);
  const EventSet used = detail::events_in_use(events, window);
  const MetricPattern pattern =
      detail::metric_pattern(used, window, {.criterion = options.criterion, .edge = options.edge});
  if (options.criterion == BandwidthCriterion::diggle) {
    return by_mean_square_error(pattern, used, *window, options, run);
  }
  return by_cross_validation(pattern, options, run);
}

}  // namespace hotspot
