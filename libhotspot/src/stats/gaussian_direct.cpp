#include "stats/gaussian_direct.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "stats/blocked_sum.hpp"
#include "stats/factor_products.hpp"
#include "stats/kernel_shape.hpp"

namespace hotspot::detail {
namespace {

constexpr double farthest = reach_in_bandwidths<Kernel::gaussian>;
constexpr std::size_t rows_a_block = 32;

/// The centres of a grid: x of a row's columns depends, for hexagons, on its parity.
struct Centres {
  explicit Centres(const Grid& grid) {
    for (std::size_t r = 0; r < grid.rows; ++r) y.push_back(grid.centre(grid.index(r, 0)).y);
    for (std::size_t parity = 0; parity < std::min<std::size_t>(2, grid.rows); ++parity) {
      for (std::size_t c = 0; c < grid.columns; ++c) {
        x[parity].push_back(grid.centre(grid.index(parity, c)).x);
      }
    }
  }
  std::vector<double> y;
  std::array<std::vector<double>, 2> x;
};

/// Rows of one task.
class RowBlock {
 public:
  RowBlock(const Centres& centres, std::size_t columns, std::size_t first, std::size_t end)
      : m_centres(centres),
        m_first(first),
        m_end(end),
        m_stride(columns + factor_padding),
        m_sums((end - first) * m_stride, 0.0),
        m_block(m_sums) {}

  [[nodiscard]] double low() const { return m_centres.y[m_first]; }
  [[nodiscard]] double high() const { return m_centres.y[m_end - 1]; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return m_sums[(row - m_first) * m_stride + column];
  }

  /// To be called once all events are added, and now and then before (`blocked_sum.hpp`).
  void flush() {
    for (std::size_t k = 0; k < m_sums.size(); ++k) m_sums[k] += std::exchange(m_block[k], 0.0);
  }

  void add(const WeightedEvent& event) {
    const double reach = farthest * event.bandwidth;
    bool is_prepared[2] = {false, false};
    for (std::size_t r = m_first; r < m_end; ++r) {
      const double dy = m_centres.y[r] - event.place.y;
      const double rest = reach * reach - dy * dy;
      if (!(rest >= 0.0)) continue;
      Profile& profile = m_profiles[r % 2];
      const std::vector<double>& x = m_centres.x[r % 2];
      if (!std::exchange(is_prepared[r % 2], true)) prepare(profile, x, event, reach);
      const double half = std::sqrt(rest);
      const std::size_t from = index_of(x, event.place.x - half), to = index_of(x, event.place.x + half);
      const std::size_t count = to - from + (to < x.size() && x[to] <= event.place.x + half ? 1 : 0);
      if (count == 0) continue;
      const double factor =
          event.weight * shape<Kernel::gaussian>(dy * dy / (event.bandwidth * event.bandwidth));
      add_outer_product(&factor, 1, profile.values.data() + (from - profile.first), padded(count),
                        {m_block.data() + (r - m_first) * m_stride + from, 0});
    }
  }

 private:
  /// exp(-dx^2 / 2 h^2) from column `first` on, with zeros behind.
  struct Profile {
    std::size_t first = 0;
    std::vector<double> values;
  };

  static std::size_t index_of(const std::vector<double>& x, double least) {
    return static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), least) - x.begin());
  }

  static void prepare(Profile& profile, const std::vector<double>& x, const WeightedEvent& event,
                      double reach) {
    profile.first = index_of(x, event.place.x - reach);
    profile.values.clear();
    for (std::size_t c = profile.first; c < x.size() && x[c] <= event.place.x + reach; ++c) {
      const double t = (x[c] - event.place.x) / event.bandwidth;
      profile.values.push_back(shape<Kernel::gaussian>(t * t));
    }
    profile.values.resize(profile.values.size() + factor_padding, 0.0);
  }

  const Centres& m_centres;
  std::size_t m_first, m_end, m_stride;
  std::vector<double> m_sums;
  std::vector<double> m_block;  ///< of the last events
  std::array<Profile, 2> m_profiles;
};

double largest_bandwidth(const std::vector<WeightedEvent>& events) {
  double largest = std::numeric_limits<double>::min();
  for (const WeightedEvent& event : events) largest = std::max(largest, event.bandwidth);
  return largest;
}

}  // namespace

void add_gaussians_to_cells(std::vector<WeightedEvent> events, const CellSet& cells,
                            std::vector<double>& sums, const Run& run) {
  if (events.empty() || cells.cells.empty()) return;
  const double reach = farthest * largest_bandwidth(events);
  const EventBands bands(std::move(events), reach, run.stop);
  const Grid& grid = cells.grid;
  const Centres centres(grid);
  const auto position = [&](std::size_t row) {
    const auto cell = std::lower_bound(cells.cells.begin(), cells.cells.end(), row * grid.columns);
    return static_cast<std::size_t>(cell - cells.cells.begin());
  };
  parallel_for(run, "stage.density", (grid.rows + rows_a_block - 1) / rows_a_block, [&](std::size_t b) {
    const std::size_t first = b * rows_a_block, end = std::min(grid.rows, first + rows_a_block);
    const std::size_t from = position(first), to = position(end);
    if (from == to) return;
    RowBlock block(centres, grid.columns, first, end);
    std::size_t added = 0;
    for (const WeightedEvent& event : bands.between(block.low() - reach, block.high() + reach)) {
      if (run.stop.stop_requested()) throw Cancelled();
      block.add(event);
      if (++added % terms_a_block == 0) block.flush();
    }
    block.flush();
    for (std::size_t k = from; k < to; ++k) {
      sums[k] += block.at(grid.row(cells.cells[k]), grid.column(cells.cells[k]));
    }
  });
}

DirectGaussians::DirectGaussians(std::vector<BandwidthClass> classes, const std::stop_token& stop) {
  for (BandwidthClass& one : classes) {
    for (const WeightedEvent& event : one.events) m_total_weight += std::abs(event.weight);
    constexpr double usual_reach = 9.5;
    m_bands.push_back({one.largest, EventBands(std::move(one.events), usual_reach * one.largest, stop)});
  }
}

double DirectGaussians::sum_within(Point place, double reach, std::optional<std::size_t> left_out) const {
  BlockedSum sum;
  for (const Bands& bands : m_bands) {
    bands.events.visit_near(place, reach * bands.largest_bandwidth, [&](const WeightedEvent& event) {
      const double dx = place.x - event.place.x, dy = place.y - event.place.y;
      const double t_squared = (dx * dx + dy * dy) / (event.bandwidth * event.bandwidth);
      if (t_squared > reach * reach || event.index == left_out) return;
      sum.add(event.weight * shape<Kernel::gaussian>(t_squared));
    });
  }
  return sum.value();
}

double DirectGaussians::sum_at(Point place, std::optional<std::size_t> left_out, double base) const {
  constexpr double negligible = 1e-15, wider = 1.6;
  for (double reach = 9.5;; reach = std::min(wider * reach, farthest)) {
    const double sum = base + sum_within(place, reach, left_out);
    const double beyond = m_total_weight * std::exp(-0.5 * reach * reach);
    if (beyond <= negligible * std::abs(sum) || reach >= farthest) return sum;
  }
}

}  // namespace hotspot::detail
