/// @file
/// Numbers too small for all digits of a double count as 0 while this lives, in its thread: they are slow,
/// and here of no weight. Private to the library.
#pragma once

namespace hotspot::detail {

class FlushToZero {
 public:
#if defined(__SSE2__)
  FlushToZero() : m_before(__builtin_ia32_stmxcsr()) {
    constexpr unsigned results_and_operands = 0x8040;
    __builtin_ia32_ldmxcsr(m_before | results_and_operands);
  }
  ~FlushToZero() {
    __builtin_ia32_ldmxcsr(m_before);
  }
#else
  FlushToZero() = default;
  ~FlushToZero() = default;
#endif
  FlushToZero(const FlushToZero&) = delete;
  FlushToZero& operator=(const FlushToZero&) = delete;

#if defined(__SSE2__)
 private:
  unsigned m_before;
#endif
};

}  // namespace hotspot::detail
