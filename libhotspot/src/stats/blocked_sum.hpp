/// @file
/// A sum of very many terms that loses few digits: in blocks, whose sums are added up. Private to the
/// library.
///
/// Equal terms are rounded alike, so that the error of a plain sum grows with their number: 1e-10 for a
/// million. In blocks it grows with the block's size and the number of blocks: 2e-13.
#pragma once

#include <cstddef>

namespace hotspot::detail {

inline constexpr std::size_t terms_a_block = 1024;

class BlockedSum {
 public:
  void add(double term) {
    m_block += term;
    if (++m_terms < terms_a_block) return;
    m_total += m_block;
    m_block = 0.0;
    m_terms = 0;
  }
  [[nodiscard]] double value() const { return m_total + m_block; }

 private:
  double m_total = 0.0;
  double m_block = 0.0;
  std::size_t m_terms = 0;
};

}  // namespace hotspot::detail
