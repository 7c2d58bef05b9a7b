/// @file
/// Knox and Mantel by the definition: all pairs, and all orders of the times.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/stats/knox.hpp"

namespace hotspot::test {

inline double place_distance(const EventSet& events, std::size_t i, std::size_t j) {
  const double dx = events.points[i].x - events.points[j].x, dy = events.points[i].y - events.points[j].y;
  return std::sqrt(dx * dx + dy * dy) * events.crs.metres_per_unit;
}

/// By their dates.
inline double days_apart(EventTime a, EventTime b) {
  using namespace std::chrono;
  return std::abs(static_cast<double>((floor<days>(a) - floor<days>(b)).count()));
}

/// In (from, to], or [0, to] for the first band, which `from` = to = 0 and `from` = 0 before it stand for.
inline bool in_band(double value, double from, double to, bool first) {
  return value <= to && (first || value > from);
}

/// Pairs in a band of both, the times taken in `order`.
inline std::int64_t slow_observed(const EventSet& events, const std::vector<std::size_t>& order,
                                  const KnoxBand& band, bool first_distance, bool first_days) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      const bool near = in_band(place_distance(events, i, j), band.distance_from.value,
                                band.distance_to.value, first_distance);
      const bool soon = in_band(days_apart(*events.times[order[i]], *events.times[order[j]]), band.days_from,
                                band.days_to, first_days);
      count += near && soon ? 1 : 0;
    }
  }
  return count;
}

inline std::vector<std::size_t> given_order(std::size_t n) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

/// What `statistic(order)` is over all n! orders of the times.
struct AllOrders {
  double mean = 0.0;
  double variance = 0.0;
  double share_as_high = 0.0;  ///< as in the given order, or higher
};

template <class Statistic>
AllOrders over_all_orders(std::size_t n, const Statistic& statistic) {
  std::vector<std::size_t> order = given_order(n);
  const double given = statistic(order);
  std::vector<double> values;
  do {
    values.push_back(statistic(order));
  } while (std::next_permutation(order.begin(), order.end()));
  const auto orders = static_cast<double>(values.size());
  AllOrders result;
  for (const double value : values) result.mean += value / orders;
  for (const double value : values) {
    result.variance += (value - result.mean) * (value - result.mean) / orders;
    result.share_as_high += value >= given - 1e-9 ? 1.0 / orders : 0.0;
  }
  return result;
}

/// Pearson's correlation of distance and days over all pairs, term by term.
inline double slow_mantel_r(const EventSet& events, const std::vector<std::size_t>& order) {
  std::vector<double> d, t;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      d.push_back(place_distance(events, i, j));
      t.push_back(days_apart(*events.times[order[i]], *events.times[order[j]]));
    }
  }
  const auto n = static_cast<double>(d.size());
  const double mean_d = std::accumulate(d.begin(), d.end(), 0.0) / n;
  const double mean_t = std::accumulate(t.begin(), t.end(), 0.0) / n;
  double dd = 0.0, tt = 0.0, dt = 0.0;
  for (std::size_t k = 0; k < d.size(); ++k) {
    dd += (d[k] - mean_d) * (d[k] - mean_d);
    tt += (t[k] - mean_t) * (t[k] - mean_t);
    dt += (d[k] - mean_d) * (t[k] - mean_t);
  }
  return dt / std::sqrt(dd * tt);
}

}  // namespace hotspot::test
