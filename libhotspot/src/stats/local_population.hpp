/// @file
/// The values that a local statistic compares an area with: all of them, or all but its own. Private to the
/// library.
///
/// Values are kept as differences from one of them near the mean, so that whole numbers stay whole and sums
/// of them exact, and values with a large common part lose no digits.
#pragma once

#include <cstddef>
#include <vector>

namespace hotspot::detail {

/// Mean and variance (divisor: their number) of the values of the other areas.
struct Others {
  double mean = 0.0;
  double variance = 0.0;  ///< exactly 0 where they are all equal
};

class Population {
 public:
  /// NaN: not known, no part of it.
  explicit Population(const std::vector<double>& values);

  [[nodiscard]] std::size_t known() const { return m_known; }
  [[nodiscard]] double n() const { return static_cast<double>(m_known); }
  [[nodiscard]] bool all_equal() const { return m_all_equal; }
  /// Value less `origin()`; NaN where it is not known.
  [[nodiscard]] const std::vector<double>& offsets() const { return m_offsets; }
  [[nodiscard]] double origin() const { return m_origin; }
  [[nodiscard]] double mean_offset() const { return m_mean; }
  [[nodiscard]] double mean() const { return m_origin + m_mean; }
  [[nodiscard]] double total() const { return n() * m_origin + m_sum; }
  [[nodiscard]] double deviation(std::size_t i) const { return m_offsets[i] - m_mean; }
  /// Sum over all values of their deviation from the mean to the power of 2, 3, 4.
  [[nodiscard]] double squares() const { return m_squares; }
  [[nodiscard]] double fourth_powers() const { return m_fourths; }

  /// Deviations of the other areas' values. REQUIRES: 2 known values, i's among them.
  [[nodiscard]] Others others(std::size_t i) const;
  /// Squares of the differences between i's value and the other areas'. REQUIRES: the same.
  [[nodiscard]] Others differences(std::size_t i) const;

 private:
  template <class Term>
  [[nodiscard]] Others one_by_one(std::size_t i, const Term& term) const;

  std::vector<double> m_offsets;
  std::size_t m_known = 0;
  bool m_all_equal = true;
  double m_origin = 0.0;
  double m_sum = 0.0;
  double m_mean = 0.0;
  double m_squares = 0.0;
  double m_cubes = 0.0;
  double m_fourths = 0.0;
};

}  // namespace hotspot::detail
