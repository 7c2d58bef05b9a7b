#include "stats/factor_products.hpp"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "stats/factor_products.cpp"
// Vectors whose length is known when compiled, and no more variants than make a difference.
#define HWY_DISABLED_TARGETS \
  (HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128 | HWY_RVV | HWY_SSSE3 | HWY_AVX3_DL)
#include <hwy/foreach_target.h>
// The order matters: what follows is compiled once a target.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace hotspot::detail::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Doubles = hn::CappedTag<double, factor_padding>;
using Vector = hn::Vec<Doubles>;
inline constexpr std::size_t lanes = hn::MaxLanes(Doubles());

void add_outer_product_here(const double* y, std::size_t rows, const double* x, std::size_t columns,
                            RowsOut target) {
  const Doubles d;
  for (std::size_t c = 0; c < columns; c += lanes) {
    const Vector factor = hn::LoadU(d, x + c);
    double* place = target.values + c;
    for (std::size_t r = 0; r < rows; ++r, place += target.stride) {
      hn::StoreU(hn::Add(hn::LoadU(d, place), hn::Mul(hn::Set(d, y[r]), factor)), d, place);
    }
  }
}

double sum_outer_product_here(const double* y, std::size_t rows, const double* x, std::size_t columns,
                              RowsIn source) {
  const Doubles d;
  HWY_ALIGN double sums[most_summed_columns];
  for (std::size_t c = 0; c < columns; c += lanes) {
    const double* place = source.values + c;
    Vector sum = hn::Zero(d);
    for (std::size_t r = 0; r < rows; ++r, place += source.stride) {
      sum = hn::Add(sum, hn::Mul(hn::Set(d, y[r]), hn::LoadU(d, place)));
    }
    hn::Store(hn::Mul(sum, hn::LoadU(d, x + c)), d, sums + c);
  }
  double total = 0.0;
  for (std::size_t c = 0; c < columns; ++c) total += sums[c];
  return total;
}

/// A few rows by a few vectors, held in registers over all terms.
template <std::size_t rows, std::size_t vectors>
HWY_INLINE void multiply_tile(TermFactors left, RowsIn right, std::size_t terms, RowsOut target) {
  const Doubles d;
  Vector sums[rows][vectors];
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t v = 0; v < vectors; ++v) sums[r][v] = hn::Zero(d);
  }
  const double* from = right.values;
  const double* factor = left.values;
  for (std::size_t k = 0; k < terms; ++k, from += right.stride, factor += left.term_step) {
    Vector values[vectors];
    for (std::size_t v = 0; v < vectors; ++v) values[v] = hn::LoadU(d, from + v * lanes);
    for (std::size_t r = 0; r < rows; ++r) {
      const Vector row_factor = hn::Set(d, factor[r * left.row_step]);
      for (std::size_t v = 0; v < vectors; ++v) {
        sums[r][v] = hn::Add(sums[r][v], hn::Mul(row_factor, values[v]));
      }
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t v = 0; v < vectors; ++v) {
      hn::StoreU(sums[r][v], d, target.values + r * target.stride + v * lanes);
    }
  }
}

template <std::size_t vectors>
void multiply_columns(TermFactors left, RowsIn right, std::size_t terms, std::size_t rows, RowsOut target) {
  constexpr std::size_t at_once = 4;
  std::size_t r = 0;
  const auto advance = [&](std::size_t count) {
    left.values += count * left.row_step;
    target.values += count * target.stride;
    r += count;
  };
  while (r + at_once <= rows) {
    multiply_tile<at_once, vectors>(left, right, terms, target);
    advance(at_once);
  }
  while (r < rows) {
    multiply_tile<1, vectors>(left, right, terms, target);
    advance(1);
  }
}

void multiply_factors_here(TermFactors left, RowsIn right, std::size_t terms, std::size_t rows,
                           std::size_t columns, RowsOut target) {
  std::size_t c = 0;
  for (; c + 2 * lanes <= columns; c += 2 * lanes) {
    multiply_columns<2>(left, {right.values + c, right.stride}, terms, rows,
                        {target.values + c, target.stride});
  }
  for (; c < columns; c += lanes) {
    multiply_columns<1>(left, {right.values + c, right.stride}, terms, rows,
                        {target.values + c, target.stride});
  }
}

}  // namespace hotspot::detail::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace hotspot::detail {

HWY_EXPORT(add_outer_product_here);
HWY_EXPORT(sum_outer_product_here);
HWY_EXPORT(multiply_factors_here);

void add_outer_product(const double* y, std::size_t rows, const double* x, std::size_t columns,
                       RowsOut target) {
  HWY_DYNAMIC_DISPATCH(add_outer_product_here)(y, rows, x, columns, target);
}

double sum_outer_product(const double* y, std::size_t rows, const double* x, std::size_t columns,
                         RowsIn source) {
  return HWY_DYNAMIC_DISPATCH(sum_outer_product_here)(y, rows, x, columns, source);
}

void multiply_factors(TermFactors left, RowsIn right, std::size_t terms, std::size_t rows,
                      std::size_t columns, RowsOut target) {
  HWY_DYNAMIC_DISPATCH(multiply_factors_here)(left, right, terms, rows, columns, target);
}

}  // namespace hotspot::detail
#endif
