#include "stats/gaussian_transfer.hpp"

#include <algorithm>
#include <cmath>

#include "stats/gaussian_stages.hpp"

namespace hotspot::detail {

AxisFactors::AxisFactors(const NodeAxis& nodes, const std::vector<double>& targets, double deviation)
    : m_targets(targets.size()) {
  const double reach = gaussian_transfer_reach * deviation;
  const auto bounded = [&nodes](double node) {
    const double k = node - static_cast<double>(nodes.first);
    return static_cast<std::size_t>(std::clamp(k, 0.0, static_cast<double>(nodes.count)));
  };
  for (std::size_t begin = 0; begin < targets.size(); begin += targets_a_chunk) {
    const std::size_t end = std::min(targets.size(), begin + targets_a_chunk);
    const std::size_t first = bounded(std::ceil((targets[begin] - reach) / nodes.spacing));
    const std::size_t past = bounded(std::floor((targets[end - 1] + reach) / nodes.spacing) + 1.0);
    const std::size_t count = past > first ? past - first : 0;
    m_chunks.push_back({first, count, m_values.size()});
    m_values.resize(m_values.size() + count * targets_a_chunk, 0.0);
    double* value = m_values.data() + m_chunks.back().start;
    for (std::size_t k = first; k < first + count; ++k, value += targets_a_chunk) {
      for (std::size_t t = begin; t < end; ++t) {
        const double distance = (targets[t] - nodes.offset(k)) / deviation;
        if (std::abs(distance) <= gaussian_transfer_reach)
          value[t - begin] = std::exp(-0.5 * distance * distance);
      }
    }
  }
}

AxisFactors::Chunk AxisFactors::chunk(std::size_t i) const {
  const Place& place = m_chunks[i];
  return {place.first, place.count, m_values.data() + place.start};
}

void GaussianTransfer::block(std::size_t b, std::vector<double>& memory, double* values) const {
  constexpr std::size_t chunk = AxisFactors::targets_a_chunk;
  const std::size_t rows = std::min(chunk, m_y.targets() - b * chunk);
  const std::size_t node_stride = m_nodes.stride();
  memory.resize(chunk * node_stride);
  const AxisFactors::Chunk y = m_y.chunk(b);
  multiply_factors({y.values, 1, chunk}, m_nodes.row(y.first), y.count, rows, node_stride,
                   {memory.data(), node_stride});

  const std::size_t turns = m_odd_x ? 2 : 1;
  for (std::size_t turn = 0; turn < std::min(turns, rows); ++turn) {
    const AxisFactors& factors = turn == 0 ? m_x : *m_odd_x;
    const std::size_t rows_of_turn = (rows - turn + turns - 1) / turns;
    for (std::size_t c = 0; c < factors.chunks(); ++c) {
      const AxisFactors::Chunk x = factors.chunk(c);
      multiply_factors({memory.data() + turn * node_stride + x.first, turns * node_stride, 1},
                       {x.values, chunk}, x.count, rows_of_turn, chunk,
                       {values + turn * stride() + c * chunk, turns * stride()});
    }
  }
}

}  // namespace hotspot::detail
