#include "hotspot/stats/nearest_neighbour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/events_inside.hpp"
#include "stats/normal_tail.hpp"
#include "stats/point_cloud.hpp"
#include "stats/set_covariance.hpp"
#include "stats/window_border.hpp"

namespace hotspot {
namespace {

using std::numbers::pi;

constexpr double m2_per_km2 = 1e6;
constexpr std::size_t block = 256;

/// Calls body(i) for every i below n, many a task.
void for_each_event(const Run& run, std::size_t n, const std::function<void(std::size_t)>& body) {
  detail::parallel_for(run, "stage.nearest", (n + block - 1) / block, [&](std::size_t b) {
    for (std::size_t i = b * block; i < std::min(n, (b + 1) * block); ++i) body(i);
  });
}

/// Distances to the k nearest other points, a column a neighbour; NaN where there are not so many.
std::vector<std::vector<double>> distances(const std::vector<Point>& points, std::size_t k, double metres,
                                           const Run& run) {
  std::vector<std::vector<double>> columns(
      k, std::vector<double>(points.size(), std::numeric_limits<double>::quiet_NaN()));
  const detail::PointCloud cloud{points};
  detail::PointCloudTree tree(2, cloud, {});
  tree.buildIndex();
  for_each_event(run, points.size(), [&](std::size_t i) {
    // The point itself, or one at its place, is the first of them.
    std::vector<std::size_t> nearest(k + 1);
    std::vector<double> squared(k + 1);
    const std::array<double, 2> place{points[i].x, points[i].y};
    const std::size_t found = tree.knnSearch(place.data(), k + 1, nearest.data(), squared.data());
    for (std::size_t j = 1; j < found; ++j) columns[j - 1][i] = metres * std::sqrt(squared[j]);
  });
  return columns;
}

std::vector<double> border_distances(const std::vector<Point>& points, const MultiPolygon& window,
                                     double metres, const Run& run) {
  const detail::WindowBorder border(window);
  std::vector<double> result(points.size());
  for_each_event(run, points.size(), [&](std::size_t i) { result[i] = metres * border.distance(points[i]); });
  return result;
}

/// All events, where no window says which.
detail::EventsInside all_events(const EventSet& events) {
  require_consistent(events);
  require_metric(events.crs, "nearest neighbours");
  std::vector<std::size_t> all(events.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return {events.points, std::move(all), 0};
}

/// Donnelly (1978).
double donnelly(double mean, double n, const StudyArea& window) {
  const auto box = detail::as_rectangle(window.shape);
  if (!box) return ClarkEvans::undefined;
  const double perimeter = 2.0 * (box->width() + box->height());
  const double expected =
      0.5 * std::sqrt(box->width() * box->height() / n) + (0.0514 + 0.0412 / std::sqrt(n)) * perimeter / n;
  return mean / expected;
}

}  // namespace

NearestDistances nearest_distances(const EventSet& events, const std::optional<StudyArea>& window,
                                   const NearestOptions& options, const Run& run) {
  validate(options);
  const auto used =
      window ? detail::events_inside(events, *window, "nearest neighbours") : all_events(events);
  const double metres = events.crs.metres_per_unit;
  NearestDistances result{.events = used.events, .outside = used.outside};
  result.distance_m = distances(used.points, options.neighbours, metres, run);
  result.border_distance_m =
      window ? border_distances(used.points, window->shape, metres, run)
             : std::vector<double>(used.points.size(), std::numeric_limits<double>::quiet_NaN());
  return result;
}

ClarkEvans clark_evans(const EventSet& events, const StudyArea& window, const Run& run) {
  const auto inside = detail::events_inside(events, window, "Clark-Evans");
  const double metres = events.crs.metres_per_unit;
  const auto n = static_cast<double>(inside.points.size());
  const double area_here = area(window.shape), area_m2 = area_here * metres * metres;
  ClarkEvans result{.events = static_cast<std::int64_t>(inside.points.size()), .outside = inside.outside};
  result.area_km2 = area_m2 / m2_per_km2;
  result.intensity_per_km2 = n / result.area_km2;
  if (inside.points.size() < 2) return result;
  const std::vector<double> nearest = distances(inside.points, 1, 1.0, run).front();
  const double mean = std::accumulate(nearest.begin(), nearest.end(), 0.0) / n;
  const double expected = 0.5 * std::sqrt(area_here / n);
  const double error = std::sqrt((4.0 - pi) * area_here / (4.0 * pi)) / n;
  result.nearest_mean_m = metres * mean;
  result.ratio = mean / expected;
  result.standard_error_m = metres * error;
  result.z = (mean - expected) / error;
  result.p = detail::normal_two_sided(result.z);
  result.donnelly_ratio = donnelly(mean, n, window);
  return result;
}

}  // namespace hotspot
