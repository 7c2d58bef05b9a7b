#include "core/orientation.hpp"

#include <array>
#include <cstddef>

namespace hotspot::detail {
namespace {

/// A sum of doubles without rounding: components that do not overlap, smallest first.
class ExactSum {
 public:
  void add_product(double x, double y) {
    const double product = x * y;
    add(std::fma(x, y, -product));
    add(product);
  }

  [[nodiscard]] int sign() const {
    for (std::size_t i = m_size; i-- > 0;) {
      if (m_components[i] > 0.0) return 1;
      if (m_components[i] < 0.0) return -1;
    }
    return 0;
  }

 private:
  // Shewchuk (1997), figure 6 (grow expansion) with figure 2's two-sum
  void add(double value) {
    for (std::size_t i = 0; i < m_size; ++i) {
      const double component = m_components[i];
      const double sum = value + component;
      const double virtual_component = sum - value;
      m_components[i] = (value - (sum - virtual_component)) + (component - virtual_component);
      value = sum;
    }
    m_components[m_size++] = value;
  }

  std::array<double, 12> m_components{};
  std::size_t m_size = 0;
};

}  // namespace

int exact_orientation(Point a, Point b, Point c) {
  ExactSum determinant;  // multiplied out, so that every term is a product of two given numbers
  determinant.add_product(a.x, b.y);
  determinant.add_product(-a.x, c.y);
  determinant.add_product(-c.x, b.y);
  determinant.add_product(-a.y, b.x);
  determinant.add_product(a.y, c.x);
  determinant.add_product(c.y, b.x);
  return determinant.sign();
}

}  // namespace hotspot::detail
