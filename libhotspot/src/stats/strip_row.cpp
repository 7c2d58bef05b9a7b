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

#include "stats/fixed_point_sum.hpp"
#include "stats/kernel_shape.hpp"
#include "stats/strip_polynomials-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

/// 1.5 * 2^52: in a double beyond it the last bit counts 1, so that adding it rounds to a whole number.
constexpr double shifter = 6755399441055744.0;

/// `shifter` as it stands in memory, times a number of events, modulo 2^64: it is in every whole number that
/// was added. 0x867 * 2^51, written in powers of 2.
HWY_INLINE hn::Vec<Integers> shifter_bits_of(hn::Vec<Integers> events) {
  const auto five = hn::Add(events, hn::ShiftLeft<2>(events));
  const auto low = hn::Add(hn::ShiftLeft<1>(events), five);
  const auto high = hn::Add(hn::ShiftLeft<5>(events), hn::ShiftLeft<6>(events));
  return hn::ShiftLeft<51>(hn::Add(hn::Add(low, high), hn::ShiftLeft<11>(events)));
}

/// Whole numbers of one column or event, `stride` of them.
template <std::size_t stride>
class Entry {
 public:
  static constexpr std::size_t per_vector = HWY_MIN(stride, HWY_LANES(std::int64_t));

  HWY_INLINE void add_to(std::int64_t* place) const {
    for (std::size_t k = 0; k < parts; ++k) {
      hn::Store(hn::Add(hn::Load(D(), place + k * per_vector), m_values[k]), D(), place + k * per_vector);
    }
  }
  HWY_INLINE void take_from(std::int64_t* place) const {
    for (std::size_t k = 0; k < parts; ++k) {
      hn::Store(hn::Sub(hn::Load(D(), place + k * per_vector), m_values[k]), D(), place + k * per_vector);
    }
  }

  using D = hn::CappedTag<std::int64_t, per_vector>;
  static constexpr std::size_t parts = stride / per_vector;
  hn::Vec<D> m_values[parts];
};

/// Events whose chords and coefficients are computed before any is written: what is written for one event
/// must not hold up the computation for the next.
inline constexpr std::size_t batch = 64;

/// Coefficients of a batch, events in rows of `stride`; rows of 8 in two halves.
template <std::size_t stride>
class Batch {
 public:
  HWY_INLINE void put(const hn::Vec<Integers>* c, std::size_t event) {
    const Integers d;
    if constexpr (stride == 2) hn::StoreInterleaved2(c[0], c[1], d, m_values + 2 * event);
    if constexpr (stride >= 4) hn::StoreInterleaved4(c[0], c[1], c[2], c[3], d, m_values + 4 * event);
    if constexpr (stride == 8) {
      hn::StoreInterleaved4(c[4], c[5], c[6], c[7], d, m_values + 4 * (batch + event));
    }
  }

  [[nodiscard]] HWY_INLINE Entry<stride> entry(std::size_t event) const {
    using E = Entry<stride>;
    const typename E::D d;
    E result;
#if HWY_MAX_BYTES == 64
    if constexpr (stride == 8) {
      const hn::Half<typename E::D> half;
      result.m_values[0] = hn::Combine(d, hn::Load(half, m_values + 4 * (batch + event)),
                                       hn::Load(half, m_values + 4 * event));
      return result;
    }
#endif
    constexpr std::size_t row = HWY_MIN(stride, 4U);
    for (std::size_t k = 0; k < E::parts; ++k) {
      const std::size_t lane = k * E::per_vector;
      result.m_values[k] = hn::Load(d, m_values + row * (event + (lane / row) * batch) + lane % row);
    }
    return result;
  }

 private:
  HWY_ALIGN std::int64_t m_values[stride * batch];
};

/// Writes where the polynomials of events begin and end.
template <Kernel kernel, bool has_remainder>
class Scatter {
 public:
  using P = Polynomial<kernel>;

  Scatter(const SweepKernel& sweep, const StripRow& row, const SweepScale& scale)
      : m_chords(sweep, row),
        m_weights(row.events.weight),
        m_centre(hn::Set(Doubles(), row.centre)),
        m_per_bandwidth(hn::Set(Doubles(), 1.0 / sweep.bandwidth)),
        m_per_h_squared(hn::Set(Doubles(), 1.0 / (sweep.bandwidth * sweep.bandwidth))),
        m_factor(hn::Set(Doubles(), scale.factor)),
        m_remainder_factor(hn::Set(Doubles(), scale.remainder_factor)) {}

  void write(const EventRun& run, StripMemory& memory) {
    for (std::size_t i = 0; i < run.count; i += batch) {
      const std::size_t count = HWY_MIN(batch, run.count - i);
      for (std::size_t k = 0; k < count; k += lanes) compute(run.first + i + k, HWY_MIN(lanes, count - k), k);
      enter_and_leave(m_whole, count, memory.differences());
      if constexpr (has_remainder) enter_and_leave(m_rest, count, memory.remainders());
    }
  }

 private:
  HWY_INLINE void compute(std::size_t index, std::size_t count, std::size_t at) {
    const Doubles d;
    const hn::Rebind<std::int32_t, Doubles> d32;
    const Chords chords = m_chords.chords(index, count);
    hn::Store(hn::DemoteTo(d32, chords.first), d32, m_first + at);
    hn::Store(hn::DemoteTo(d32, chords.end), d32, m_end + at);

    const Vector xi = hn::Mul(hn::Sub(chords.x, m_centre), m_per_bandwidth);
    const Vector a = hn::Sub(hn::Mul(chords.rest, m_per_h_squared), hn::Mul(xi, xi));
    Vector w = m_factor;
    if (m_weights) w = hn::Mul(w, hn::LoadU(d, m_weights + index));
    Vector c[P::size];
    P::coefficients(a, hn::Add(xi, xi), w, c);
    round(c, at);
  }

  HWY_INLINE void round(const Vector* c, std::size_t at) {
    const Integers di;
    const Vector shift = hn::Set(Doubles(), shifter);
    hn::Vec<Integers> whole[P::stride], rest[P::stride];
    for (std::size_t k = P::size; k < P::stride; ++k) whole[k] = rest[k] = hn::Set(di, k == P::size ? 1 : 0);
    for (std::size_t k = 0; k < P::size; ++k) {
      const Vector shifted = hn::Add(c[k], shift);
      whole[k] = hn::BitCast(di, shifted);
      if constexpr (has_remainder) {
        const Vector remainder = hn::Sub(c[k], hn::Sub(shifted, shift));
        rest[k] = hn::BitCast(di, hn::Add(hn::Mul(remainder, m_remainder_factor), shift));
      }
    }
    m_whole.put(whole, at);
    if constexpr (has_remainder) m_rest.put(rest, at);
  }

  HWY_INLINE void enter_and_leave(const Batch<P::stride>& values, std::size_t count,
                                  std::int64_t* HWY_RESTRICT differences) const {
    for (std::size_t i = 0; i < count; ++i) {
      const Entry<P::stride> entry = values.entry(i);
      entry.add_to(differences + P::stride * static_cast<std::size_t>(m_first[i]));
      entry.take_from(differences + P::stride * static_cast<std::size_t>(m_end[i]));
    }
  }

  ChordFinder m_chords;
  const double* m_weights;
  Vector m_centre, m_per_bandwidth, m_per_h_squared, m_factor, m_remainder_factor;
  HWY_ALIGN std::int32_t m_first[batch];
  HWY_ALIGN std::int32_t m_end[batch];
  Batch<P::stride> m_whole;
  Batch<has_remainder ? P::stride : 2> m_rest;
};

/// Running sums over the columns, in place.
template <std::size_t stride>
void accumulate(std::int64_t* HWY_RESTRICT differences, std::size_t columns) {
  using E = Entry<stride>;
  E sum;
  for (std::size_t k = 0; k < E::parts; ++k) sum.m_values[k] = hn::Zero(typename E::D());
  for (std::size_t c = 0; c < columns; ++c) {
    for (std::size_t k = 0; k < E::parts; ++k) {
      std::int64_t* const place = differences + stride * c + k * E::per_vector;
      sum.m_values[k] = hn::Add(sum.m_values[k], hn::Load(typename E::D(), place));
      hn::Store(sum.m_values[k], typename E::D(), place);
    }
  }
}

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

/// Calls visit(x, h^2 - dy^2, weight, first, end) for each event that reaches a column.
template <class Visit>
void each_event(const SweepKernel& sweep, const StripRow& row, Visit& visit) {
  const Doubles d;
  const ChordFinder finder(sweep, row);
  for (const EventRun& run : row.runs) {
    for (std::size_t i = 0; i < run.count; i += lanes) {
      const std::size_t index = run.first + i, count = HWY_MIN(lanes, run.count - i);
      const Chords chords = finder.chords(index, count);
      HWY_ALIGN double rest[lanes], first[lanes], end[lanes];
      hn::Store(chords.rest, d, rest);
      hn::Store(chords.first, d, first);
      hn::Store(chords.end, d, end);
      for (std::size_t k = 0; k < count; ++k) {
        if (!(first[k] < end[k])) continue;
        const double weight = row.events.weight ? row.events.weight[index + k] : 1.0;
        visit(row.events.x[index + k], rest[k], weight, static_cast<std::size_t>(first[k]),
              static_cast<std::size_t>(end[k]));
      }
    }
  }
}

/// Adds each event to the columns that it reaches, one by one: where events are few this is the fastest.
template <Kernel kernel>
class Direct {
 public:
  Direct(const SweepKernel& sweep, const StripRow& row, double* sums)
      : m_sweep(sweep), m_row(row), m_sums(sums + row.first_column) {}

  void operator()(double x, double rest, double weight, std::size_t first, std::size_t end) {
    add(x, rest, weight, first, end);
  }

 private:
  HWY_INLINE void add(double x, double rest, double weight, std::size_t first, std::size_t end) {
    const Doubles d;
    const Vector per_h_squared = hn::Set(d, 1.0 / (m_sweep.bandwidth * m_sweep.bandwidth));
    for (std::size_t c = first; c < end; c += lanes) {
      const Vector steps =
          hn::Add(hn::Iota(d, static_cast<double>(m_row.first_column + c)), hn::Set(d, m_row.shift));
      const Vector centre = hn::Add(hn::Set(d, m_row.origin), hn::Mul(steps, hn::Set(d, m_sweep.cell)));
      const Vector dx = hn::Sub(centre, hn::Set(d, x));
      const Vector inside = hn::Sub(hn::Set(d, rest), hn::Mul(dx, dx));
      const Vector value = hn::Mul(hn::Set(d, weight), shape_of<kernel>(inside, per_h_squared));
      const Vector kept = hn::IfThenElseZero(hn::FirstN(d, end - c), value);
      hn::StoreU(hn::Add(hn::LoadU(d, m_sums + c), kept), d, m_sums + c);
    }
  }

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

  void operator()(double x, double rest, double weight, std::size_t first, std::size_t end) {
    for (std::size_t k = m_from[first]; k < m_from[end]; ++k) {
      m_sums[k].add(weight * shape(m_columns[k], x, rest));
    }
  }

 private:
  [[nodiscard]] double shape(std::size_t column, double x, double rest) const {
    if constexpr (kernel == Kernel::uniform) return 1.0;
    const double dx = m_row.origin + (static_cast<double>(column) + m_row.shift) * m_sweep.cell - x;
    const double t = std::max(0.0, (rest - dx * dx) * (1.0 / (m_sweep.bandwidth * m_sweep.bandwidth)));
    return kernel == Kernel::epanechnikov ? t : kernel == Kernel::quartic ? t * t : t * t * t;
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
  for (const EventRun& run : row.runs) scatter.write(run, memory);
  accumulate<stride>(memory.differences(), columns);
  if constexpr (has_remainder) accumulate<stride>(memory.remainders(), columns);
  Evaluate<kernel, has_remainder>(sweep, row, scale, memory)(sums);
  std::fill_n(memory.differences(), stride * (columns + 1), 0);
  if constexpr (has_remainder) std::fill_n(memory.remainders(), stride * (columns + 1), 0);
}

/// Calls f with a kernel that has a polynomial.
template <class Function>
void with_polynomial(Kernel kernel, const Function& f) {
  with_kernel(kernel, [&f](auto k) {
    if constexpr (k() != Kernel::triangular && k() != Kernel::gaussian) f(k);
  });
}

template <Kernel kernel>
void add_row(const SweepKernel& sweep, const StripRow& row, std::size_t events, StripMemory& memory,
             RowSums sums) {
  if (sums_directly(sweep, row, events)) {
    Direct<kernel> direct(sweep, row, sums.values);
    each_event(sweep, row, direct);
    return;
  }
  const SweepScale scale = sweep_scale(sweep.accuracy, events, sweep.largest_weight);
  if (scale.has_remainder) {
    sweep_row<kernel, true>(sweep, row, scale, memory, sums);
  } else {
    sweep_row<kernel, false>(sweep, row, scale, memory, sums);
  }
}

void add_row_here(const SweepKernel& sweep, const StripRow& row, std::size_t events, StripMemory& memory,
                  RowSums sums) {
  with_polynomial(sweep.kernel, [&](auto k) { add_row<k()>(sweep, row, events, memory, sums); });
}

void add_columns_here(const SweepKernel& sweep, const StripRow& row, const std::vector<std::size_t>& columns,
                      std::vector<FixedPointSum>& sums) {
  with_polynomial(sweep.kernel, [&](auto k) {
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
