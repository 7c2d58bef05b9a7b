/// @file
/// A sum of doubles that does not depend on their order. Private to the library.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

namespace hotspot::detail {

/// Terms are cut into whole numbers of 36 bits each: steps of 2^-36, 2^-72 and 2^-108 of the largest. Whole
/// numbers add up exactly. REQUIRES: terms between -largest and largest, fewer than 2^27.
class FixedPointSum {
 public:
  explicit FixedPointSum(double largest) { static_cast<void>(std::frexp(largest, &m_exponent)); }

  void add(double term) {
    double rest = std::ldexp(term, -m_exponent);
    for (std::int64_t& part : m_parts) {
      rest *= step;
      const double whole = std::trunc(rest);
      part += static_cast<std::int64_t>(whole);
      rest -= whole;
    }
  }

  [[nodiscard]] double value() const {
    double sum = 0.0;
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
      sum = (sum + static_cast<double>(*part)) / step;
    }
    return std::ldexp(sum, m_exponent);
  }

 private:
  static constexpr double step = 68719476736.0;  // 2^36
  int m_exponent = 0;
  std::array<std::int64_t, 3> m_parts{};
};

}  // namespace hotspot::detail
