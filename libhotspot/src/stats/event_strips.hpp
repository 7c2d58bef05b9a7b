/// @file
/// Events sorted into vertical strips of a grid, and by height within a strip: what a row of cells needs of a
/// strip lies together. Private to the library.
///
/// Strips and bands count in whole columns and rows from the grid's first, so that the same events on the
/// same grid elsewhere lie in the same ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

#include "core/stop_check.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/grid.hpp"
#include "stats/strip_row.hpp"

namespace hotspot::detail {

struct StripLayout {
  double reach = 1.0;      ///< of the events, in the units of the coordinates
  double columns = 8.0;    ///< a strip's width
  double rows = 1.0;       ///< a band's height
  bool sorted = false;     ///< everywhere; else where a row may have few events of a strip in reach
  bool weighable = false;  ///< `weighted` can be asked for: four bytes more an event
};

class EventStrips {
 public:
  /// Keeps what can reach a cell of the grid. `weights` may be empty: every event weighs 1. Events of weight
  /// 0 are left out. Strips and bands are wider than asked for where there would be many more than events.
  /// REQUIRES: finite values, reach > 0, a grid with cells, fewer than 2^32 bands. Cost: O(n). THROWS
  /// Cancelled.
  EventStrips(std::span<const Point> points, std::span<const double> weights, const Grid& grid,
              const StripLayout& layout, const std::stop_token& stop = {});

  /// The same places with other weights, in the order of the input; those of weight 0 are left out. REQUIRES:
  /// `weighable`, a weight for each event of the input. Cost: O(n), without sorting.
  [[nodiscard]] EventStrips weighted(std::span<const double> weights) const;

  [[nodiscard]] std::size_t size() const { return m_size; }
  [[nodiscard]] std::size_t strips() const { return m_strips; }
  [[nodiscard]] double columns_a_strip() const { return m_width; }
  /// First column of a strip, counted from the grid's first.
  [[nodiscard]] double first_column(std::size_t strip) const {
    return static_cast<double>(strip) * m_width - m_columns_before;
  }
  [[nodiscard]] EventColumns columns() const;
  [[nodiscard]] double largest_weight() const { return m_largest_weight; }

  /// All events of a strip with a y from `low` to `high`, and some around them.
  [[nodiscard]] EventRun between(std::size_t strip, double low, double high) const;

 private:
  void lay_out(std::size_t events, const Grid& grid, const StripLayout& layout);
  [[nodiscard]] std::vector<std::uint32_t> bins_of(std::span<const Point> points,
                                                   std::span<const double> weights, StopCheck& check);
  void fill(std::span<const Point> points, std::span<const double> weights,
            const std::vector<std::uint32_t>& bins, bool weighable, StopCheck& check);
  void sort_where_few(const StripLayout& layout, StopCheck& check);
  void sort_bin(std::size_t first, std::size_t end, StopCheck& check);
  [[nodiscard]] double band_of(double y) const;
  [[nodiscard]] double strip_of(double x) const;

  std::size_t m_size = 0;
  std::size_t m_strips = 1;
  std::size_t m_bands = 1;
  Point m_origin{};
  double m_cell = 1.0;
  double m_row_distance = 1.0;
  double m_columns_before = 0.0;
  double m_rows_before = 0.0;
  double m_width = 1.0;   ///< columns
  double m_height = 1.0;  ///< rows
  double m_largest_weight = 0.0;
  std::vector<std::size_t> m_start;  ///< first event of band b of strip s at s * bands + b, and the end
  std::vector<double> m_x;
  std::vector<double> m_y;
  std::vector<double> m_weight;        ///< empty: all 1
  std::vector<std::uint32_t> m_index;  ///< in the input; empty unless weighable
};

}  // namespace hotspot::detail
