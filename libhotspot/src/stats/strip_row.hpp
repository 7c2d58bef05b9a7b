/// @file
/// One row of cells against the events of one strip: the inner part of `kernel_sweep.hpp`, compiled for each
/// instruction set. Private to the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <hwy/aligned_allocator.h>

#include "hotspot/stats/kernel.hpp"
#include "stats/fixed_point_sum.hpp"
#include "stats/sweep_accuracy.hpp"

namespace hotspot::detail {

/// Events first to first + count - 1 of their columns.
struct EventRun {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Columns of events; at least `event_padding` values may be read after the last.
struct EventColumns {
  const double* x = nullptr;
  const double* y = nullptr;
  const double* weight = nullptr;  ///< null: every event weighs 1
};
inline constexpr std::size_t event_padding = 8;

/// Bandwidth and cell are in the units of the coordinates.
struct SweepKernel {
  Kernel kernel = Kernel::quartic;
  double bandwidth = 1.0;
  double cell = 1.0;
  double largest_weight = 1.0;  ///< no event weighs more, positive or negative
  SweepAccuracy accuracy{};
};

struct StripRow {
  EventColumns events{};
  std::vector<EventRun> runs{};
  double y = 0.0;       ///< of the cells' centres
  double centre = 0.0;  ///< x that the polynomials of the strip count from
  /// Centre of column c: origin + (c + shift) * cell, as `Grid::centre` has it.
  double origin = 0.0;
  double shift = 0.0;
  std::size_t first_column = 0;  ///< all columns that an event of the strip can reach
  std::size_t end_column = 0;
};

/// Memory that rows use one after the other.
class StripMemory {
 public:
  explicit StripMemory(std::size_t columns);

  /// Differences at each column, zero outside of a row's work.
  [[nodiscard]] std::int64_t* differences() { return m_differences.get(); }
  /// What is left of them below their quantum, for rows of very many events.
  [[nodiscard]] std::int64_t* remainders() { return m_differences.get() + m_size; }

 private:
  std::size_t m_size;
  hwy::AlignedFreeUniquePtr<std::int64_t[]> m_differences;
};

/// What a row has in each column, and `column_padding` values after the last that may be written with what
/// they are.
struct RowSums {
  double* values = nullptr;  ///< sum_i w_i shape(|u - p_i|^2 / h^2)
  double* least = nullptr;   ///< nearer to 0 than this, a value may have a relative error beyond 1e-9
};
inline constexpr std::size_t column_padding = 8;

/// Adds a strip's events to a row. REQUIRES: a kernel of bounded support; the triangular, which has no
/// polynomial, is added event by event.
void add_strip_row(const SweepKernel& kernel, const StripRow& row, StripMemory& memory, RowSums sums);

/// Adds them to some of its columns, ascending, the sum of columns[k] in sums[k], directly and in a way that
/// does not depend on their order.
void add_at_columns(const SweepKernel& kernel, const StripRow& row, const std::vector<std::size_t>& columns,
                    std::vector<FixedPointSum>& sums);

/// Whether so few events, `most_direct_events` unless strips are far wider than the kernel, are added to
/// their columns one by one: what is faster, from values that are the same on every machine.
[[nodiscard]] bool sums_directly(const SweepKernel& kernel, const StripRow& row, std::size_t events);
inline constexpr std::size_t most_direct_events = 64;

}  // namespace hotspot::detail
