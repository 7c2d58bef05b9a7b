#include "stats/gaussian_nodes.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "stats/flush_to_zero.hpp"

namespace hotspot::detail {
namespace {

constexpr std::size_t rows_a_task = 32;
constexpr std::size_t events_between_stops = 1024;

std::int64_t node_before(double offset, double spacing) {
  return static_cast<std::int64_t>(std::floor(offset / spacing));
}

void sort_by_row(std::vector<SpreadEvent>& events, double spacing) {
  const auto key = [spacing](const SpreadEvent& e) {
    return std::tuple(node_before(e.y, spacing), e.x, e.y, e.weight, e.deviation);
  };
  std::sort(events.begin(), events.end(), [&key](const auto& a, const auto& b) { return key(a) < key(b); });
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

GaussianNodes::GaussianNodes(NodeAxis x, NodeAxis y, std::vector<SpreadEvent> events, const Run& run)
    : GaussianNodes(x, y) {
  sort_by_row(events, y.spacing);
  spread(events, run);
}

/// A task has rows of its own, so that no two write to one node; events that reach two tasks are in both.
void GaussianNodes::spread(const std::vector<SpreadEvent>& events, const Run& run) {
  std::size_t widest = 0;
  for (const SpreadEvent& event : events) widest = std::max(widest, event.half);
  const auto half = static_cast<std::int64_t>(widest);
  parallel_for(run, "stage.density", (m_y.count + rows_a_task - 1) / rows_a_task, [&](std::size_t task) {
    const FlushToZero flush;
    const std::size_t begin = task * rows_a_task, end = std::min(m_y.count, begin + rows_a_task);
    const std::int64_t low = m_y.first + static_cast<std::int64_t>(begin) - half - 1;
    const std::int64_t high = m_y.first + static_cast<std::int64_t>(end) + half;
    auto event = std::lower_bound(
        events.begin(), events.end(), low,
        [this](const SpreadEvent& e, std::int64_t row) { return node_before(e.y, m_y.spacing) < row; });
    NodeProfile x, y;
    for (std::size_t count = 0; event != events.end() && node_before(event->y, m_y.spacing) <= high;
         ++event) {
      if (++count % events_between_stops == 0 && run.stop.stop_requested()) throw Cancelled();
      y.place(event->y, m_y.spacing, event->deviation, event->half);
      const auto first = y.first() - m_y.first;
      if (first >= static_cast<std::int64_t>(end)) continue;
      if (first + static_cast<std::int64_t>(y.size()) <= static_cast<std::int64_t>(begin)) continue;
      x.place(event->x, m_x.spacing, event->deviation, event->half);
      add(x, y, event->weight, begin, end);
    }
  });
}

void GaussianNodes::add(const NodeProfile& x, const NodeProfile& y, double weight, std::size_t begin,
                        std::size_t end) {
  const std::int64_t first = y.first() - m_y.first;
  const auto from = static_cast<std::size_t>(std::max(first, static_cast<std::int64_t>(begin)));
  const auto to = static_cast<std::size_t>(
      std::min(first + static_cast<std::int64_t>(y.size()), static_cast<std::int64_t>(end)));
  double factors[rows_a_task];
  for (std::size_t r = from; r < to; ++r) {
    factors[r - from] = weight * y.values()[static_cast<std::int64_t>(r) - first];
  }
  const auto column = static_cast<std::size_t>(x.first() - m_x.first);
  add_outer_product(factors, to - from, x.values(), padded(x.size()),
                    {m_values.data() + from * m_stride + column, m_stride});
}

double GaussianNodes::gather(const NodeProfile& x, const NodeProfile& y) const {
  const auto row = static_cast<std::size_t>(y.first() - m_y.first);
  const auto column = static_cast<std::size_t>(x.first() - m_x.first);
  return sum_outer_product(y.values(), y.size(), x.values(), padded(x.size()),
                           {m_values.data() + row * m_stride + column, m_stride});
}

}  // namespace hotspot::detail
