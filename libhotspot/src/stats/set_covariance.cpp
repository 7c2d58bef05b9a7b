#include "stats/set_covariance.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

constexpr double cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

struct Range {
  double low;
  double high;
};

void narrow(Range& range, double a, double b) {
  range = {std::max(range.low, std::min(a, b)), std::min(range.high, std::max(a, b))};
}

/// Below this many questions cells do not pay.
constexpr double few_questions = 1000.0;
/// More pairs than this are not kept; a window with so many corners answers from its edges alone.
constexpr std::size_t most_pairs = 20'000'000;

}  // namespace

std::optional<Box> as_rectangle(const MultiPolygon& window) {
  if (window.size() != 1 || !window.front().holes.empty()) return std::nullopt;
  const Box box = bounds(window);
  for (const Point& p : window.front().outer) {
    const bool on_side = p.x == box.xmin || p.x == box.xmax || p.y == box.ymin || p.y == box.ymax;
    if (!on_side) return std::nullopt;
  }
  const double full = box.width() * box.height();
  const bool fills = std::abs(area(window) - full) <= 1e-12 * full;
  return fills ? std::optional(box) : std::nullopt;
}

SetCovariance::SetCovariance(const MultiPolygon& window, double reach, double questions)
    : m_rectangle(as_rectangle(window)), m_area(window), m_reach(reach) {
  if (m_rectangle || questions < few_questions || !(reach > 0.0)) return;
  const auto add_ring = [&](const Ring& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[i], b = ring[(i + 1) % ring.size()];
      if (!(a == b)) m_edges.push_back({a, {b.x - a.x, b.y - a.y}});
    }
  };
  for (const Polygon& polygon : window) {
    add_ring(polygon.outer);
    for (const Ring& hole : polygon.holes) add_ring(hole);
  }
  make_cells(reach, questions);
  enter_pairs();
  for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
    if (m_cells[cell].in_use) fit(cell);
  }
}

/// Cells over the upper half of the square round the v in use: v and -v have the same value.
void SetCovariance::make_cells(double reach, double questions) {
  const double across = std::clamp(std::cbrt(questions), 8.0, 128.0);
  m_rows = static_cast<std::size_t>(across / 2.0);
  m_columns = 2 * m_rows;
  m_side = reach * (1.0 + 1e-9) / static_cast<double>(m_rows);
  m_cells.resize(m_rows * m_columns);
  for (std::size_t i = 0; i < m_cells.size(); ++i) {
    const double left = m_side * (static_cast<double>(i % m_columns) - static_cast<double>(m_rows));
    const double bottom = m_side * static_cast<double>(i / m_columns);
    m_cells[i].centre = {left + 0.5 * m_side, bottom + 0.5 * m_side};
    const double nearest_x = std::max({0.0, left, -(left + m_side)});
    m_cells[i].in_use = std::hypot(nearest_x, bottom) <= reach;
  }
}

/// Calls visit(cell, always) for the cells in use that have a v for which the two edges meet; always: they
/// meet for every v of the cell.
template <class Visit>
void SetCovariance::for_each_cell_met(EdgePair pair, Visit&& visit) const {
  const Edge& e = m_edges[pair[0]];
  const Edge& f = m_edges[pair[1]];
  const Point corner{e.from.x - f.from.x, e.from.y - f.from.y};
  const Range x{corner.x + std::min(0.0, e.along.x) - std::max(0.0, f.along.x),
                corner.x + std::max(0.0, e.along.x) - std::min(0.0, f.along.x)};
  const Range y{corner.y + std::min(0.0, e.along.y) - std::max(0.0, f.along.y),
                corner.y + std::max(0.0, e.along.y) - std::min(0.0, f.along.y)};
  const double half_width = m_side * static_cast<double>(m_rows);
  if (y.high < 0.0 || y.low > half_width || x.high < -half_width || x.low > half_width) return;
  const auto slot = [&](double value, std::size_t n) {
    return static_cast<std::size_t>(std::clamp(std::floor(value / m_side), 0.0, static_cast<double>(n - 1)));
  };
  const double d = cross(e.along, f.along);
  const double half = 0.5 * m_side;
  // Twice the reach of (v x f) and (v x e) round their value at a cell's centre.
  const double wide_f = half * (std::abs(f.along.x) + std::abs(f.along.y));
  const double wide_e = half * (std::abs(e.along.x) + std::abs(e.along.y));
  for (std::size_t row = slot(y.low, m_rows); row <= slot(y.high, m_rows); ++row) {
    for (std::size_t column = slot(x.low + half_width, m_columns);
         column <= slot(x.high + half_width, m_columns); ++column) {
      const std::size_t cell = row * m_columns + column;
      if (!m_cells[cell].in_use) continue;
      // Where the edges meet: along e at s, along f at t, both times d and both from 0 to d.
      const Point q{m_cells[cell].centre.x - corner.x, m_cells[cell].centre.y - corner.y};
      const double s = cross(q, f.along), t = cross(q, e.along);
      const double low = std::min(0.0, d), high = std::max(0.0, d);
      if (s + wide_f < low || s - wide_f > high || t + wide_e < low || t - wide_e > high) continue;
      visit(cell, s - wide_f > low && s + wide_f < high && t - wide_e > low && t + wide_e < high);
    }
  }
}

void SetCovariance::enter_pairs() {
  const auto n = static_cast<std::uint32_t>(m_edges.size());
  const auto for_each_pair = [&](const auto& visit) {
    for (std::uint32_t e = 0; e < n; ++e) {
      for (std::uint32_t f = 0; f < n; ++f) visit(EdgePair{e, f});
    }
  };
  m_start.assign(m_cells.size() + 1, 0);
  for_each_pair([&](EdgePair pair) {
    const Point e = m_edges[pair[0]].along, f = m_edges[pair[1]].along;
    for_each_cell_met(pair, [&](std::size_t cell, bool always) {
      if (!always) {
        ++m_start[cell + 1];
        return;
      }
      const double weight = -0.5 / std::abs(cross(e, f));
      m_cells[cell].xx += weight * e.y * f.y;
      m_cells[cell].xy -= weight * (e.y * f.x + e.x * f.y);
      m_cells[cell].yy += weight * e.x * f.x;
    });
  });
  for (std::size_t cell = 0; cell < m_cells.size(); ++cell) m_start[cell + 1] += m_start[cell];
  if (m_start.back() > most_pairs) {
    m_cells.clear();
    return;
  }
  m_pairs.resize(m_start.back());
  std::vector<std::size_t> next(m_start.begin(), m_start.end() - 1);
  for_each_pair([&](EdgePair pair) {
    for_each_cell_met(pair, [&](std::size_t cell, bool always) {
      if (!always) m_pairs[next[cell]++] = pair;
    });
  });
}

/// Value and slope such that the cell agrees with `OverlapArea` at its centre and half-way to its sides.
void SetCovariance::fit(std::size_t index) {
  Cell& cell = m_cells[index];
  const double step = 0.25 * m_side;
  cell.value = m_area(cell.centre);
  const double right = m_area({cell.centre.x + step, cell.centre.y});
  const double up = m_area({cell.centre.x, cell.centre.y + step});
  cell.slope.x = (right - at(index, {step, 0.0})) / step;
  cell.slope.y = (up - at(index, {0.0, step})) / step;
}

/// What a pair of edges adds on the way from a cell's centre to centre + w. The part of the way on which they
/// meet is tau = tau0 + rho (e x f) with rho in a range that does not depend on e x f: with
/// (w x e)(w x f) / |e x f| dtau = (w x e)(w x f) drho nothing is divided by it, and parallel edges need no
/// case of their own.
double SetCovariance::share_of(EdgePair pair, Point centre, Point w) const {
  const Edge& e = m_edges[pair[0]];
  const Edge& f = m_edges[pair[1]];
  const Point q{f.from.x + centre.x - e.from.x, f.from.y + centre.y - e.from.y};
  const double we = cross(w, e.along), wf = cross(w, f.along);
  const double qe = cross(q, e.along), qf = cross(q, f.along);
  const double d = cross(e.along, f.along);
  // They meet where qf + tau wf and qe + tau we are both from 0 to d; mostly they do nowhere on the way.
  const double low = std::min(0.0, d), high = std::max(0.0, d);
  if (std::max(qf, qf + wf) < low || std::min(qf, qf + wf) > high || std::max(qe, qe + we) < low ||
      std::min(qe, qe + we) > high || we == 0.0 || wf == 0.0) {
    return 0.0;
  }
  const double tau0 = -qf / wf;
  const double t0 = cross(q, w) / wf;
  Range rho{std::min(0.0, 1.0 / wf), std::max(0.0, 1.0 / wf)};  // along e
  narrow(rho, -t0 / we, (1.0 - t0) / we);                       // along f
  double factor = -1.0;
  if (d != 0.0) {
    narrow(rho, -tau0 / d, (1.0 - tau0) / d);  // on the way
  } else {
    if (tau0 < 0.0 || tau0 > 1.0) return 0.0;
    if (tau0 == 0.0) factor = -0.5;  // the centre lies on the crease, which both sides share
  }
  if (rho.low >= rho.high) return 0.0;
  const double mean_left = 1.0 - tau0 - 0.5 * d * (rho.low + rho.high);
  return factor * we * wf * (rho.high - rho.low) * mean_left;
}

double SetCovariance::at(std::size_t index, Point w) const {
  const Cell& cell = m_cells[index];
  double value = cell.polynomial(w);
  for (std::size_t i = m_start[index]; i < m_start[index + 1]; ++i) {
    value += share_of(m_pairs[i], cell.centre, w);
  }
  return value;
}

double SetCovariance::of_polygon(double vx, double vy) const {
  if (m_cells.empty()) return m_area({vx, vy});
  if (vy < 0.0) {
    vx = -vx;
    vy = -vy;
  }
  const auto slot = [&](double value, std::size_t n) {
    return std::min(static_cast<std::size_t>(std::max(0.0, value / m_side)), n - 1);
  };
  const double half_width = m_side * static_cast<double>(m_rows);
  const std::size_t cell = slot(vy, m_rows) * m_columns + slot(vx + half_width, m_columns);
  if (!m_cells[cell].in_use) return m_area({vx, vy});
  const Point centre = m_cells[cell].centre;
  return std::max(0.0, at(cell, {vx - centre.x, vy - centre.y}));
}

}  // namespace hotspot::detail
