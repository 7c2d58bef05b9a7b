#include "stats/population_sampler.hpp"

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "stats/window_sampler.hpp"

namespace hotspot::detail {

PopulationSampler::PopulationSampler(const EventSet& population, const std::optional<StudyArea>& window,
                                     double side)
    : m_side(side) {
  require_no_negative_weights(population);
  if (window) m_window.emplace(window->shape);
  bool any_inside = false;
  double sum = 0.0;
  const Box box = window && !window->shape.empty() ? bounds(window->shape) : Box{};
  for (std::size_t i = 0; i < population.size(); ++i) {
    const Point p = population.points[i];
    const double weight = population.weight(i);
    const bool inside = !m_window || m_window->covers(p);
    // A square may reach into the window from a centre outside.
    const bool near =
        p.x >= box.xmin - side && p.x <= box.xmax + side && p.y >= box.ymin - side && p.y <= box.ymax + side;
    if (weight == 0.0 || !(inside || (side > 0.0 && near))) continue;
    any_inside = any_inside || inside;
    sum += weight;
    m_points.push_back(p);
    m_until.push_back(sum);
  }
  if (!any_inside) {
    throw DataError(
        {"error.no_population_in_window", {{"points", static_cast<std::int64_t>(population.size())}}});
  }
}

Point PopulationSampler::draw(RandomStream& random) const {
  while (true) {
    const double drawn = m_until.back() * random.uniform();
    const auto until = std::upper_bound(m_until.begin(), m_until.end() - 1, drawn);
    Point place = m_points[static_cast<std::size_t>(until - m_until.begin())];
    if (m_side > 0.0) place = draw_in_square(place, m_side, random);
    if (!m_window || m_side == 0.0 || m_window->covers(place)) return place;
  }
}

std::vector<Point> PopulationSampler::draw(std::size_t n, RandomStream& random) const {
  std::vector<Point> points;
  points.reserve(n);
  while (points.size() < n) points.push_back(draw(random));
  return points;
}

}  // namespace hotspot::detail
