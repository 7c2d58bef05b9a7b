#include "hotspot/stats/bandwidth_rule.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <stdexcept>
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

/// Relative to one of the values, so that large coordinates cost no digits.
double mean(const std::vector<double>& values) {
  const double origin = values.front();
  double sum = 0.0;
  for (const double v : values) sum += v - origin;
  return origin + sum / static_cast<double>(values.size());
}

double sum_of_squares(const std::vector<double>& values) {
  const double centre = mean(values);
  double squares = 0.0;
  for (const double v : values) squares += (v - centre) * (v - centre);
  return squares;
}

/// How far the events spread along one axis.
struct Spread {
  double deviation = 0.0;
  double quartiles = 0.0;  ///< IQR / 1.34, which is the deviation where values are normal
};

double smaller(const Spread& spread) {
  return spread.quartiles > 0.0 ? std::min(spread.deviation, spread.quartiles) : spread.deviation;
}

Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return {std::sqrt(sum_of_squares(values) / static_cast<double>(values.size() - 1)),
          (quantile(values, 0.75) - quantile(values, 0.25)) / 1.34};
}

/// Coordinates of the events in metres, one vector an axis.
struct Coordinates {
  std::vector<double> x, y;
};

Coordinates coordinates(const EventSet& events) {
  Coordinates result;
  for (const Point& p : events.points) {
    result.x.push_back(p.x * events.crs.metres_per_unit);
    result.y.push_back(p.y * events.crs.metres_per_unit);
  }
  return result;
}

RuleBandwidth per_axis(double x, double y) {
  return {.bandwidth = {std::sqrt(x * y)}, .x = Metres{x}, .y = Metres{y}};
}

/// Means over the axes, then the smaller: as sparr's NS and OS.
double mean_spread(const Spread& x, const Spread& y) {
  return smaller({0.5 * (x.deviation + y.deviation), 0.5 * (x.quartiles + y.quartiles)});
}

/// (2 R / (n V))^(1/6) of Terrell (1990) in two dimensions.
double oversmoothing_factor(double n) {
  constexpr double roughness = std::numbers::inv_pi / 4.0;
  constexpr double least_curvature = 16.0 * 24.0 * 8.0 / 1e4 * std::numbers::inv_pi;
  return std::pow(2.0 * roughness / (n * least_curvature), 1.0 / 6.0);
}

double arcgis_radius(const Coordinates& places) {
  const auto n = static_cast<double>(places.x.size());
  const double standard_distance = std::sqrt((sum_of_squares(places.x) + sum_of_squares(places.y)) / n);
  const Point centre{mean(places.x), mean(places.y)};
  std::vector<double> distances;
  for (std::size_t i = 0; i < places.x.size(); ++i) {
    distances.push_back(std::hypot(places.x[i] - centre.x, places.y[i] - centre.y));
  }
  std::sort(distances.begin(), distances.end());
  const double median = std::sqrt(1.0 / std::numbers::ln2) * quantile(distances, 0.5);
  return 0.9 * smaller({standard_distance, median}) * std::pow(n, -0.2);
}

RuleBandwidth by_rule(const Coordinates& places, BandwidthRule rule) {
  const auto n = static_cast<double>(places.x.size());
  const double factor = std::pow(n, -1.0 / 6.0);
  const Spread x = spread_of(places.x), y = spread_of(places.y);
  switch (rule) {
    case BandwidthRule::scott:
      return per_axis(factor * x.deviation, factor * y.deviation);
    case BandwidthRule::silverman:
      return per_axis(factor * smaller(x), factor * smaller(y));
    case BandwidthRule::normal_scale:
      return {.bandwidth = {factor * mean_spread(x, y)}};
    case BandwidthRule::oversmoothing:
      return {.bandwidth = {oversmoothing_factor(n) * mean_spread(x, y)}};
    case BandwidthRule::arcgis:
      return {.kernel = Kernel::quartic, .bandwidth = {arcgis_radius(places)}};
  }
  throw std::logic_error("rule outside its enumeration");
}

}  // namespace

RuleBandwidth bandwidth_by_rule(const EventSet& events, BandwidthRule rule) {
  require_consistent(events);
  require_metric(events.crs, "bandwidth");
  RuleBandwidth result;
  if (events.size() >= 2) result = by_rule(coordinates(events), rule);
  if (!(result.bandwidth.value > 0.0)) {
    throw DataError(
        {"error.bandwidth_without_spread", {{"events", static_cast<std::int64_t>(events.size())}}});
  }
  return result;
}

Metres silverman_bandwidth(const EventSet& events, Kernel kernel) {
  const Metres sigma = bandwidth_by_rule(events, BandwidthRule::silverman).bandwidth;
  return {sigma.value / kernel_deviation(kernel)};
}

}  // namespace hotspot
