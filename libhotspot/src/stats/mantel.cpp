#include "hotspot/stats/mantel.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/timed_events.hpp"

namespace hotspot {
namespace {

using detail::Lanes;
using detail::permutation_lanes;
using detail::TimedEvents;

double distance(Point a, Point b) {
  const double dx = a.x - b.x, dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

/// Sums over pairs: of the distance, the time apart and their product, or of the squares of both and the
/// product.
struct Sums {
  double distance = 0.0;
  double time = 0.0;
  double product = 0.0;
};

/// Sums of add(sums, distance, time apart) over all pairs: within each event first, for the same bits with
/// any number of threads.
template <class Add>
Sums sum_over_pairs(const TimedEvents& events, const Run& run, const Add& add) {
  std::vector<Sums> of_event(events.size());
  detail::parallel_for(run, "stage.pairs", events.size(), [&](std::size_t i) {
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      add(of_event[i], distance(events.points[i], events.points[j]),
          std::abs(events.ticks[i] - events.ticks[j]));
    }
  });
  Sums total;
  for (const Sums& sums : of_event) {
    total.distance += sums.distance;
    total.time += sums.time;
    total.product += sums.product;
  }
  return total;
}

/// What permuting the times leaves as it is, and r.
struct Observed {
  double mean_distance = 0.0;
  double scale = 0.0;  ///< square root of the product of both sums of squares
  double r = 0.0;      ///< NaN where all distances or all times apart are the same
};

Observed observe(const TimedEvents& events, const Run& run) {
  const auto pairs = static_cast<double>(events.pairs());
  const Sums plain = sum_over_pairs(events, run, [](Sums& sums, double d, double t) {
    sums.distance += d;
    sums.time += t;
  });
  const double mean_d = plain.distance / pairs, mean_t = plain.time / pairs;
  const Sums squares = sum_over_pairs(events, run, [&](Sums& sums, double d, double t) {
    sums.distance += (d - mean_d) * (d - mean_d);
    sums.time += (t - mean_t) * (t - mean_t);
    sums.product += (d - mean_d) * (t - mean_t);
  });
  // The mean of equal values is rounded, so their squares need not add up to 0.
  constexpr double rounding = 1e-12;
  const auto vary = [&](double sum, double mean) { return sum > pairs * std::pow(rounding * mean, 2); };
  Observed observed{.mean_distance = mean_d, .scale = std::sqrt(squares.distance) * std::sqrt(squares.time)};
  observed.r = vary(squares.distance, mean_d) && vary(squares.time, mean_t)
                   ? std::clamp(squares.product / observed.scale, -1.0, 1.0)
                   : std::numeric_limits<double>::quiet_NaN();
  return observed;
}

/// r under eight permutations at once.
Lanes permuted_r(const TimedEvents& events, const std::vector<Lanes>& ticks, const Observed& observed,
                 const Run& run) {
  Lanes total{};
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i % 64 == 0 && run.stop.stop_requested()) throw Cancelled();
    const Lanes own = ticks[i];
    Lanes sums{};
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      // Deviations of the distances alone: they add up to 0, so the mean time takes nothing away.
      const double d = distance(events.points[i], events.points[j]) - observed.mean_distance;
      for (std::size_t lane = 0; lane < permutation_lanes; ++lane) {
        sums[lane] += d * std::abs(own[lane] - ticks[j][lane]);
      }
    }
    for (std::size_t lane = 0; lane < permutation_lanes; ++lane) total[lane] += sums[lane];
  }
  for (double& sum : total) sum /= observed.scale;
  return total;
}

double share_as_high(const TimedEvents& events, const Observed& observed, const MantelOptions& options,
                     const Run& run) {
  // Orders that differ only in events of the same time or place give the same r up to rounding.
  const double threshold = observed.r - 1e-10;
  std::atomic<std::uint64_t> extreme = 0;
  const std::size_t blocks = (options.permutations + permutation_lanes - 1) / permutation_lanes;
  detail::parallel_for(run, "stage.permutations", blocks, [&](std::size_t block) {
    const std::size_t first = block * permutation_lanes;
    const auto ticks = detail::permuted_ticks(events.ticks, options.seed, first);
    const Lanes r = permuted_r(events, ticks, observed, run);
    const std::size_t lanes = std::min(permutation_lanes, options.permutations - first);
    extreme +=
        static_cast<std::uint64_t>(std::count_if(r.begin(), r.begin() + static_cast<std::ptrdiff_t>(lanes),
                                                 [&](double value) { return value >= threshold; }));
  });
  return permutation_p(extreme, options.permutations);
}

void require_affordable(const TimedEvents& events, const MantelOptions& options) {
  const auto pairs = static_cast<double>(events.pairs());
  if (pairs * (1.0 + options.permutations) <= mantel_budget) return;
  throw ArgumentError({"error.mantel_budget",
                       {{"events", static_cast<std::int64_t>(events.size())},
                        {"pairs", events.pairs()},
                        {"permutations", static_cast<std::int64_t>(options.permutations)},
                        {"limit", static_cast<std::int64_t>(mantel_budget)},
                        {"affordable", std::max(0.0, std::floor(mantel_budget / pairs) - 1.0)}}});
}

}  // namespace

Mantel mantel(const EventSet& events, const MantelOptions& options, const Run& run) {
  validate(options);
  require_consistent(events);
  require_metric(events.crs, "Mantel");
  const TimedEvents timed = detail::timed_events(events, options.day_count);
  require_affordable(timed, options);
  const Observed observed = observe(timed, run);
  Mantel result{.events = static_cast<std::int64_t>(timed.size()),
                .without_time = static_cast<std::int64_t>(timed.left_out),
                .pairs = timed.pairs(),
                .r = observed.r,
                .p_permutation = std::numeric_limits<double>::quiet_NaN()};
  if (options.permutations > 0 && !std::isnan(observed.r)) {
    result.p_permutation = share_as_high(timed, observed, options, run);
  }
  return result;
}

}  // namespace hotspot
