#include "hotspot/stats/quadrat_test.hpp"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include "core/clip.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/events_inside.hpp"
#include "stats/set_covariance.hpp"

namespace hotspot {
namespace {

constexpr double few = 5.0;

/// Lines between the quadrats along one axis, the box's sides included.
class Cuts {
 public:
  Cuts(double low, double high, std::uint32_t parts) {
    const double step = (high - low) / parts;
    for (std::uint32_t i = 0; i < parts; ++i) m_at.push_back(low + i * step);
    m_at.push_back(high);
  }

  [[nodiscard]] std::size_t parts() const { return m_at.size() - 1; }
  [[nodiscard]] double operator[](std::size_t i) const { return m_at[i]; }
  /// Values on a line belong to the part below it.
  [[nodiscard]] std::size_t part_of(double value) const {
    const auto line = std::lower_bound(m_at.begin() + 1, m_at.end() - 1, value);
    return static_cast<std::size_t>(line - m_at.begin()) - 1;
  }

 private:
  std::vector<double> m_at;
};

/// Coordinates cut, toward the middle of the window's box, to 1e-9 of its longer side, as spatstat has
/// polygons clipped (polyclip): the areas, and with them X2, agree with it beyond the eighth digit. In a
/// rectangle nothing is to be clipped.
class ClippingGrid {
 public:
  explicit ClippingGrid(const MultiPolygon& window) {
    const Box box = bounds(window);
    m_middle = {0.5 * (box.xmin + box.xmax), 0.5 * (box.ymin + box.ymax)};
    if (!detail::as_rectangle(window)) m_step = 1e-9 * std::max(box.width(), box.height());
  }

  [[nodiscard]] double x(double value) const { return cut(value, m_middle.x); }
  [[nodiscard]] double y(double value) const { return cut(value, m_middle.y); }
  [[nodiscard]] Ring ring(Ring points) const {
    for (Point& p : points) p = {x(p.x), y(p.y)};
    return points;
  }

 private:
  [[nodiscard]] double cut(double value, double middle) const {
    return m_step > 0.0 ? middle + m_step * std::trunc((value - middle) / m_step) : value;
  }

  Point m_middle{};
  double m_step = 0.0;
};

/// Areas of the window's parts in the quadrats, row by row from the south-west.
std::vector<double> clipped_areas(const MultiPolygon& window, const Cuts& x, const Cuts& y) {
  const ClippingGrid grid(window);
  std::vector<Ring> rings;
  for (const Polygon& polygon : window) {
    rings.push_back(grid.ring(polygon.outer));
    for (const Ring& hole : polygon.holes) rings.push_back(grid.ring(hole));
  }
  std::vector<double> areas(x.parts() * y.parts());
  for (std::size_t c = 0; c < x.parts(); ++c) {
    const double west = grid.x(x[c]), east = grid.x(x[c + 1]);
    const auto to_the_east = detail::left_of(rings, {west, 1.0}, {west, 0.0});
    const auto column = detail::left_of(to_the_east, {east, 0.0}, {east, 1.0});
    for (std::size_t r = 0; r < y.parts(); ++r) {
      const double south = grid.y(y[r]), north = grid.y(y[r + 1]);
      const auto to_the_north = detail::left_of(column, {0.0, south}, {1.0, south});
      areas[r * x.parts() + c] =
          detail::signed_area(detail::left_of(to_the_north, {1.0, north}, {0.0, north}));
    }
  }
  return areas;
}

}  // namespace

QuadratTest quadrat_test(const EventSet& events, const StudyArea& window, const QuadratOptions& options) {
  validate(options);
  const auto inside = detail::events_inside(events, window, "quadrat test");
  const Box box = bounds(window.shape);
  const Cuts x(box.xmin, box.xmax, options.columns), y(box.ymin, box.ymax, options.rows);
  const std::vector<double> areas = clipped_areas(window.shape, x, y);
  std::vector<double> observed(areas.size(), 0.0);
  for (const Point& p : inside.points) observed[y.part_of(p.y) * x.parts() + x.part_of(p.x)] += 1.0;

  // Clipping leaves slivers where the window only touches a quadrat.
  const double least = 1e-8 * box.width() * box.height() / static_cast<double>(areas.size());
  const double total = std::accumulate(areas.begin(), areas.end(), 0.0);
  const auto n = static_cast<double>(inside.points.size());
  QuadratTest test{.chi2 = 0.0, .df = -1, .outside = inside.outside};
  for (std::size_t i = 0; i < areas.size(); ++i) {
    if (areas[i] <= least) continue;
    const double expected = n * areas[i] / total;
    test.chi2 += (observed[i] - expected) * (observed[i] - expected) / expected;
    if (expected < few) ++test.few_expected;
    ++test.df;
  }
  if (test.df > 0) test.p = boost::math::gamma_q(0.5 * static_cast<double>(test.df), 0.5 * test.chi2);
  return test;
}

}  // namespace hotspot
