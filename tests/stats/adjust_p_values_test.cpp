#include "hotspot/stats/adjust_p_values.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "support/shapes.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The definition: the least m p_j / rank of p_j over all p_j that are not below p_i.
std::vector<double> slow_bh(const std::vector<double>& p) {
  std::vector<double> adjusted;
  const auto m = std::count_if(p.begin(), p.end(), [](double v) { return !std::isnan(v); });
  for (const double own : p) {
    double least = 1.0;
    for (const double other : p) {
      if (!(other >= own)) continue;
      const auto rank = std::count_if(p.begin(), p.end(), [&](double v) { return v <= other; });
      least = std::min(least, static_cast<double>(m) * other / static_cast<double>(rank));
    }
    adjusted.push_back(std::isnan(own) ? unknown : least);
  }
  return adjusted;
}

}  // namespace

TEST_CASE("adjusted p values of fifteen hypotheses are those of Benjamini and Hochberg") {
  // Benjamini and Hochberg (1995), section 3.2: the fifteen p-values of the myocardial infarction study; at 5
  // % Bonferroni finds three of them, their procedure four.
  const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                              0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  const auto found = [](const std::vector<double>& adjusted) {
    return std::count_if(adjusted.begin(), adjusted.end(), [](double v) { return v <= 0.05; });
  };
  CHECK(found(adjust_p_values(p, Adjustment::bonferroni)) == 3);
  CHECK(found(adjust_p_values(p, Adjustment::bh)) == 4);
  CHECK(found(adjust_p_values(p, Adjustment::none)) == 9);
  CHECK(adjust_p_values(p, Adjustment::bh)[3] == doctest::Approx(15 * 0.0095 / 4).epsilon(1e-14));
}

TEST_CASE("p values adjusted step by step agree with the definition on random values with ties and gaps") {
  test::Random random(7);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> p;
    for (std::size_t i = 0; i < 1 + random() % 30; ++i) {
      p.push_back(random() % 7 == 0 ? unknown : std::round(test::uniform(random, 0, 20)) / 20);
    }
    const std::vector<double> fast = adjust_p_values(p, Adjustment::bh), slow = slow_bh(p);
    for (std::size_t i = 0; i < p.size(); ++i) {
      CHECK(std::isnan(fast[i]) == std::isnan(slow[i]));
      if (!std::isnan(p[i])) CHECK(fast[i] == doctest::Approx(slow[i]).epsilon(1e-14));
    }
  }
}

TEST_CASE("undefined p values stay undefined and do not count among the tests") {
  const std::vector<double> p{0.01, unknown, 0.04};
  const std::vector<double> bonferroni = adjust_p_values(p, Adjustment::bonferroni);
  CHECK(bonferroni[0] == doctest::Approx(0.02));
  CHECK(std::isnan(bonferroni[1]));
  CHECK(bonferroni[2] == doctest::Approx(0.08));
  CHECK(std::isnan(adjust_p_values(p, Adjustment::bh)[1]));
  CHECK(adjust_p_values({}, Adjustment::bh).empty());
  CHECK(adjust_p_values({0.7}, Adjustment::bh).front() == 0.7);
  CHECK(adjust_p_values({0.7, 0.9}, Adjustment::bonferroni).back() == 1.0);
}
