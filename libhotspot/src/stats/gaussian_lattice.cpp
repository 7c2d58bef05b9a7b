#include "stats/gaussian_lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "core/parallel.hpp"

namespace hotspot::detail {
namespace {

using std::numbers::pi;

/// The least tolerance asks for 22 nodes on either side.
constexpr std::size_t most_half_width = 24;
constexpr std::size_t places_a_block = 256;
constexpr std::size_t rows_a_block = 32;

}  // namespace

/// What a place has to do with the nodes along one axis: exp(-(c - node)^2 / (2 tau^2)) from node `first`.
struct GaussianLattice::Factors {
  std::size_t first = 0;
  std::array<double, 2 * most_half_width> values{};
};

GaussianLattice::GaussianLattice(const Box& box, std::size_t sources, double sigma, double tolerance)
    : m_tau(sigma / std::numbers::sqrt2), m_spacing(m_tau * pi / std::sqrt(std::log(4.0 / tolerance))) {
  const double reach = std::sqrt(2.0 * std::log(static_cast<double>(sources + 1) / tolerance));
  m_half_width = static_cast<std::size_t>(std::ceil(reach * m_tau / m_spacing)) + 1;
  if (m_half_width > most_half_width) throw std::logic_error("tolerance of a lattice below what it can keep");
  const double margin = static_cast<double>(m_half_width) * m_spacing;
  m_first = {box.xmin - margin, box.ymin - margin};
  const auto nodes_along = [&](double length) {
    return static_cast<std::size_t>(std::min(1e9, length / m_spacing)) + 2 * m_half_width + 2;
  };
  m_columns = nodes_along(box.width());
  m_rows = nodes_along(box.height());
  const double step = m_spacing / m_tau;
  for (std::size_t j = 0; j <= m_half_width; ++j) {
    const double offset = static_cast<double>(j) * step;
    m_powers.push_back(std::exp(-0.5 * offset * offset));
  }
}

/// With a the place between nodes 0 and 1, in spacings, and q = d^2 / (2 tau^2): exp(-(a - j)^2 q) =
/// exp(-a^2 q) exp(2 a q)^j exp(-j^2 q).
GaussianLattice::Factors GaussianLattice::factors(double coordinate, double first_node) const {
  const double position = (coordinate - first_node) / m_spacing;
  const double node = std::floor(position);
  const double a = position - node;
  const double q = 0.5 * (m_spacing / m_tau) * (m_spacing / m_tau);
  const double centre = std::exp(-a * a * q), up = std::exp(2.0 * a * q), down = 1.0 / up;
  const std::size_t middle = m_half_width - 1;
  Factors result;
  result.first = static_cast<std::size_t>(node) - middle;
  double power = centre;
  for (std::size_t j = 0; j <= m_half_width; ++j) {
    result.values[middle + j] = power * m_powers[j];
    power *= up;
  }
  power = centre * down;
  for (std::size_t j = 1; j <= middle; ++j) {
    result.values[middle - j] = power * m_powers[j];
    power *= down;
  }
  return result;
}

std::vector<Point> GaussianLattice::nodes() const {
  std::vector<Point> result;
  result.reserve(size());
  for (std::size_t row = 0; row < m_rows; ++row) {
    for (std::size_t column = 0; column < m_columns; ++column) {
      result.push_back({m_first.x + static_cast<double>(column) * m_spacing,
                        m_first.y + static_cast<double>(row) * m_spacing});
    }
  }
  return result;
}

std::vector<double> GaussianLattice::spread(const std::vector<Point>& sources, const Run& run) const {
  const std::size_t width = 2 * m_half_width;
  std::vector<double> values(size(), 0.0);
  // A task has rows of its own, so that no two write to one node; sources that reach two tasks are in both.
  const std::size_t blocks = (m_rows + rows_a_block - 1) / rows_a_block;
  parallel_for(run, "stage.density", blocks, [&](std::size_t block) {
    const std::size_t begin = block * rows_a_block, end = std::min(m_rows, begin + rows_a_block);
    const double low = m_first.y + (static_cast<double>(begin) - static_cast<double>(width)) * m_spacing;
    const double high = m_first.y + static_cast<double>(end + width) * m_spacing;
    auto source = std::lower_bound(sources.begin(), sources.end(), low,
                                   [](const Point& p, double y) { return p.y < y; });
    for (; source != sources.end() && source->y <= high; ++source) {
      const Factors y = factors(source->y, m_first.y);
      const std::size_t first = std::max(begin, y.first), last = std::min(end, y.first + width);
      if (first >= last) continue;
      const Factors x = factors(source->x, m_first.x);
      for (std::size_t row = first; row < last; ++row) {
        const double factor = y.values[row - y.first];
        double* const target = values.data() + row * m_columns + x.first;
        for (std::size_t k = 0; k < width; ++k) target[k] += factor * x.values[k];
      }
    }
  });
  return values;
}

std::vector<double> GaussianLattice::gather(const std::vector<double>& values,
                                            const std::vector<Point>& places, const Run& run) const {
  const std::size_t width = 2 * m_half_width;
  const double ratio = m_spacing / m_tau;
  const double weight = ratio * ratio / (2.0 * pi);
  std::vector<double> result(places.size());
  const std::size_t blocks = (places.size() + places_a_block - 1) / places_a_block;
  parallel_for(run, "stage.density", blocks, [&](std::size_t block) {
    for (std::size_t i = block * places_a_block; i < std::min(places.size(), (block + 1) * places_a_block);
         ++i) {
      const Factors x = factors(places[i].x, m_first.x), y = factors(places[i].y, m_first.y);
      // Column by column: the compiler may add a row at a time, which it may not in one running sum.
      std::array<double, 2 * most_half_width> columns{};
      for (std::size_t row = 0; row < width; ++row) {
        const double factor = y.values[row];
        const double* const source = values.data() + (y.first + row) * m_columns + x.first;
        for (std::size_t k = 0; k < width; ++k) columns[k] += factor * source[k];
      }
      double sum = 0.0;
      for (std::size_t k = 0; k < width; ++k) sum += x.values[k] * columns[k];
      result[i] = weight * sum;
    }
  });
  return result;
}

std::vector<double> GaussianLattice::sums(const std::vector<Point>& sources, const Run& run) const {
  // The product of two peaks of 1 around places r apart has the integral pi tau^2 exp(-r^2 / (2 sigma^2)).
  std::vector<double> result = gather(spread(sources, run), sources, run);
  for (double& value : result) value *= 2.0;
  return result;
}

}  // namespace hotspot::detail
