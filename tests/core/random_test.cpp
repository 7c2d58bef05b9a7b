#include "core/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

using hotspot::detail::RandomStream;

TEST_SUITE_BEGIN("fast");

TEST_CASE("a random stream is a function of seed item and permutation") {
  const auto first = [](std::uint64_t seed, std::uint64_t item, std::uint64_t permutation) {
    return RandomStream(seed, item, permutation).bits();
  };
  CHECK(first(1, 2, 3) == first(1, 2, 3));
  const std::set<std::uint32_t> different{first(1, 2, 3), first(2, 2, 3), first(1, 3, 3),
                                          first(1, 2, 4), first(1, 3, 2), first(1ULL << 32U, 2, 3)};
  CHECK(different.size() == 6);
}

TEST_CASE("a random stream begins with the published numbers of Philox") {
  // Known answer of Philox 4x32-10 for counter 0 and key 0.
  RandomStream random(0, 0, 0);
  CHECK(random.bits() == 0x6627e8d5U);
  CHECK(random.bits() == 0xe169c58dU);
  CHECK(random.bits() == 0xbc57ac4cU);
  CHECK(random.bits() == 0x9b00dbd8U);
}

TEST_CASE("random numbers below n are below n and all alike") {
  RandomStream random(1, 0, 0);
  std::array<int, 7> count{};
  for (int draw = 0; draw < 70000; ++draw) ++count.at(random.below(7));
  double chi2 = 0.0;
  for (const int c : count) chi2 += (c - 10000.0) * (c - 10000.0) / 10000.0;
  CHECK(chi2 < 22.46);  // 0.999 quantile with 6 degrees of freedom
  CHECK(RandomStream(1, 0, 0).below(1) == 0);
}

TEST_CASE("uniform random numbers lie in the half open unit interval around a half") {
  RandomStream random(1, 0, 0);
  double sum = 0.0;
  for (int draw = 0; draw < 10000; ++draw) {
    const double u = random.uniform();
    REQUIRE(u >= 0.0);
    REQUIRE(u < 1.0);
    sum += u;
  }
  CHECK(sum / 10000.0 == doctest::Approx(0.5).epsilon(0.02));
}

TEST_CASE("a shuffle keeps the values and makes every order alike often") {
  std::array<int, 6> count{};
  for (std::uint64_t permutation = 0; permutation < 6000; ++permutation) {
    RandomStream random(1, 0, permutation);
    std::vector<std::size_t> values{0, 1, 2};
    hotspot::detail::shuffle(values, random);
    REQUIRE(std::is_permutation(values.begin(), values.end(), std::vector<std::size_t>{0, 1, 2}.begin()));
    ++count.at(values[0] * 2 + (values[1] > values[2] ? 1 : 0));
  }
  double chi2 = 0.0;
  for (const int c : count) chi2 += (c - 1000.0) * (c - 1000.0) / 1000.0;
  CHECK(chi2 < 20.52);  // 0.999 quantile with 5 degrees of freedom
}

TEST_SUITE_END();
