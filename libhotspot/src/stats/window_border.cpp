#include "stats/window_border.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace hotspot::detail {
namespace {

double distance_to(const WindowEdge& edge, Point p) {
  const double ax = edge.from.x - p.x, ay = edge.from.y - p.y;
  const double ux = edge.to.x - edge.from.x, uy = edge.to.y - edge.from.y;
  const double length = std::hypot(ux, uy);
  const double along = -(ax * ux + ay * uy) / length;
  if (along <= 0.0) return std::hypot(ax, ay);
  if (along >= length) return std::hypot(edge.to.x - p.x, edge.to.y - p.y);
  return std::abs(ax * uy - ay * ux) / length;
}

double diameter_of(const MultiPolygon& window) {
  const Box box = bounds(window);
  return std::hypot(box.width(), box.height());
}

}  // namespace

WindowBorder::WindowBorder(const MultiPolygon& window)
    : m_edges(window), m_locator(window), m_diameter(diameter_of(window)) {}

// Looks into ever higher bands round the place until nothing outside them can be nearer.
double WindowBorder::distance(Point place, double reach) const {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  constexpr int halvings = 256;
  double looked = std::min(reach, m_diameter / halvings);
  while (true) {
    double nearest = infinity;
    m_edges.visit_between(place.y - looked, place.y + looked, [&](const WindowEdge& edge) {
      nearest = std::min(nearest, distance_to(edge, place));
    });
    if (nearest <= looked) return nearest;
    if (looked >= reach) return infinity;
    const bool all_seen = looked > 2.0 * m_diameter;
    if (all_seen) return nearest;
    looked = std::min({reach, 2.0 * looked, nearest});
    if (!(looked > 0.0)) return nearest;
  }
}

CirclesAround::CirclesAround(const WindowBorder& border, Point centre, double reach)
    : m_border(&border), m_centre(centre) {
  const double reach_squared = reach * reach;
  border.edges().visit_between(centre.y - reach, centre.y + reach, [&](const WindowEdge& edge) {
    const Edge seen = seen_from(centre, edge);
    if (seen.nearest_squared < reach_squared) m_edges.push_back(seen);
  });
  std::sort(m_edges.begin(), m_edges.end(),
            [](const Edge& a, const Edge& b) { return a.nearest_squared < b.nearest_squared; });
}

CirclesAround::Edge CirclesAround::seen_from(Point centre, const WindowEdge& edge) {
  const Point a{edge.from.x - centre.x, edge.from.y - centre.y};
  const Point b{edge.to.x - centre.x, edge.to.y - centre.y};
  const double dx = edge.to.x - edge.from.x, dy = edge.to.y - edge.from.y;
  const double length = std::hypot(dx, dy);
  Edge seen;
  seen.from_squared = a.x * a.x + a.y * a.y;
  seen.to_squared = b.x * b.x + b.y * b.y;
  seen.along = {dx / length, dy / length};
  const double side = a.x * seen.along.y - a.y * seen.along.x;
  seen.offset = std::abs(side);
  seen.foot = side < 0.0 ? Point{-seen.along.y, seen.along.x} : Point{seen.along.y, -seen.along.x};
  seen.foot_within =
      a.x * seen.along.x + a.y * seen.along.y < 0.0 && b.x * seen.along.x + b.y * seen.along.y > 0.0;
  seen.nearest_squared = std::min(seen.from_squared, seen.to_squared);
  if (seen.foot_within) seen.nearest_squared = std::min(seen.nearest_squared, seen.offset * seen.offset);
  return seen;
}

// Counter-clockwise round the circle the window is entered where an edge leaves the circle's disc, and left
// where an edge enters it, for the inside is to the left of every edge. So the angle inside is, up to whole
// turns, the sum of the angles of the latter less that of the former: the argument of a product. Where the
// circle runs through a corner, both its edges must find the corner on the same side: all compare the same
// squares.
double CirclesAround::share_inside(double radius) const {
  const double squared = radius * radius;
  const bool one_edge = m_edges.size() == 1 || (m_edges.size() > 1 && m_edges[1].nearest_squared >= squared);
  if (one_edge && m_edges[0].cut_by(radius)) {
    return 1.0 - std::acos(m_edges[0].offset / radius) / std::numbers::pi;
  }
  double re = 1.0, im = 0.0;
  const auto turn = [&](double x, double y) {
    const double turned = re * x - im * y;
    im = re * y + im * x;
    re = turned;
  };
  for (const Edge& edge : m_edges) {
    if (edge.nearest_squared >= squared) break;
    const bool from_inside = edge.from_squared < squared, to_inside = edge.to_squared < squared;
    if (from_inside && to_inside) continue;
    if (!from_inside && !to_inside && !edge.foot_within) continue;
    const double c = std::min(1.0, edge.offset / radius);
    const double s = std::sqrt((1.0 - c) * (1.0 + c));
    if (!from_inside) turn(c * edge.foot.x - s * edge.along.x, c * edge.foot.y - s * edge.along.y);
    if (!to_inside) turn(c * edge.foot.x + s * edge.along.x, -(c * edge.foot.y + s * edge.along.y));
  }
  const double share = std::atan2(im, re) / (2.0 * std::numbers::pi);
  constexpr double undecided = 1e-10;
  if (std::abs(share) < undecided) {
    // All of the circle or nothing: any point of it tells, but for those where it touches the border.
    constexpr Point direction{-0.41614683654714241, 0.90929742682568171};  // two radians
    return m_border->covers({m_centre.x + radius * direction.x, m_centre.y + radius * direction.y}) ? 1.0
                                                                                                    : 0.0;
  }
  return share < 0.0 ? share + 1.0 : share;
}

}  // namespace hotspot::detail
