#include "hotspot/stats/contour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

/// The values as a matrix of nodes at the cells' centres, with a border of zeros so that every contour
/// closes.
class Nodes {
 public:
  Nodes(const CellSet& cells, const std::vector<double>& values)
      : m_grid(cells.grid),
        m_columns(cells.grid.columns + 2),
        m_rows(cells.grid.rows + 2),
        m_values(m_columns * m_rows, 0.0) {
    for (std::size_t k = 0; k < cells.cells.size(); ++k) {
      const std::size_t row = m_grid.row(cells.cells[k]) + 1;
      const std::size_t column = m_grid.column(cells.cells[k]) + 1;
      if (!std::isnan(values[k])) m_values[row * m_columns + column] = values[k];
    }
  }

  [[nodiscard]] std::size_t columns() const { return m_columns; }
  [[nodiscard]] std::size_t rows() const { return m_rows; }
  [[nodiscard]] double value(std::size_t node) const { return m_values[node]; }
  [[nodiscard]] Point place(std::size_t node) const {
    const std::size_t row = node / m_columns;
    const std::size_t column = node % m_columns;
    return {m_grid.origin.x + (static_cast<double>(column) - 0.5) * m_grid.cell,
            m_grid.origin.y + (static_cast<double>(row) - 0.5) * m_grid.cell};
  }

 private:
  const Grid& m_grid;
  std::size_t m_columns;
  std::size_t m_rows;
  std::vector<double> m_values;
};

/// A contour crosses the side between two neighbouring nodes, `node` and the one to its east or north.
struct Side {
  std::size_t node = 0;
  bool northward = false;
};

std::uint64_t key(Side side) {
  return 2 * static_cast<std::uint64_t>(side.node) + (side.northward ? 1 : 0);
}

/// Where the surface passes the level on a side. Kept off the nodes, so that two contours never meet in one.
Point crossing(const Nodes& nodes, std::uint64_t side, double level) {
  const std::size_t first = side / 2;
  const std::size_t second = first + (side % 2 == 1 ? nodes.columns() : 1);
  const double share = (level - nodes.value(first)) / (nodes.value(second) - nodes.value(first));
  const double t = std::clamp(share, 1e-6, 1.0 - 1e-6);
  const Point a = nodes.place(first), b = nodes.place(second);
  return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

using Next = std::unordered_map<std::uint64_t, std::uint64_t>;

/// The pieces of contour inside one square of four nodes, each running with the higher side on its left.
void add_pieces(const Nodes& nodes, std::size_t south_west, double level, Next& next) {
  const std::size_t c = nodes.columns();
  // Corners and sides counter-clockwise from the south-west; side k lies between corners k and k + 1.
  const std::array<std::size_t, 4> corner{south_west, south_west + 1, south_west + c + 1, south_west + c};
  const std::array<std::uint64_t, 4> side{key({corner[0], false}), key({corner[1], true}),
                                          key({corner[3], false}), key({corner[0], true})};
  std::array<bool, 4> high{};
  for (std::size_t k = 0; k < 4; ++k) high[k] = nodes.value(corner[k]) >= level;
  // A piece enters where the border, walked counter-clockwise, falls from high to low, and leaves where it
  // next rises.
  std::array<std::size_t, 2> falls{}, rises{};
  std::size_t n = 0, m = 0;
  for (std::size_t k = 0; k < 4; ++k) {
    const std::size_t after = (k + 1) % 4;
    if (high[k] && !high[after]) falls[n++] = k;
    if (!high[k] && high[after]) rises[m++] = k;
  }
  if (n == 1) next[side[falls[0]]] = side[rises[0]];
  if (n != 2) return;
  double mean = 0.0;
  for (const std::size_t node : corner) mean += nodes.value(node) / 4.0;
  const bool joined = mean >= level;  // the two high corners belong together through the middle
  for (std::size_t k = 0; k < 2; ++k) {
    const std::size_t following = (falls[k] + 1) % 4, preceding = (falls[k] + 3) % 4;
    next[side[falls[k]]] = side[joined ? following : preceding];
  }
}

Next contour_pieces(const Nodes& nodes, double level) {
  Next next;
  for (std::size_t row = 0; row + 1 < nodes.rows(); ++row) {
    for (std::size_t column = 0; column + 1 < nodes.columns(); ++column) {
      add_pieces(nodes, row * nodes.columns() + column, level, next);
    }
  }
  return next;
}

/// Closed contours of {value >= level}: outer ones counter-clockwise, those around lower places clockwise.
/// The order follows the numbering of the sides, not that of the hash table.
std::vector<Ring> contours(const Nodes& nodes, double level) {
  Next next = contour_pieces(nodes, level);
  std::vector<std::uint64_t> starts;
  starts.reserve(next.size());
  for (const auto& piece : next) starts.push_back(piece.first);
  std::sort(starts.begin(), starts.end());
  std::vector<Ring> rings;
  for (const std::uint64_t start : starts) {
    Ring ring;
    std::uint64_t side = start;
    for (auto piece = next.find(side); piece != next.end(); piece = next.find(side)) {
      ring.push_back(crossing(nodes, side, level));
      side = piece->second;
      next.erase(piece);
    }
    if (ring.size() >= 3) rings.push_back(std::move(ring));
  }
  return rings;
}

double ring_area(const Ring& ring) {
  return area(MultiPolygon{{ring, {}}});
}

bool encloses(const Ring& ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    const Point a = ring[i], b = ring[j];
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/// Holes go to the smallest outer ring around them.
MultiPolygon assembled(std::vector<Ring> rings) {
  struct Outer {
    Polygon polygon;
    double area = 0.0;
    Box box;
  };
  std::vector<Outer> outers;
  std::vector<Ring> holes;
  for (Ring& ring : rings) {
    const double signed_area = ring_area(ring);
    if (signed_area > 0.0) {
      const Box box = bounds(ring);
      outers.push_back({{std::move(ring), {}}, signed_area, box});
    } else if (signed_area < 0.0) {
      holes.push_back(std::move(ring));
    }
  }
  for (Ring& hole : holes) {
    const Point p = hole.front();
    Outer* smallest = nullptr;
    for (Outer& outer : outers) {
      const bool in_box =
          p.x >= outer.box.xmin && p.x <= outer.box.xmax && p.y >= outer.box.ymin && p.y <= outer.box.ymax;
      if (!in_box || (smallest != nullptr && outer.area >= smallest->area)) continue;
      if (encloses(outer.polygon.outer, p)) smallest = &outer;
    }
    if (smallest != nullptr) smallest->polygon.holes.push_back(std::move(hole));
  }
  MultiPolygon shape;
  for (Outer& outer : outers) shape.push_back(std::move(outer.polygon));
  return shape;
}

void require_contourable(const CellSet& cells, const std::vector<double>& values, double lower) {
  if (cells.grid.shape != CellShape::square) throw ArgumentError({"error.contour_needs_squares", {}});
  if (!(lower > 0.0)) {
    throw ArgumentError(
        {"error.not_above", {{"name", std::string("level")}, {"value", lower}, {"minimum", 0.0}}});
  }
  if (values.size() == cells.cells.size()) return;
  throw ArgumentError({"error.column_length",
                       {{"column", std::string("values")},
                        {"length", static_cast<std::int64_t>(values.size())},
                        {"expected", static_cast<std::int64_t>(cells.cells.size())}}});
}

}  // namespace

MultiPolygon region_between(const CellSet& cells, const std::vector<double>& values, double lower,
                            double upper) {
  require_contourable(cells, values, lower);
  const Nodes nodes(cells, values);
  std::vector<Ring> rings = contours(nodes, lower);
  if (std::isfinite(upper)) {
    for (Ring& ring : contours(nodes, upper)) {
      std::reverse(ring.begin(), ring.end());
      rings.push_back(std::move(ring));
    }
  }
  return assembled(std::move(rings));
}

}  // namespace hotspot
