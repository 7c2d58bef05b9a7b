#include "hotspot/stats/envelope.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/shapes.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

using Curve = std::vector<double>;

/// Curves of independent noise; the first is the observed one.
std::vector<Curve> noise(std::uint64_t seed, std::size_t curves, std::size_t length) {
  test::Random random(seed);
  std::vector<Curve> all(curves, Curve(length));
  for (Curve& curve : all) {
    for (double& value : curve) value = test::uniform(random, -1.0, 1.0);
  }
  return all;
}

bool leaves(const Curve& curve, const Envelope& envelope) {
  for (std::size_t k = 0; k < curve.size(); ++k) {
    if (curve[k] < envelope.global_low[k] || curve[k] > envelope.global_high[k]) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the pointwise envelope is the smallest and largest simulated value") {
  const Envelope envelope = rank_envelope({9.0, -9.0}, {{1.0, 4.0}, {3.0, 2.0}, {2.0, 6.0}}, 0.5);
  CHECK(envelope.low == Curve{1.0, 2.0});
  CHECK(envelope.high == Curve{3.0, 6.0});
}

TEST_CASE("a curve more extreme than all others has the smallest p") {
  const std::vector<Curve> curves = noise(1, 19, 5);
  CHECK(rank_envelope(Curve(5, 7.0), curves, 0.9).p == doctest::Approx(1.0 / 20.0));
  CHECK(rank_envelope({-7.0, -7.0, 7.0, 7.0, -7.0}, curves, 0.9).p == doctest::Approx(1.0 / 20.0));
}

TEST_CASE("of curves equally extreme at their worst the one that is so more often is the more extreme") {
  // ranks from the nearer end: observed 1 1 2, first simulated 1 2 2
  const std::vector<Curve> simulated{{9.0, 1.0, 3.0}, {2.0, 3.0, 9.0}, {3.0, 4.0, 1.0}, {4.0, 9.0, 4.0}};
  const Envelope envelope = rank_envelope({1.0, 0.0, 2.0}, simulated, 0.5);
  CHECK(envelope.p == doctest::Approx(1.0 / 5.0));
}

TEST_CASE("the observed curve leaves the global envelope exactly if p is at most one less the level") {
  int left = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    std::vector<Curve> curves = noise(seed, 40, 6);
    const Curve observed = curves.back();
    curves.pop_back();
    const double level = seed % 2 == 0 ? 0.8 : 0.9;
    const Envelope envelope = rank_envelope(observed, curves, level);
    CHECK(leaves(observed, envelope) == (envelope.p <= (1.0 - level) * (1.0 + 1e-12)));
    left += leaves(observed, envelope) ? 1 : 0;
  }
  CHECK(left > 20);  // of 300 some 45 by chance
  CHECK(left < 75);
}

TEST_CASE("equal curves are no evidence") {
  const Envelope envelope = rank_envelope({1.0, 2.0}, {{1.0, 2.0}, {1.0, 2.0}, {1.0, 2.0}}, 0.5);
  CHECK(envelope.p == 1.0);
  CHECK(envelope.global_low == Curve{1.0, 2.0});
  CHECK(envelope.global_high == Curve{1.0, 2.0});
}

TEST_CASE("distances without a value take no part") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Envelope envelope = rank_envelope({nan, 5.0}, {{nan, 1.0}, {nan, 2.0}, {nan, 3.0}}, 0.5);
  CHECK(std::isnan(envelope.low[0]));
  CHECK(std::isnan(envelope.global_high[0]));
  CHECK(envelope.high[1] == 3.0);
  // observed and the lowest curve are as extreme as each other
  CHECK(envelope.p == doctest::Approx(0.5));
  CHECK(std::isnan(rank_envelope({nan}, {{nan}}, 0.5).p));
}

TEST_CASE("without simulations there is no envelope") {
  const Envelope envelope = rank_envelope({1.0}, {}, 0.95);
  CHECK(envelope.low.empty());
  CHECK(std::isnan(envelope.p));
}

TEST_CASE("curves of another length are refused") {
  CHECK_THROWS_AS((void)rank_envelope({1.0, 2.0}, {{1.0}}, 0.95), ArgumentError);
}
