/// @file
/// Random numbers as a function of (seed, item, permutation): which thread draws, and when, changes no digit.
/// Philox 4x32-10. Private to the library. Reference: Salmon, Moraes, Dror and Shaw (2011), section 3.3.
#pragma once

#include <Random123/philox.h>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hotspot::detail {

/// The numbers of one permutation of one item. Inlined always: a call costs a sixth of a draw. Items and
/// permutations below 2^32, 2^33 numbers each.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::uint64_t item, std::uint64_t permutation)
      : m_counter{{0, 0, low(item), low(permutation)}}, m_key{{low(seed), low(seed >> 32)}} {}

  /// 32 random bits.
  [[gnu::always_inline]] std::uint32_t bits() {
    if (m_used == m_block.size()) {
      m_block = r123::Philox4x32{}(m_counter, m_key);
      if (++m_counter[0] == 0) ++m_counter[1];
      m_used = 0;
    }
    return m_block[m_used++];
  }

  /// Uniform on 0, 1 ... n - 1, without bias (Lemire 2019). REQUIRES: 0 < n.
  [[gnu::always_inline]] std::uint32_t below(std::uint32_t n) {
    std::uint64_t product = static_cast<std::uint64_t>(bits()) * n;
    if (low(product) < n) {
      const std::uint32_t threshold = (0U - n) % n;
      while (low(product) < threshold) product = static_cast<std::uint64_t>(bits()) * n;
    }
    return low(product >> 32);
  }

  /// Uniform on [0, 1), 53 bits.
  double uniform() {
    const std::uint64_t high = bits() >> 5U, rest = bits() >> 6U;
    return static_cast<double>((high << 26U) | rest) * 0x1p-53;
  }

 private:
  static std::uint32_t low(std::uint64_t value) { return static_cast<std::uint32_t>(value & 0xffffffffU); }

  r123::Philox4x32::ctr_type m_counter;
  r123::Philox4x32::key_type m_key;
  r123::Philox4x32::ctr_type m_block{};
  std::size_t m_used = 4;
};

/// Every order equally likely (Fisher and Yates 1938, Durstenfeld 1964). REQUIRES: fewer than 2^32 values.
template <class Value>
void shuffle(std::vector<Value>& values, RandomStream& random) {
  for (std::size_t left = values.size(); left > 1; --left) {
    std::swap(values[left - 1], values[random.below(static_cast<std::uint32_t>(left))]);
  }
}

}  // namespace hotspot::detail
