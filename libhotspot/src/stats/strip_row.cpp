#include "stats/strip_row.hpp"

#include <algorithm>
#include <cmath>
#include <new>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stats/strip_row.cpp"
// Vectors whose length is known when compiled, and no more variants than make a difference.
#define HWY_DISABLED_TARGETS \
  (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV | HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>
// The order matters: what follows is compiled once a target.
#include <hwy/highway.h>

#include "stats/blocked_sum.hpp"
#include "stats/fixed_point_sum.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/strip_scatter-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

/// From running sums to values.
template <Kernel kernel, bool has_remainder>
class Evaluate {
 public:
  using P = Polynomial<kernel>;

  Evaluate(const SweepKernel& sweep, const StripRow& row, const SweepScale& scale, StripMemory& memory)
      : m_sweep(sweep), m_row(row), m_scale(scale), m_memory(memory) {}

  void operator()(RowSums sums) const {
    const Doubles d;
    const Vector least = hn::Set(d, m_scale.least_value);
    const std::size_t columns = m_row.end_column - m_row.first_column;
    for (std::size_t c = 0; c < columns; c += lanes) {
      Vector inside;
      const Vector value = values(c, inside);
      add(value, sums.values + m_row.first_column + c);
      add(hn::Mul(inside, least), sums.least + m_row.first_column + c);
    }
  }

 private:
  static HWY_INLINE void add(Vector value, double* place) {
    const Doubles d;
    hn::StoreU(hn::Add(hn::LoadU(d, place), value), d, place);
  }

  HWY_INLINE Vector values(std::size_t column, Vector& inside) const {
    const Doubles d;
    const Integers di;
    const auto places = hn::ShiftLeft < P::stride == 8 ? 3 : P::stride == 4 ? 2 : 1 > (hn::Iota(di, 0));
    const std::int64_t* sums = m_memory.differences() + P::stride * column;
    const auto events = hn::GatherIndex(di, sums + P::size, places);
    const auto bits = shifter_bits_of(events);
    Vector c[P::size];
    for (std::size_t k = 0; k < P::size; ++k) {
      c[k] = hn::ConvertTo(d, hn::Sub(hn::GatherIndex(di, sums + k, places), bits));
      if constexpr (has_remainder) {
        const std::int64_t* rests = m_memory.remainders() + P::stride * column;
        const Vector rest = hn::ConvertTo(d, hn::Sub(hn::GatherIndex(di, rests + k, places), bits));
        c[k] = hn::Add(c[k], hn::Mul(rest, hn::Set(d, 1.0 / m_scale.remainder_factor)));
      }
    }
    inside = hn::ConvertTo(d, events);
    return hn::Mul(value_at<P::size>(c, distance(column)), hn::Set(d, m_scale.quantum));
  }

  /// From the strip's centre, in bandwidths.
  [[nodiscard]] HWY_INLINE Vector distance(std::size_t column) const {
    const Doubles d;
    const Vector steps =
        hn::Add(hn::Iota(d, static_cast<double>(m_row.first_column + column)), hn::Set(d, m_row.shift));
    const Vector x = hn::Add(hn::Set(d, m_row.origin), hn::Mul(steps, hn::Set(d, m_sweep.cell)));
    return hn::Mul(hn::Sub(x, hn::Set(d, m_row.centre)), hn::Set(d, 1.0 / m_sweep.bandwidth));
  }

  const SweepKernel& m_sweep;
  const StripRow& m_row;
  const SweepScale& m_scale;
  StripMemory& m_memory;
};

/// Calls visit(x, dy^2, weight, first, end) for each event that reaches a column.
template <class Visit>
void each_event(const SweepKernel& sweep, const StripRow& row, Visit& visit) {
  const Doubles d;
  const ChordFinder finder(sweep, row);
  for (const EventRun& run : row.runs) {
    for (std::size_t i = 0; i < run.count; i += lanes) {
      const std::size_t index = run.first + i, count = HWY_MIN(lanes, run.count - i);
      const Chords chords = finder.chords(index, count);
      HWY_ALIGN double dy_squared[lanes], first[lanes], end[lanes];
      hn::Store(chords.dy_squared, d, dy_squared);
      hn::Store(chords.first, d, first);
      hn::Store(chords.end, d, end);
      for (std::size_t k = 0; k < count; ++k) {
        if (!(first[k] < end[k])) continue;
        const double weight = row.events.weight ? row.events.weight[index + k] : 1.0;
        visit(row.events.x[index + k], dy_squared[k], weight, static_cast<std::size_t>(first[k]),
              static_cast<std::size_t>(end[k]));
      }
    }
  }
}

/// Adds each event to the columns that it reaches, one by one: where events are few this is the fastest.
template <Kernel kernel>
class Direct {
 public:
  /// `sums`: from the row's first column on.
  Direct(const SweepKernel& sweep, const StripRow& row, double* sums)
      : m_sweep(sweep), m_row(row), m_sums(sums) {}

  HWY_INLINE void operator()(double x, double dy_squared, double weight, std::size_t first, std::size_t end) {
    const Doubles d;
    for (std::size_t c = first; c < end; c += lanes) {
      const Vector steps =
          hn::Add(hn::Iota(d, static_cast<double>(m_row.first_column + c)), hn::Set(d, m_row.shift));
      const Vector centre = hn::Add(hn::Set(d, m_row.origin), hn::Mul(steps, hn::Set(d, m_sweep.cell)));
      const Vector dx = hn::Sub(centre, hn::Set(d, x));
      const Vector r_squared = hn::Add(hn::Mul(dx, dx), hn::Set(d, dy_squared));
      const Vector shape = shape_of<kernel>(r_squared, m_sweep.bandwidth * m_sweep.bandwidth);
      const Vector value = hn::IfThenElseZero(hn::FirstN(d, end - c), hn::Mul(hn::Set(d, weight), shape));
      hn::StoreU(hn::Add(hn::LoadU(d, m_sums + c), value), d, m_sums + c);
    }
  }

 private:
  const SweepKernel& m_sweep;
  const StripRow& m_row;
  double* m_sums;
};

/// Adds each event to some columns, in a way that does not depend on the order of the events.
template <Kernel kernel>
class DirectAtColumns {
 public:
  DirectAtColumns(const SweepKernel& sweep, const StripRow& row, const std::vector<std::size_t>& columns,
                  std::vector<FixedPointSum>& sums)
      : m_sweep(sweep), m_row(row), m_columns(columns), m_sums(sums) {
    auto next = columns.begin();
    for (std::size_t c = row.first_column; c <= row.end_column; ++c) {
      next = std::find_if(next, columns.end(), [c](std::size_t column) { return column >= c; });
      m_from.push_back(static_cast<std::size_t>(next - columns.begin()));
    }
  }

  void operator()(double x, double dy_squared, double weight, std::size_t first, std::size_t end) {
    for (std::size_t k = m_from[first]; k < m_from[end]; ++k) {
      m_sums[k].add(weight * shape(m_columns[k], x, dy_squared));
    }
  }

 private:
  [[nodiscard]] double shape(std::size_t column, double x, double dy_squared) const {
    const Doubles d;
    const double dx = m_row.origin + (static_cast<double>(column) + m_row.shift) * m_sweep.cell - x;
    const double h_squared = m_sweep.bandwidth * m_sweep.bandwidth;
    return hn::GetLane(shape_of<kernel>(hn::Set(d, dx * dx + dy_squared), h_squared));
  }

  const SweepKernel& m_sweep;
  const StripRow& m_row;
  const std::vector<std::size_t>& m_columns;
  std::vector<std::size_t> m_from;  ///< index of the first of them from each column of the strip on
  std::vector<FixedPointSum>& m_sums;
};

template <Kernel kernel, bool has_remainder>
void sweep_row(const SweepKernel& sweep, const StripRow& row, const SweepScale& scale, StripMemory& memory,
               RowSums sums) {
  constexpr std::size_t stride = Polynomial<kernel>::stride;
  const std::size_t columns = row.end_column - row.first_column;
  Scatter<kernel, has_remainder> scatter(sweep, row, scale);
  scatter.write(row, memory);
  accumulate<stride>(memory.differences(), columns);
  if constexpr (has_remainder) accumulate<stride>(memory.remainders(), columns);
  Evaluate<kernel, has_remainder>(sweep, row, scale, memory)(sums);
  std::fill_n(memory.differences(), stride * (columns + 1), 0);
  if constexpr (has_remainder) std::fill_n(memory.remainders(), stride * (columns + 1), 0);
}

/// Calls f with a kernel of bounded support.
template <class Function>
void with_bounded(Kernel kernel, const Function& f) {
  with_kernel(kernel, [&f](auto k) {
    if constexpr (k() != Kernel::gaussian) f(k);
  });
}

/// Very many events in blocks, so that sums keep their digits (`blocked_sum.hpp`).
template <Kernel kernel>
void add_directly(const SweepKernel& sweep, const StripRow& row, std::size_t events, double* sums) {
  if (events <= terms_a_block) {
    Direct<kernel> direct(sweep, row, sums);
    return each_event(sweep, row, direct);
  }
  const std::size_t columns = row.end_column - row.first_column;
  std::vector<double> block(columns + column_padding, 0.0);
  StripRow part = row;
  for (const EventRun& run : row.runs) {
    for (std::size_t i = 0; i < run.count; i += terms_a_block) {
      part.runs.assign(1, {run.first + i, HWY_MIN(terms_a_block, run.count - i)});
      Direct<kernel> direct(sweep, part, block.data());
      each_event(sweep, part, direct);
      for (std::size_t c = 0; c < columns; ++c) sums[c] += block[c];
      std::fill(block.begin(), block.end(), 0.0);
    }
  }
}

template <Kernel kernel>
void add_row(const SweepKernel& sweep, const StripRow& row, std::size_t events, StripMemory& memory,
             RowSums sums) {
  if constexpr (kernel != Kernel::triangular) {
    if (!sums_directly(sweep, row, events)) {
      const SweepScale scale = sweep_scale(sweep.accuracy, events, sweep.largest_weight);
      if (scale.has_remainder) return sweep_row<kernel, true>(sweep, row, scale, memory, sums);
      return sweep_row<kernel, false>(sweep, row, scale, memory, sums);
    }
  }
  add_directly<kernel>(sweep, row, events, sums.values + row.first_column);
}

void add_row_here(const SweepKernel& sweep, const StripRow& row, std::size_t events, StripMemory& memory,
                  RowSums sums) {
  with_bounded(sweep.kernel, [&](auto k) { add_row<k()>(sweep, row, events, memory, sums); });
}

void add_columns_here(const SweepKernel& sweep, const StripRow& row, const std::vector<std::size_t>& columns,
                      std::vector<FixedPointSum>& sums) {
  with_bounded(sweep.kernel, [&](auto k) {
    DirectAtColumns<k()> direct(sweep, row, columns, sums);
    each_event(sweep, row, direct);
  });
}

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hotspot::detail {

HWY_EXPORT(add_row_here);
HWY_EXPORT(add_columns_here);

StripMemory::StripMemory(std::size_t columns)
    : m_size(8 * (columns + column_padding + 1)),
      m_differences(hwy::AllocateAligned<std::int64_t>(2 * m_size)) {
  if (!m_differences) throw std::bad_alloc();
  std::fill_n(m_differences.get(), 2 * m_size, 0);
}

bool sums_directly(const SweepKernel& sweep, const StripRow& row, std::size_t events) {
  constexpr double widest = 1.6;  // beyond this half width of a strip polynomials lose digits
  if (sweep.accuracy.half_width > widest) return true;
  const double chord_vectors = 1.0 + 0.2 * sweep.bandwidth / sweep.cell;
  const auto columns = static_cast<double>(row.end_column - row.first_column);
  return events <= most_direct_events && static_cast<double>(events) * chord_vectors < 20.0 + 2.0 * columns;
}

void add_strip_row(const SweepKernel& sweep, const StripRow& row, StripMemory& memory, RowSums sums) {
  std::size_t events = 0;
  for (const EventRun& run : row.runs) events += run.count;
  if (events > 0) HWY_DYNAMIC_DISPATCH(add_row_here)(sweep, row, events, memory, sums);
}

void add_at_columns(const SweepKernel& sweep, const StripRow& row, const std::vector<std::size_t>& columns,
                    std::vector<FixedPointSum>& sums) {
  HWY_DYNAMIC_DISPATCH(add_columns_here)(sweep, row, columns, sums);
}

}  // namespace hotspot::detail
#endif
