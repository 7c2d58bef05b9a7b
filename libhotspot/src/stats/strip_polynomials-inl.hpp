// Coefficients of w (a + b X - X^2)^power and their value: w shape(t^2) along a row, with a = 1 - dy^2 / h^2
// - xi^2 and b = 2 xi, where X and xi are the column's and the event's distance from the strip's centre in
// bandwidths. Included once for each instruction set, inside of nothing.
#if defined(HOTSPOT_STATS_STRIP_POLYNOMIALS_INL_HPP) == defined(HWY_TARGET_TOGGLE)
#ifdef HOTSPOT_STATS_STRIP_POLYNOMIALS_INL_HPP
#undef HOTSPOT_STATS_STRIP_POLYNOMIALS_INL_HPP
#else
#define HOTSPOT_STATS_STRIP_POLYNOMIALS_INL_HPP
#endif

#include "stats/strip_chords-inl.hpp"

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

/// `size` coefficients; with the number of events they take `stride` whole numbers a column.
template <Kernel kernel>
struct Polynomial;

template <>
struct Polynomial<Kernel::uniform> {
  static constexpr std::size_t size = 1, stride = 2;
  static HWY_INLINE void coefficients(Vector, Vector, Vector w, Vector* c) { c[0] = w; }
};

template <>
struct Polynomial<Kernel::epanechnikov> {
  static constexpr std::size_t size = 3, stride = 4;
  static HWY_INLINE void coefficients(Vector a, Vector b, Vector w, Vector* c) {
    c[0] = hn::Mul(a, w);
    c[1] = hn::Mul(b, w);
    c[2] = hn::Neg(w);
  }
};

template <>
struct Polynomial<Kernel::quartic> {
  static constexpr std::size_t size = 5, stride = 8;
  static HWY_INLINE void coefficients(Vector a, Vector b, Vector w, Vector* c) {
    const Vector aw = hn::Mul(a, w), bw = hn::Mul(b, w);
    const Vector twice_aw = hn::Add(aw, aw);
    c[0] = hn::Mul(a, aw);
    c[1] = hn::Mul(b, twice_aw);
    c[2] = hn::Sub(hn::Mul(b, bw), twice_aw);
    c[3] = hn::Neg(hn::Add(bw, bw));
    c[4] = w;
  }
};

template <>
struct Polynomial<Kernel::triweight> {
  static constexpr std::size_t size = 7, stride = 8;
  static HWY_INLINE void coefficients(Vector a, Vector b, Vector w, Vector* c) {
    const Doubles d;
    const Vector three_w = hn::Mul(hn::Set(d, 3.0), w);
    const Vector three_aw = hn::Mul(a, three_w), b_squared = hn::Mul(b, b);
    c[0] = hn::Mul(hn::Mul(a, a), hn::Mul(a, w));
    c[1] = hn::Mul(hn::Mul(a, b), three_aw);
    c[2] = hn::Mul(hn::Sub(b_squared, a), three_aw);
    c[3] = hn::Mul(hn::Sub(b_squared, hn::Mul(hn::Set(d, 6.0), a)), hn::Mul(b, w));
    c[4] = hn::Mul(hn::Sub(a, b_squared), three_w);
    c[5] = hn::Mul(b, three_w);
    c[6] = hn::Neg(w);
  }
};

/// Horner's rule. No fused multiply-add: the same bits with every instruction set.
template <std::size_t size>
HWY_INLINE Vector value_at(const Vector* c, Vector x) {
  Vector value = c[size - 1];
  for (std::size_t j = size - 1; j-- > 0;) value = hn::Add(hn::Mul(value, x), c[j]);
  return value;
}

/// Square root of 0 to 1 from that of floats, in less time than doubles' own and with the same bits
/// everywhere. With y near 1 / sqrt(a), s = a y and w = (a - s^2) y / 2 it is s + w + 3 w^2 y / 2 up to w^3.
/// Below 1e-15 the error is as large as the root.
HWY_INLINE Vector fast_root(Vector squared) {
  const Doubles d;
  const hn::Rebind<float, Doubles> f;
  const auto in_floats = hn::Max(hn::DemoteTo(f, squared), hn::Set(f, 1e-30F));
  const Vector per_root = hn::PromoteTo(d, hn::Div(hn::Set(f, 1.0F), hn::Sqrt(in_floats)));
  const Vector half = hn::Mul(per_root, hn::Set(d, 0.5)), root = hn::Mul(squared, per_root);
  const Vector second = hn::Mul(half, hn::Sub(squared, hn::Mul(root, root)));
  const Vector third = hn::Mul(hn::Mul(hn::Set(d, 3.0), half), hn::Mul(second, second));
  return hn::Add(root, hn::Add(second, third));
}

/// Shape with a peak of 1 at r^2. REQUIRES: a place within reach, up to rounding.
template <Kernel kernel>
HWY_INLINE Vector shape_of(Vector r_squared, double h_squared) {
  const Doubles d;
  const Vector zero = hn::Zero(d), one = hn::Set(d, 1.0), per_h_squared = hn::Set(d, 1.0 / h_squared);
  if constexpr (kernel == Kernel::uniform) return one;
  if constexpr (kernel == Kernel::triangular) {
    return hn::Max(hn::Sub(one, fast_root(hn::Mul(r_squared, per_h_squared))), zero);
  }
  // The difference first: it is exact near the border, where digits are few.
  const Vector t = hn::Max(hn::Mul(hn::Sub(hn::Set(d, h_squared), r_squared), per_h_squared), zero);
  if constexpr (kernel == Kernel::epanechnikov) return t;
  if constexpr (kernel == Kernel::quartic) return hn::Mul(t, t);
  if constexpr (kernel == Kernel::triweight) return hn::Mul(t, hn::Mul(t, t));
}

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
