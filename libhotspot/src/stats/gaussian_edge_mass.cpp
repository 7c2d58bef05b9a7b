#include "stats/gaussian_edge_mass.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <tuple>

#include "stats/cell_rows.hpp"
#include "stats/spline_lattice.hpp"

namespace hotspot::detail {
namespace {

/// In deviations. Beyond it the normal distribution is 1 to 5e-17.
constexpr double reach = 8.3;
constexpr double fewest_spacings = 32.0;
constexpr std::size_t degree = 5;

double normal_density(double t) {
  return std::exp(-0.5 * t * t) / std::sqrt(2.0 * std::numbers::pi);
}

double normal_distribution(double t) {
  return 0.5 * std::erfc(-t / std::numbers::sqrt2);
}

/// A node of Gauss on the border, with its share of dy.
struct BorderNode {
  double x = 0.0;
  double y = 0.0;
  double weight = 0.0;
};

struct GaussPoint {
  double place = 0.0;  ///< on (-1, 1)
  double weight = 0.0;
};

/// Enough for a stretch of a border of `length` deviations: with n nodes the error is length^(2n + 1) (n!)^4
/// /
/// ((2n + 1) (2n)!^3) times the derivative 2n, here below 1e-14.
std::span<const GaussPoint> gauss_points(double length) {
  static constexpr std::array<GaussPoint, 2> two{
      {{-0.57735026918962576451, 1.0}, {0.57735026918962576451, 1.0}}};
  static constexpr std::array<GaussPoint, 3> three{
      {{-0.77459666924148337704, 5.0 / 9.0}, {0.0, 8.0 / 9.0}, {0.77459666924148337704, 5.0 / 9.0}}};
  static constexpr std::array<GaussPoint, 4> four{{{-0.86113631159405257522, 0.34785484513745385737},
                                                   {-0.33998104358485626480, 0.65214515486254614263},
                                                   {0.33998104358485626480, 0.65214515486254614263},
                                                   {0.86113631159405257522, 0.34785484513745385737}}};
  static constexpr std::array<GaussPoint, 6> six{{{-0.93246951420315202781, 0.17132449237917034504},
                                                  {-0.66120938646626451366, 0.36076157304813860757},
                                                  {-0.23861918608319690863, 0.46791393457269104739},
                                                  {0.23861918608319690863, 0.46791393457269104739},
                                                  {0.66120938646626451366, 0.36076157304813860757},
                                                  {0.93246951420315202781, 0.17132449237917034504}}};
  if (length <= 0.005) return two;
  if (length <= 0.05) return three;
  if (length <= 0.2) return four;
  return six;
}
constexpr double longest_stretch = 0.5;

void add_nodes(std::vector<BorderNode>& nodes, const WindowEdge& edge, double deviation) {
  const double dx = edge.to.x - edge.from.x, dy = edge.to.y - edge.from.y;
  if (dy == 0.0) return;
  const double length = std::hypot(dx, dy) / deviation;
  const double stretches = std::max(1.0, std::ceil(length / longest_stretch));
  for (double s = 0.0; s < stretches; s += 1.0) {
    for (const GaussPoint& point : gauss_points(length / stretches)) {
      const double t = (s + 0.5 + 0.5 * point.place) / stretches;
      nodes.push_back({edge.from.x + t * dx, edge.from.y + t * dy, 0.5 * point.weight * dy / stretches});
    }
  }
}

template <class Visit>
void visit_all(const WindowEdges& edges, Visit&& visit) {
  constexpr double everywhere = std::numeric_limits<double>::infinity();
  edges.visit_between(-everywhere, everywhere, visit);
}

/// Coefficients of the spline of degree 5 that is 1 at one node and 0 at the others, from that node on: sums
/// of powers of the two roots below 1 of z^4 + 26 z^3 + 66 z^2 + 26 z + 1.
double cardinal_coefficient(std::size_t distance) {
  double sum = 0.0;
  for (const double z : {-0.43057534709997825, -0.04309628820326465}) {
    const double slope = ((4.0 * z + 78.0) * z + 132.0) * z + 26.0;
    sum += 120.0 * std::pow(z, static_cast<double>(distance + 1)) / slope;
  }
  return sum;
}

/// Lattice along x that all rows share: cells' centres are nodes.
struct RowLattice {
  double spacing = 1.0;
  double first = 0.0;  ///< x of node 0
  std::size_t nodes = 0;
  double west = 0.0;  ///< the border farther west counts nowhere, farther east everywhere
  double east = 0.0;
  std::vector<double> less_than_whole;  ///< the spline through Phi, less 1, at 1, 2, ... nodes
};

/// Until 1 is reached, or `most` of them.
std::vector<double> less_than_whole(double spacings, std::size_t most) {
  constexpr std::size_t room = 44;  // 0.431^44 = 8e-17
  std::array<double, room + 1> coefficient{};
  for (std::size_t j = 0; j <= room; ++j) coefficient[j] = cardinal_coefficient(j);
  const auto rest = [spacings](double nodes) { return normal_distribution(-nodes / spacings); };
  std::vector<double> result;
  const auto last = std::min(static_cast<double>(most), std::ceil(reach * spacings));
  for (double k = 1.0; k <= last; k += 1.0) {
    double sum = coefficient[0] * rest(k);
    for (std::size_t j = 1; j <= room; ++j) {
      const auto distance = static_cast<double>(j);
      sum += coefficient[j] * (rest(k - distance) + rest(k + distance));
    }
    result.push_back(-sum);
  }
  return result;
}

RowLattice row_lattice(const Grid& grid, const std::vector<BorderNode>& border, double deviation) {
  RowLattice lattice;
  double steps = std::max(1.0, std::ceil(fewest_spacings * grid.cell / deviation));
  // Every second row of hexagons lies half a cell to the west.
  if (grid.shape == CellShape::hexagon) steps = 2.0 * std::ceil(0.5 * steps);
  lattice.spacing = grid.cell / steps;
  const double even = grid.centre(0).x;
  const double odd = grid.centre(grid.index(std::min<std::size_t>(1, grid.rows - 1), 0)).x;
  const double first = std::min(even, odd);
  const double last = std::max(even, odd) + static_cast<double>(grid.columns - 1) * grid.cell;
  const auto [westmost, eastmost] = std::minmax_element(
      border.begin(), border.end(), [](const BorderNode& a, const BorderNode& b) { return a.x < b.x; });
  lattice.west = std::max(first - reach * deviation, westmost->x);
  lattice.east = std::min(last + reach * deviation, eastmost->x);
  const double before = std::ceil(std::max(0.0, first - lattice.west) / lattice.spacing) + degree;
  lattice.first = first - before * lattice.spacing;
  const double length = std::max(last, lattice.east) - lattice.first;
  lattice.nodes = static_cast<std::size_t>(std::ceil(length / lattice.spacing)) + degree + 1;
  lattice.less_than_whole = less_than_whole(deviation / lattice.spacing, lattice.nodes);
  return lattice;
}

/// A row's nodes: weights of the border by place along x.
class RowWeights {
 public:
  explicit RowWeights(const RowLattice& lattice)
      : m_lattice(lattice), m_weight(lattice.nodes, 0.0), m_low(lattice.nodes) {}

  void add(double x, double weight) {
    if (x < m_lattice.west) return;
    if (x > m_lattice.east) {
      m_whole += weight;
      return;
    }
    const double place = (x - m_lattice.first) / m_lattice.spacing;
    const auto node = static_cast<std::size_t>(place);
    const auto share = spline_weights<degree>(place - static_cast<double>(node));
    const std::size_t first = node - (degree - 1) / 2;
    for (std::size_t k = 0; k <= degree; ++k) m_weight[first + k] += weight * share[k];
    m_low = std::min(m_low, first);
    m_high = std::max(m_high, first + degree);
  }

  /// To be called once, when all is added.
  void sum_eastward() {
    m_east.assign(m_weight.size() + 1, m_whole);
    for (std::size_t k = m_weight.size(); k-- > 0;) m_east[k] = m_east[k + 1] + m_weight[k];
  }

  /// Sum of all weights times the normal distribution of their distance east of x, a node.
  [[nodiscard]] double mass(double x) const {
    const auto node = static_cast<std::size_t>(std::llround((x - m_lattice.first) / m_lattice.spacing));
    double sum = m_east[node + 1] + 0.5 * m_weight[node];
    const std::vector<double>& less = m_lattice.less_than_whole;
    const double* const here = m_weight.data() + node;
    const std::size_t eastward = std::min(less.size(), m_high > node ? m_high - node : 0);
    for (std::size_t k = 1; k <= eastward; ++k) sum += less[k - 1] * here[k];
    const std::size_t westward = std::min(less.size(), node > m_low ? node - m_low : 0);
    for (std::size_t k = 1; k <= westward; ++k) sum -= less[k - 1] * *(here - k);
    return sum;
  }

 private:
  const RowLattice& m_lattice;
  std::vector<double> m_weight;
  std::vector<double> m_east;  ///< sum of the weights from each node on
  double m_whole = 0.0;        ///< of weights too far east to make a difference between cells
  std::size_t m_low;           ///< first and last node with a weight
  std::size_t m_high = 0;
};

}  // namespace

bool gaussian_rows_serve(const WindowEdges& edges, const Grid& grid, double deviation) {
  constexpr double most_nodes = 2e7;
  if (deviation < 0.25 * grid.cell) return false;
  double nodes = 0.0;
  visit_all(edges, [&](const WindowEdge& edge) {
    const double length = std::hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
    nodes += 6.0 * std::ceil(length / (longest_stretch * deviation));
  });
  return nodes <= most_nodes;
}

std::vector<double> gaussian_edge_mass(const WindowEdges& edges, const CellSet& cells, double deviation,
                                       const Run& run) {
  std::vector<BorderNode> nodes;
  visit_all(edges, [&](const WindowEdge& edge) { add_nodes(nodes, edge, deviation); });
  std::sort(nodes.begin(), nodes.end(), [](const BorderNode& a, const BorderNode& b) {
    return std::tuple(a.y, a.x, a.weight) < std::tuple(b.y, b.x, b.weight);
  });
  std::vector<double> mass(cells.cells.size());
  if (nodes.empty() || mass.empty()) return mass;
  const RowLattice lattice = row_lattice(cells.grid, nodes, deviation);
  for_each_row(cells, run, "stage.edge_mass", [&](std::size_t, std::size_t from, std::size_t to) {
    const double y = cells.grid.centre(cells.cells[from]).y;
    RowWeights row(lattice);
    const auto below = [](const BorderNode& node, double limit) { return node.y < limit; };
    auto node = std::lower_bound(nodes.begin(), nodes.end(), y - reach * deviation, below);
    for (; node != nodes.end() && node->y <= y + reach * deviation; ++node) {
      row.add(node->x, node->weight * normal_density((node->y - y) / deviation) / deviation);
    }
    row.sum_eastward();
    for (std::size_t k = from; k < to; ++k) {
      mass[k] = std::clamp(row.mass(cells.grid.centre(cells.cells[k]).x), 0.0, 1.0);
    }
  });
  return mass;
}

}  // namespace hotspot::detail
