/// @file
/// Cases drawn under the hypothesis that they cluster nowhere. Private to the library.
#pragma once

#include <cstdint>
#include <vector>

#include "core/random.hpp"

namespace hotspot::detail {

/// Multinomial: each case falls into a cell by the cells' masses, whatever the others do. Walker (1977), with
/// the table of Vose (1991): O(1) a case.
class MultinomialSampler {
 public:
  /// REQUIRES: masses of 0 or more, one above 0; fewer than 2^32 cells.
  explicit MultinomialSampler(const std::vector<double>& masses);

  /// Cases per cell.
  [[nodiscard]] std::vector<std::int32_t> draw(std::int64_t cases, RandomStream& random) const;

 private:
  std::vector<double> m_keep;           ///< chance of the cell itself where it was hit
  std::vector<std::uint32_t> m_others;  ///< else this one
};

/// Multivariate hypergeometric: the cases are drawn from the persons without replacement, by a tree of sums
/// (Fenwick 1994): O(log n) a case.
class HypergeometricSampler {
 public:
  /// REQUIRES: whole numbers of 0 or more.
  explicit HypergeometricSampler(const std::vector<double>& persons);

  /// REQUIRES: at most as many cases as persons.
  [[nodiscard]] std::vector<std::int32_t> draw(std::int64_t cases, RandomStream& random) const;

 private:
  /// Takes away one person, the k-th (from 0) in the order of the cells; returns the cell.
  static std::size_t take(std::vector<std::int64_t>& tree, std::int64_t k);

  std::vector<std::int64_t> m_persons;
  std::vector<std::int64_t> m_tree;  ///< sums below each node, from 1
  std::int64_t m_all = 0;
};

}  // namespace hotspot::detail
