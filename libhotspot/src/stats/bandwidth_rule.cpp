#include "hotspot/stats/bandwidth_rule.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

/// Quantile type 7 of Hyndman and Fan (1996). REQUIRES: sorted, not empty.
double quantile(const std::vector<double>& sorted, double share) {
  const double position = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

double standard_deviation(const std::vector<double>& values) {
  // Relative to one of the values, so that large coordinates cost no digits.
  const double origin = values.front();
  const auto n = static_cast<double>(values.size());
  double mean = 0.0;
  for (const double v : values) mean += (v - origin) / n;
  double squares = 0.0;
  for (const double v : values) squares += (v - origin - mean) * (v - origin - mean);
  return std::sqrt(squares / (n - 1.0));
}

/// min(sd, IQR / 1.34) along an axis; sd where more than half of the values are the same and the IQR is 0.
double spread(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const double deviation = standard_deviation(values);
  const double quartiles = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.34;
  return quartiles > 0.0 ? std::min(deviation, quartiles) : deviation;
}

}  // namespace

Metres silverman_bandwidth(const EventSet& events, Kernel kernel) {
  require_consistent(events);
  require_metric(events.crs, "bandwidth");
  std::vector<double> x, y;
  for (const Point& p : events.points) {
    x.push_back(p.x);
    y.push_back(p.y);
  }
  const double both_axes = events.size() < 2 ? 0.0 : spread(std::move(x)) * spread(std::move(y));
  if (!(both_axes > 0.0)) {
    throw DataError(
        {"error.bandwidth_without_spread", {{"events", static_cast<std::int64_t>(events.size())}}});
  }
  const double sigma = std::sqrt(both_axes) * std::pow(static_cast<double>(events.size()), -1.0 / 6.0);
  return {sigma * events.crs.metres_per_unit / kernel_deviation(kernel)};
}

}  // namespace hotspot
