// The columns that an event reaches in a row, for as many events at once as a vector holds. Included once for
// each instruction set, inside of nothing.
#if defined(HOTSPOT_STATS_STRIP_CHORDS_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef HOTSPOT_STATS_STRIP_CHORDS_INL_HPP
#undef HOTSPOT_STATS_STRIP_CHORDS_INL_HPP
#else
#define HOTSPOT_STATS_STRIP_CHORDS_INL_HPP
#endif

#include <hwy/highway.h>

#include "stats/strip_row.hpp"

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::CappedTag<double, event_padding>;
using Integers = hn::Rebind<std::int64_t, Doubles>;
using Vector = hn::Vec<Doubles>;
inline constexpr std::size_t lanes = hn::MaxLanes(Doubles());

/// Events of one vector. Without a column in reach first == end.
struct Chords {
  Vector x;
  Vector dy_squared;
  Vector first;  ///< column in reach, counted from the strip's first
  Vector end;    ///< the column after the last in reach
};

/// Square root to 24 bits, or to all of them where columns are very small against the bandwidth. The column
/// that it leads to is tested with what lies beside it, so that half a column is near enough.
HWY_INLINE Vector half_chord(Vector squared, bool coarse) {
  const Doubles d;
  if (!coarse) return hn::Sqrt(squared);
  const hn::Rebind<float, Doubles> f;
  return hn::PromoteTo(d, hn::Sqrt(hn::DemoteTo(f, squared)));
}

class ChordFinder {
 public:
  ChordFinder(const SweepKernel& kernel, const StripRow& row)
      : m_events(row.events),
        m_y(hn::Set(Doubles(), row.y)),
        m_h_squared(hn::Set(Doubles(), kernel.bandwidth * kernel.bandwidth)),
        m_origin(hn::Set(Doubles(), row.origin)),
        m_shift(hn::Set(Doubles(), row.shift)),
        m_cell(hn::Set(Doubles(), kernel.cell)),
        m_per_cell(hn::Set(Doubles(), 1.0 / kernel.cell)),
        m_column_zero(hn::Set(Doubles(), row.origin + row.shift * kernel.cell)),
        m_first(hn::Set(Doubles(), static_cast<double>(row.first_column))),
        m_end(hn::Set(Doubles(), static_cast<double>(row.end_column))),
        m_coarse(kernel.bandwidth < 1e5 * kernel.cell) {}

  /// Of events `index` to `index + count - 1`; there is no reach in the lanes after them.
  [[nodiscard]] HWY_INLINE Chords chords(std::size_t index, std::size_t count) const {
    const Doubles d;
    const Vector x = hn::LoadU(d, m_events.x + index);
    const Vector dy = hn::Sub(m_y, hn::LoadU(d, m_events.y + index));
    const Vector dy_squared = hn::Mul(dy, dy);
    const Vector rest = hn::Sub(m_h_squared, dy_squared);
    const auto active = hn::And(hn::Ge(rest, hn::Zero(d)), hn::FirstN(d, count));

    const Vector reach = hn::Max(rest, hn::Zero(d));
    const Vector half = half_chord(hn::Mul(hn::Mul(reach, m_per_cell), m_per_cell), m_coarse);
    const Vector column = hn::Mul(hn::Sub(x, m_column_zero), m_per_cell);
    const Vector left = hn::Round(hn::Sub(column, half)), right = hn::Round(hn::Add(column, half));

    // The nearest column to the border is in or out; its neighbours are then known.
    const Vector one = hn::Set(d, 1.0);
    const Vector first = hn::IfThenElse(reaches(x, dy_squared, left), left, hn::Add(left, one));
    const Vector end = hn::IfThenElse(reaches(x, dy_squared, right), hn::Add(right, one), right);
    const Vector from = hn::Min(hn::Max(first, m_first), m_end);
    const Vector to = hn::IfThenElse(active, hn::Max(hn::Min(end, m_end), from), from);
    return {x, dy_squared, hn::Sub(from, m_first), hn::Sub(to, m_first)};
  }

 private:
  /// dx^2 + dy^2 <= h^2 for the centres of columns, with the rounding of the direct sum.
  [[nodiscard]] HWY_INLINE hn::Mask<Doubles> reaches(Vector x, Vector dy_squared, Vector column) const {
    const Vector centre = hn::Add(m_origin, hn::Mul(hn::Add(column, m_shift), m_cell));
    const Vector dx = hn::Sub(centre, x);
    return hn::Le(hn::Add(hn::Mul(dx, dx), dy_squared), m_h_squared);
  }

  EventColumns m_events;
  Vector m_y, m_h_squared, m_origin, m_shift, m_cell, m_per_cell, m_column_zero, m_first, m_end;
  bool m_coarse;
};

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
