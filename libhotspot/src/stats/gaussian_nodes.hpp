/// @file
/// Gaussians spread onto the nodes of a lattice, and gathered from them: stages 1 and 3 of
/// `gaussian_stages.hpp`. Private to the library.
///
/// Nodes are counted from a base that does not depend on the part of them in use. Coordinates are offsets
/// from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "stats/factor_products.hpp"

namespace hotspot::detail {

/// Nodes first to first + count - 1 along one axis.
struct NodeAxis {
  double spacing = 1.0;
  std::int64_t first = 0;
  std::size_t count = 0;

  [[nodiscard]] double offset(std::size_t k) const {
    return spacing * static_cast<double>(first + static_cast<std::int64_t>(k));
  }
};

/// exp(-(offset - node)^2 / (2 deviation^2)) at the nodes around an offset; what depends on the deviation
/// alone is kept from one offset to the next.
class NodeProfile {
 public:
  /// `half` nodes on either side.
  void place(double offset, double spacing, double deviation, std::size_t half);

  [[nodiscard]] std::int64_t first() const { return m_first; }
  [[nodiscard]] std::size_t size() const { return 2 * m_half; }
  /// With zeros behind, up to a multiple of `factor_padding`.
  [[nodiscard]] const double* values() const { return m_values.data(); }

 private:
  void prepare(double deviation, double spacing, std::size_t half);

  double m_deviation = 0.0;
  double m_q = 0.0;  ///< spacing^2 / (2 deviation^2)
  std::size_t m_half = 0;
  std::int64_t m_first = 0;
  std::vector<double> m_powers;  ///< exp(-j^2 q)
  std::vector<double> m_values;
};

struct SpreadEvent {
  double x = 0.0;  ///< offset
  double y = 0.0;
  double weight = 1.0;
  double deviation = 1.0;
};

class GaussianNodes {
 public:
  /// Rows whose sums are taken together: bits are the same for any part of the rows that begins with a
  /// multiple of these, `y.first`.
  static constexpr std::int64_t rows_together = 32;

  /// Each event is spread to `half` nodes on either side. REQUIRES: columns wide enough for all nodes of all
  /// events; rows may be a part of theirs. The events are sorted here, so that sums do not depend on their
  /// order. THROWS Cancelled.
  GaussianNodes(NodeAxis x, NodeAxis y, std::size_t half, std::vector<SpreadEvent> events, const Run& run);
  /// All 0.
  GaussianNodes(NodeAxis x, NodeAxis y);

  [[nodiscard]] const NodeAxis& x() const { return m_x; }
  [[nodiscard]] const NodeAxis& y() const { return m_y; }
  [[nodiscard]] RowsIn row(std::size_t r) const { return {m_values.data() + r * m_stride, m_stride}; }
  [[nodiscard]] RowsOut row(std::size_t r) { return {m_values.data() + r * m_stride, m_stride}; }
  /// Columns with padding.
  [[nodiscard]] std::size_t stride() const { return m_stride; }

  /// Sum over the nodes of value and profiles. REQUIRES: all of them among the nodes.
  [[nodiscard]] double gather(const NodeProfile& x, const NodeProfile& y) const;

 private:
  class Task;
  void spread(const std::vector<SpreadEvent>& events, std::size_t half, const Run& run);

  NodeAxis m_x, m_y;
  std::size_t m_stride;
  std::vector<double> m_values;
};

}  // namespace hotspot::detail
