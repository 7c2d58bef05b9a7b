#include "stats/point_bands.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace hotspot::detail {
namespace {

/// What the reach is widened by, as a part of it and of the largest coordinate.
constexpr double rounding = 8.0 * std::numeric_limits<double>::epsilon();

double largest_coordinate(const std::vector<Point>& points) {
  double largest = 0.0;
  for (const Point& p : points) largest = std::max({largest, std::abs(p.x), std::abs(p.y)});
  return largest;
}

}  // namespace

PointBands::PointBands(const std::vector<Point>& points, double reach)
    : m_reach(reach + rounding * (reach + largest_coordinate(points))), m_squared_reach(m_reach * m_reach) {
  if (points.empty()) return;
  const auto [lowest, highest] =
      std::minmax_element(points.begin(), points.end(), [](Point a, Point b) { return a.y < b.y; });
  const double span = highest->y - lowest->y;
  m_bottom = lowest->y;
  // Not more bands than points, however small the reach.
  m_height = std::max(m_reach, span / static_cast<double>(points.size()));
  if (!(m_height > 0.0)) m_height = 1.0;
  m_start.assign(static_cast<std::size_t>(span / m_height) + 2, 0);

  m_index.resize(points.size());
  std::iota(m_index.begin(), m_index.end(), std::size_t{0});
  const auto key = [&](std::size_t i) {
    return std::tuple(band_of(points[i].y), points[i].x, points[i].y, i);
  };
  std::sort(m_index.begin(), m_index.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  for (const std::size_t i : m_index) {
    m_x.push_back(points[i].x);
    m_y.push_back(points[i].y);
    ++m_start[band_of(points[i].y) + 1];
  }
  for (std::size_t band = 1; band < m_start.size(); ++band) m_start[band] += m_start[band - 1];
}

std::size_t PointBands::band_of(double y) const {
  const double band = std::floor((y - m_bottom) / m_height);
  return static_cast<std::size_t>(std::clamp(band, 0.0, static_cast<double>(m_start.size() - 2)));
}

std::size_t PointBands::first_at_least(std::size_t band, double x) const {
  const auto at = [this](std::size_t i) { return m_x.begin() + static_cast<std::ptrdiff_t>(i); };
  return static_cast<std::size_t>(std::lower_bound(at(m_start[band]), at(m_start[band + 1]), x) -
                                  m_x.begin());
}

}  // namespace hotspot::detail
