/// @file
/// Convolution of values on a lattice with a kernel that is even in x and in y, by Fourier transforms. The
/// lattice is taken as periodic: whoever calls it leaves room enough that nothing wraps round. Private to the
/// library.
///
/// Real rows are transformed two at a time, as real and imaginary part. Bits do not depend on threads. Error
/// by rounding: `rounding` of the Euclidean norm for each way, forth and back. Reference for the error:
/// Higham (2002), Accuracy and Stability of Numerical Algorithms, theorem 24.2.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/run.hpp"

namespace hotspot::detail {

/// Smallest number from n on without a prime factor above 5.
[[nodiscard]] std::size_t smooth_size(std::size_t n);

/// Size of a periodic lattice.
struct Period {
  std::size_t columns = 1;
  std::size_t rows = 1;

  [[nodiscard]] double size() const { return static_cast<double>(columns) * static_cast<double>(rows); }
  /// Bound of the relative error of one transform, in the Euclidean norm.
  [[nodiscard]] double rounding() const;
};

/// The transform of a kernel that is even in both directions: real, and even too; kept for the frequencies up
/// to half the period, column by column.
class KernelSpectrum {
 public:
  /// Of values(column, row) for 0 <= column <= columns / 2 and 0 <= row <= rows / 2; row by row.
  static KernelSpectrum of(const std::vector<double>& quarter, const Period& period, const Run& run);
  /// Of across(column) * up(row), from both transforms up to half the period.
  static KernelSpectrum product(const std::vector<double>& across, const std::vector<double>& up,
                                const Period& period);

  /// Divides by factors of the column's frequency and of the row's.
  void divide(const std::vector<double>& across, const std::vector<double>& up);

  [[nodiscard]] const Period& period() const { return m_period; }
  [[nodiscard]] std::size_t columns() const { return m_period.columns / 2 + 1; }
  [[nodiscard]] std::size_t rows() const { return m_period.rows / 2 + 1; }
  [[nodiscard]] double at(std::size_t column, std::size_t row) const {
    return m_values[column * rows() + (row < rows() ? row : m_period.rows - row)];
  }
  [[nodiscard]] double largest() const;
  /// Euclidean norm of the kernel itself.
  [[nodiscard]] double norm_of_kernel() const;

 private:
  explicit KernelSpectrum(const Period& period) : m_period(period), m_values(columns() * rows()) {}

  Period m_period;
  std::vector<double> m_values;
};

/// values * kernel at the nodes of the lattice of `columns` by `rows` that `values` has, row by row.
/// REQUIRES: not more of either than the period has.
[[nodiscard]] std::vector<double> convolve(std::vector<double> values, std::size_t columns, std::size_t rows,
                                           const KernelSpectrum& kernel, const Run& run);

}  // namespace hotspot::detail
