/// @file
/// Gaussians from the nodes of a lattice to rows and columns of targets: stage 2 of `gaussian_stages.hpp`.
/// Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "stats/gaussian_nodes.hpp"

namespace hotspot::detail {

/// exp(-(target - node)^2 / (2 deviation^2)) for targets along one axis, in chunks of neighbours and for the
/// nodes that any of a chunk needs.
class AxisFactors {
 public:
  static constexpr std::size_t targets_a_chunk = 32;

  /// `targets` are offsets, ascending.
  AxisFactors(const NodeAxis& nodes, const std::vector<double>& targets, double deviation);

  /// Factor of node first + k for target t of the chunk at values[k * targets_a_chunk + t]; 0 out of reach.
  struct Chunk {
    std::size_t first = 0;
    std::size_t count = 0;
    const double* values = nullptr;
  };
  [[nodiscard]] std::size_t chunks() const { return m_chunks.size(); }
  [[nodiscard]] Chunk chunk(std::size_t i) const;
  [[nodiscard]] std::size_t targets() const { return m_targets; }

 private:
  struct Place {
    std::size_t first, count, start;
  };
  std::size_t m_targets;
  std::vector<Place> m_chunks;
  std::vector<double> m_values;
};

class GaussianTransfer {
 public:
  /// Rows of targets take the factors `x` or, hexagons, `x` and `odd_x` by turns. All must outlive this.
  GaussianTransfer(const GaussianNodes& nodes, const AxisFactors& y, const AxisFactors& x,
                   const AxisFactors* odd_x = nullptr)
      : m_nodes(nodes), m_y(y), m_x(x), m_odd_x(odd_x) {}

  /// Rows are computed `AxisFactors::targets_a_chunk` at a time; columns take so much room.
  [[nodiscard]] std::size_t blocks() const { return m_y.chunks(); }
  [[nodiscard]] std::size_t stride() const { return m_x.chunks() * AxisFactors::targets_a_chunk; }

  /// Values of one block of rows, row by row. `memory` is reused from call to call.
  void block(std::size_t b, std::vector<double>& memory, double* values) const;

 private:
  const GaussianNodes& m_nodes;
  const AxisFactors& m_y;
  const AxisFactors& m_x;
  const AxisFactors* m_odd_x;
};

}  // namespace hotspot::detail
