/// @file
/// Random numbers that are the same on every machine: the engine is fixed by the standard, the distributions
/// are written out with + - * / alone, since those of the standard library and of libm differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace sample {

class Random {
 public:
  /// Each file has a stream of its own: a change to one leaves the others as they are.
  Random(std::uint64_t seed, std::uint64_t stream);

  /// 53 bits, from 0 to below 1.
  double uniform();
  double between(double low, double high);
  /// Mean 0, standard deviation 1, by the sum of twelve uniform numbers; never beyond 6.
  double normal();
  bool chance(double probability);
  /// 0 to n - 1. REQUIRES: n > 0.
  std::size_t below(std::size_t n);
  /// An index with probability proportional to its weight. REQUIRES: a positive sum.
  std::size_t pick(std::span<const double> weights);

 private:
  std::mt19937_64 m_engine;
};

}  // namespace sample
