#include "stats/window_mass.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "hotspot/stats/edge_mass.hpp"
#include "stats/gaussian_lattice.hpp"

namespace hotspot::detail {
namespace {

/// A window of one ring whose edges all run along the axes, and along the sides of its box, fills the box.
std::optional<Box> rectangle(const MultiPolygon& window) {
  if (window.size() != 1 || !window.front().holes.empty() || window.front().outer.empty()) return {};
  const Box box = bounds(window);
  const Ring& ring = window.front().outer;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point p = ring[i], q = ring[(i + 1) % ring.size()];
    const bool on_side = p.x == box.xmin || p.x == box.xmax || p.y == box.ymin || p.y == box.ymax;
    if (!on_side || (p.x != q.x && p.y != q.y)) return {};
  }
  return box;
}

/// Normal probability between two limits, seen from a place; no digits are lost on either side.
double between(double low, double high, double place, double sigma) {
  const double scale = 1.0 / (sigma * std::numbers::sqrt2);
  const double from = (low - place) * scale, to = (high - place) * scale;
  if (from > 0.0) return 0.5 * (std::erfc(from) - std::erfc(to));
  if (to < 0.0) return 0.5 * (std::erfc(-to) - std::erfc(-from));
  return 0.5 * (std::erf(to) - std::erf(from));
}

}  // namespace

WindowMass::WindowMass(MultiPolygon window, std::vector<Point> places)
    : m_window(std::move(window)), m_places(std::move(places)), m_rectangle(rectangle(m_window)) {}

std::vector<double> WindowMass::at_places(double sigma, double tolerance, const Run& run) const {
  if (m_rectangle) {
    std::vector<double> mass;
    mass.reserve(m_places.size());
    for (const Point& p : m_places) {
      mass.push_back(between(m_rectangle->xmin, m_rectangle->xmax, p.x, sigma) *
                     between(m_rectangle->ymin, m_rectangle->ymax, p.y, sigma));
    }
    return mass;
  }
  if (m_places.empty()) return {};
  const GaussianLattice lattice(bounds(m_places), m_places.size(), sigma, std::max(tolerance, 1e-13));
  if (lattice.size() >= m_places.size()) {
    return edge_mass(m_window, m_places, Kernel::gaussian, sigma, run);
  }
  return lattice.gather(edge_mass(m_window, lattice.nodes(), Kernel::gaussian, lattice.tau(), run), m_places,
                        run);
}

}  // namespace hotspot::detail
