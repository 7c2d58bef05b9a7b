#include "stats/gaussian_nodes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/parallel.hpp"
#include "core/stop_check.hpp"
#include "stats/blocked_sum.hpp"
#include "stats/flush_to_zero.hpp"

namespace hotspot::detail {
namespace {

constexpr auto rows_a_task = static_cast<std::size_t>(GaussianNodes::rows_together);

std::int64_t node_before(double offset, double spacing) {
  return static_cast<std::int64_t>(std::floor(offset / spacing));
}

void sort_by_row(std::vector<SpreadEvent>& events, double spacing, const std::stop_token& stop) {
  StopCheck check(stop);
  const auto key = [spacing](const SpreadEvent& e) {
    return std::tuple(node_before(e.y, spacing), e.x, e.y, e.weight, e.deviation);
  };
  std::sort(events.begin(), events.end(), [&](const auto& a, const auto& b) {
    check();
    return key(a) < key(b);
  });
}

}  // namespace

void NodeProfile::prepare(double deviation, double spacing, std::size_t half) {
  m_deviation = deviation;
  m_half = half;
  m_q = 0.5 * (spacing / deviation) * (spacing / deviation);
  m_powers.clear();
  for (std::size_t j = 0; j <= half; ++j) {
    const auto steps = static_cast<double>(j);
    m_powers.push_back(std::exp(-steps * steps * m_q));
  }
  m_values.assign(padded(2 * half), 0.0);
}

/// With a the place between nodes 0 and 1, in spacings: exp(-(a - j)^2 q) = exp(-a^2 q) exp(2 a q)^j
/// exp(-j^2 q).
void NodeProfile::place(double offset, double spacing, double deviation, std::size_t half) {
  if (deviation != m_deviation || half != m_half) prepare(deviation, spacing, half);
  const std::int64_t node = node_before(offset, spacing);
  const double a = offset / spacing - static_cast<double>(node);
  const std::size_t middle = m_half - 1;
  m_first = node - static_cast<std::int64_t>(middle);
  const double centre = std::exp(-a * a * m_q), up = std::exp(2.0 * a * m_q), down = 1.0 / up;
  double rising = centre, falling = centre;
  m_values[middle] = centre;
  for (std::size_t j = 1; j <= middle; ++j) {
    rising *= up;
    falling *= down;
    m_values[middle + j] = rising * m_powers[j];
    m_values[middle - j] = falling * m_powers[j];
  }
  m_values[middle + m_half] = rising * up * m_powers[m_half];
}

GaussianNodes::GaussianNodes(NodeAxis x, NodeAxis y)
    : m_x(x),
      m_y(y),
      m_stride(padded(x.count) + factor_padding),
      m_values(m_stride * y.count + factor_padding, 0.0) {}

GaussianNodes::GaussianNodes(NodeAxis x, NodeAxis y, std::size_t half, std::vector<SpreadEvent> events,
                             const Run& run)
    : GaussianNodes(x, y) {
  sort_by_row(events, y.spacing, run.stop);
  spread(events, half, run);
}

/// Rows of one task, which no other writes to.
class GaussianNodes::Task {
 public:
  Task(GaussianNodes& nodes, std::size_t begin, std::size_t half)
      : m_nodes(nodes),
        m_half(half),
        m_begin(static_cast<std::int64_t>(begin)),
        m_end(static_cast<std::int64_t>(std::min(nodes.m_y.count, begin + rows_a_task))),
        m_block(rows_a_task * nodes.m_stride, 0.0) {}

  /// First and last row of nodes that an event in reach may lie at.
  [[nodiscard]] std::int64_t lowest() const {
    return m_nodes.m_y.first + m_begin - static_cast<std::int64_t>(m_half) - 1;
  }
  [[nodiscard]] std::int64_t highest() const {
    return m_nodes.m_y.first + m_end + static_cast<std::int64_t>(m_half);
  }

  void add(const SpreadEvent& event) {
    m_y.place(event.y, m_nodes.m_y.spacing, event.deviation, m_half);
    const std::int64_t first = m_y.first() - m_nodes.m_y.first;
    const std::int64_t from = std::max(first, m_begin);
    const std::int64_t to = std::min(first + static_cast<std::int64_t>(m_y.size()), m_end);
    if (from >= to) return;
    m_x.place(event.x, m_nodes.m_x.spacing, event.deviation, m_half);
    std::array<double, rows_a_task> factors{};
    for (std::int64_t r = from; r < to; ++r) {
      factors[static_cast<std::size_t>(r - from)] = event.weight * m_y.values()[r - first];
    }
    const auto row = static_cast<std::size_t>(from - m_begin);
    const auto column = static_cast<std::size_t>(m_x.first() - m_nodes.m_x.first);
    add_outer_product(factors.data(), static_cast<std::size_t>(to - from), m_x.values(), padded(m_x.size()),
                      {m_block.data() + row * m_nodes.m_stride + column, m_nodes.m_stride});
    if (++m_added % terms_a_block == 0) flush();
  }

  void flush() {
    double* const target = m_nodes.row(static_cast<std::size_t>(m_begin)).values;
    const std::size_t values = static_cast<std::size_t>(m_end - m_begin) * m_nodes.m_stride;
    for (std::size_t k = 0; k < values; ++k) target[k] += std::exchange(m_block[k], 0.0);
  }

 private:
  GaussianNodes& m_nodes;
  std::size_t m_half;
  std::int64_t m_begin, m_end;
  std::vector<double> m_block;  ///< of the last events (`blocked_sum.hpp`)
  std::size_t m_added = 0;
  NodeProfile m_x, m_y;
};

/// Events that reach the rows of two tasks are in both.
void GaussianNodes::spread(const std::vector<SpreadEvent>& events, std::size_t half, const Run& run) {
  const auto lies_below = [this](const SpreadEvent& e, std::int64_t row) {
    return node_before(e.y, m_y.spacing) < row;
  };
  parallel_for(run, "stage.density", (m_y.count + rows_a_task - 1) / rows_a_task, [&](std::size_t t) {
    const FlushToZero flush;
    Task task(*this, t * rows_a_task, half);
    StopCheck check(run.stop);
    auto event = std::lower_bound(events.begin(), events.end(), task.lowest(), lies_below);
    for (; event != events.end() && !(node_before(event->y, m_y.spacing) > task.highest()); ++event) {
      check();
      task.add(*event);
    }
    task.flush();
  });
}

double GaussianNodes::gather(const NodeProfile& x, const NodeProfile& y) const {
  const auto row = static_cast<std::size_t>(y.first() - m_y.first);
  const auto column = static_cast<std::size_t>(x.first() - m_x.first);
  return sum_outer_product(y.values(), y.size(), x.values(), padded(x.size()),
                           {m_values.data() + row * m_stride + column, m_stride});
}

}  // namespace hotspot::detail
