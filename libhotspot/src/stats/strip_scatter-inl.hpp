// Writes the coefficients of events, as whole numbers, where their chords begin and end, and adds them up
// over the columns (`kernel_sweep.hpp`). Included once for each instruction set, inside of nothing.
#if defined(HOTSPOT_STATS_STRIP_SCATTER_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef HOTSPOT_STATS_STRIP_SCATTER_INL_HPP
#undef HOTSPOT_STATS_STRIP_SCATTER_INL_HPP
#else
#define HOTSPOT_STATS_STRIP_SCATTER_INL_HPP
#endif

#include <utility>

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
inline constexpr std::size_t batch_rows = batch + 2 * lanes;

/// Coefficients of a batch, events in rows of `stride`; rows of 8 in two halves.
template <std::size_t stride>
class Batch {
 public:
  HWY_INLINE void put(const hn::Vec<Integers>* c, std::size_t event) {
    const Integers d;
    if constexpr (stride == 2) hn::StoreInterleaved2(c[0], c[1], d, m_values + 2 * event);
    if constexpr (stride >= 4) hn::StoreInterleaved4(c[0], c[1], c[2], c[3], d, m_values + 4 * event);
    if constexpr (stride == 8) {
      hn::StoreInterleaved4(c[4], c[5], c[6], c[7], d, m_values + 4 * (batch_rows + event));
    }
  }

  [[nodiscard]] HWY_INLINE Entry<stride> entry(std::size_t event) const {
    using E = Entry<stride>;
    const typename E::D d;
    E result;
#if HWY_MAX_BYTES == 64
    if constexpr (stride == 8) {
      const hn::Half<typename E::D> half;
      result.m_values[0] = hn::Combine(d, hn::Load(half, m_values + 4 * (batch_rows + event)),
                                       hn::Load(half, m_values + 4 * event));
      return result;
    }
#endif
    constexpr std::size_t row = HWY_MIN(stride, 4U);
    for (std::size_t k = 0; k < E::parts; ++k) {
      const std::size_t lane = k * E::per_vector;
      result.m_values[k] = hn::Load(d, m_values + row * (event + (lane / row) * batch_rows) + lane % row);
    }
    return result;
  }

 private:
  HWY_ALIGN std::int64_t m_values[stride * batch_rows];
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
        m_h_squared(hn::Set(Doubles(), sweep.bandwidth * sweep.bandwidth)),
        m_per_h_squared(hn::Set(Doubles(), 1.0 / (sweep.bandwidth * sweep.bandwidth))),
        m_factor(hn::Set(Doubles(), scale.factor)),
        m_remainder_factor(hn::Set(Doubles(), scale.remainder_factor)) {}

  void write(const StripRow& row, StripMemory& memory) {
    std::size_t count = 0;
    for (const EventRun& run : row.runs) {
      for (std::size_t i = 0; i < run.count; i += lanes) {
        const std::size_t some = HWY_MIN(lanes, run.count - i);
        compute(run.first + i, some, count);
        count += some;
        if (count >= batch) flush(std::exchange(count, 0), memory);
      }
    }
    flush(count, memory);
  }

 private:
  HWY_INLINE void flush(std::size_t count, StripMemory& memory) const {
    enter_and_leave(m_whole, count, memory.differences());
    if constexpr (has_remainder) enter_and_leave(m_rest, count, memory.remainders());
  }

  /// Of `count` events; what is written after them is overwritten by the next.
  HWY_INLINE void compute(std::size_t index, std::size_t count, std::size_t at) {
    const Doubles d;
    const hn::Rebind<std::int32_t, Doubles> d32;
    const Chords chords = m_chords.chords(index, count);
    hn::StoreU(hn::DemoteTo(d32, chords.first), d32, m_first + at);
    hn::StoreU(hn::DemoteTo(d32, chords.end), d32, m_end + at);

    const Vector xi = hn::Mul(hn::Sub(chords.x, m_centre), m_per_bandwidth);
    const Vector rest = hn::Sub(m_h_squared, chords.dy_squared);
    const Vector a = hn::Sub(hn::Mul(rest, m_per_h_squared), hn::Mul(xi, xi));
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
  Vector m_centre, m_per_bandwidth, m_h_squared, m_per_h_squared, m_factor, m_remainder_factor;
  HWY_ALIGN std::int32_t m_first[batch_rows];
  HWY_ALIGN std::int32_t m_end[batch_rows];
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

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
