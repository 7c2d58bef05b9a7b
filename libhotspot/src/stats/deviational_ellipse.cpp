#include "hotspot/stats/deviational_ellipse.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// What is left of a variance by rounding, as a part of the larger one.
constexpr double rounding = 1e-13;

Point mean_of(const std::vector<Point>& points) {
  if (points.empty()) return {undefined, undefined};
  // Relative to one of the points, so that large coordinates cost no digits.
  const Point origin = points.front();
  const auto n = static_cast<double>(points.size());
  Point mean;
  for (const Point p : points) {
    mean.x += (p.x - origin.x) / n;
    mean.y += (p.y - origin.y) / n;
  }
  return {origin.x + mean.x, origin.y + mean.y};
}

double divisor_of(std::size_t points, EllipseDivisor divisor) {
  const auto n = static_cast<double>(points);
  switch (divisor) {
    case EllipseDivisor::n:
      return n;
    case EllipseDivisor::n_minus_2:
      return n - 2.0;
  }
  return n;
}

}  // namespace

DeviationalEllipse deviational_ellipse(const std::vector<Point>& points, const Crs& crs,
                                       const EllipseOptions& options) {
  validate(options);
  require_metric(crs, "standard-deviational ellipse");
  DeviationalEllipse ellipse{mean_of(points), {undefined}, {undefined}, undefined};
  const double divisor = divisor_of(points.size(), options.divisor);
  if (!(divisor > 0.0)) return ellipse;
  double xx = 0.0, yy = 0.0, xy = 0.0;
  for (const Point p : points) {
    const double dx = p.x - ellipse.centre.x, dy = p.y - ellipse.centre.y;
    xx += dx * dx / divisor;
    yy += dy * dy / divisor;
    xy += dx * dy / divisor;
  }
  // The eigenvalues of S are `middle` plus and minus `half`.
  const double middle = (xx + yy) / 2.0, half = std::hypot((xx - yy) / 2.0, xy);
  const double least = middle - half > rounding * middle ? middle - half : 0.0;
  const double unit = options.deviations * crs.metres_per_unit;
  ellipse.major = {unit * std::sqrt(middle + half)};
  ellipse.minor = {unit * std::sqrt(least)};
  if (half > rounding * middle) {
    const double from_east = std::atan2(2.0 * xy, xx - yy) / 2.0;  // counter-clockwise, -90 to 90 degrees
    ellipse.rotation_deg = std::fmod(90.0 - from_east * 180.0 / std::numbers::pi, 180.0);
  }
  return ellipse;
}

Ring outline(const DeviationalEllipse& ellipse, const Crs& crs, std::size_t corners) {
  if (!(ellipse.major.value > 0.0) || !(ellipse.minor.value > 0.0)) return {};
  // A circle has no direction; any does.
  const double rotation = std::isnan(ellipse.rotation_deg) ? 0.0 : ellipse.rotation_deg;
  const double angle = (90.0 - rotation) * std::numbers::pi / 180.0;
  const double major = ellipse.major.value / crs.metres_per_unit;
  const double minor = ellipse.minor.value / crs.metres_per_unit;
  Ring ring;
  for (std::size_t k = 0; k < corners; ++k) {
    const double t = 2.0 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(corners);
    const double along = major * std::cos(t), across = minor * std::sin(t);
    ring.push_back({ellipse.centre.x + along * std::cos(angle) - across * std::sin(angle),
                    ellipse.centre.y + along * std::sin(angle) + across * std::cos(angle)});
  }
  return ring;
}

}  // namespace hotspot
