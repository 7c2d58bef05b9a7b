#include "random.hpp"

#include <numeric>

namespace sample {

namespace {

std::mt19937_64 engine_of(std::uint64_t seed, std::uint64_t stream) {
  std::seed_seq words{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                      static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)};
  return std::mt19937_64(words);
}

}  // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : m_engine(engine_of(seed, stream)) {}

double Random::uniform() {
  return static_cast<double>(m_engine() >> 11) * 0x1p-53;
}

double Random::between(double low, double high) {
  return low + (high - low) * uniform();
}

double Random::normal() {
  double sum = 0.0;
  for (int i = 0; i < 12; ++i) sum += uniform();
  return sum - 6.0;
}

bool Random::chance(double probability) {
  return uniform() < probability;
}

std::size_t Random::below(std::size_t n) {
  return static_cast<std::size_t>(uniform() * static_cast<double>(n));
}

std::size_t Random::pick(std::span<const double> weights) {
  double left = uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    left -= weights[i];
    if (left < 0.0) return i;
  }
  return weights.size() - 1;
}

}  // namespace sample
