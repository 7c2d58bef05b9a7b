/// @file
/// The inner loops of the Gaussian sums (`gaussian_stages.hpp`): products of factors of rows and columns,
/// compiled for each instruction set. Private to the library.
///
/// Each value is one running sum in the order of the terms, without fused multiply-add: the same bits with
/// every instruction set. Counts of columns are multiples of `factor_padding`.
#pragma once

#include <cstddef>

namespace hotspot::detail {

inline constexpr std::size_t factor_padding = 8;

[[nodiscard]] constexpr std::size_t padded(std::size_t columns) {
  return (columns + factor_padding - 1) / factor_padding * factor_padding;
}

/// Values row by row, `stride` from one row to the next.
struct RowsOut {
  double* values = nullptr;
  std::size_t stride = 0;
};
struct RowsIn {
  const double* values = nullptr;
  std::size_t stride = 0;
};

/// target[r][c] += y[r] * x[c]
void add_outer_product(const double* y, std::size_t rows, const double* x, std::size_t columns,
                       RowsOut target);

/// sum_r y[r] sum_c x[c] source[r][c]. REQUIRES: not more than `most_summed_columns`.
[[nodiscard]] double sum_outer_product(const double* y, std::size_t rows, const double* x,
                                       std::size_t columns, RowsIn source);
inline constexpr std::size_t most_summed_columns = 128;

/// The factor of row r for term k stands at values[r * row_step + k * term_step].
struct TermFactors {
  const double* values = nullptr;
  std::size_t row_step = 1;
  std::size_t term_step = 1;
};

/// target[r][c] = sum_k left(r, k) right[k][c] for k < terms
void multiply_factors(TermFactors left, RowsIn right, std::size_t terms, std::size_t rows,
                      std::size_t columns, RowsOut target);

}  // namespace hotspot::detail
