#include "hotspot/stats/shrunken_share.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
const std::vector<double> said_so{12, 5, 30, 2, 9, 18, 0, 7};
const std::vector<double> answers{20, 14, 45, 3, 25, 28, 6, 31};

}  // namespace

TEST_CASE("shares of small areas are drawn to the common one as in R") {
  // y <- c(12,5,30,2,9,18,0,7); n <- c(20,14,45,3,25,28,6,31)
  // N <- sum(n); k <- length(n); m <- sum(y)/N; S <- sum(n*(y/n-m)^2)
  // rho <- (S/(m*(1-m))-(k-1))/(N-sum(n^2)/N-(k-1)); M <- (1-rho)/rho; s <- (y+M*m)/(n+M)
  // v <- s*(1-s)/(n+M+1)+(M/(n+M))^2*(m*(1-m)*(1+rho*(sum(n^2)/N-1))/N+2*(y/n-m)^2/(k-3))
  // a <- s*(s*(1-s)/v-1); b <- (1-s)*(s*(1-s)/v-1); cbind(s, qbeta(.025,a,b), qbeta(.975,a,b))
  const std::array<std::array<double, 3>, 8> expected{
      {{0.573244297253105, 0.37570207398461780, 0.759242804599684},
       {0.394329495808221, 0.18830248188972012, 0.622702558232286},
       {0.645323675042009, 0.50601794621800100, 0.773104508359637},
       {0.544612140436761, 0.18451085155609304, 0.878037919012466},
       {0.383403394343959, 0.21831636359491327, 0.563766966122976},
       {0.614955665743999, 0.44161787096680072, 0.774394078433580},
       {0.239266331759729, 0.00530919094035718, 0.712621837887895},
       {0.266863125942645, 0.13025353481733776, 0.431487726690713}}};
  const ShrunkenShares result = shrunken_shares(said_so, answers);
  CHECK(result.overall == doctest::Approx(0.482558139534884).epsilon(1e-12));
  CHECK(result.correlation == doctest::Approx(0.144912315279208).epsilon(1e-12));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(result.shares[i].share == doctest::Approx(expected[i][0]).epsilon(1e-12));
    CHECK(result.shares[i].interval.low == doctest::Approx(expected[i][1]).epsilon(1e-9));
    CHECK(result.shares[i].interval.high == doctest::Approx(expected[i][2]).epsilon(1e-9));
  }
}

TEST_CASE("shares of chosen areas are drawn to a common share known from elsewhere as in R") {
  // the same y and n, m <- 0.4 known from N <- 900 answers
  // rho <- (sum(n*(y/n-m)^2)/(m*(1-m))-k)/(sum(n)-k); M, s, v, a, b as above
  const ShrunkenShares result = shrunken_shares(said_so, answers, {}, CommonShare{0.4, 900.0});
  CHECK(result.overall == 0.4);
  CHECK(result.correlation == doctest::Approx(0.150180928652604).epsilon(1e-12));
  CHECK(result.shares[3].share == doctest::Approx(0.492393315173874).epsilon(1e-12));
  CHECK(result.shares[3].interval.low == doctest::Approx(0.129539607630654).epsilon(1e-9));
  CHECK(result.shares[3].interval.high == doctest::Approx(0.860403778476814).epsilon(1e-9));
}

TEST_CASE("shrunken shares are near those of the greatest likelihood") {
  // R: optim over lchoose(n, y) + lbeta(y + m M, n - y + (1 - m) M) - lbeta(m M, (1 - m) M), the same data
  const std::array likeliest{0.556501521991243, 0.390027521308388, 0.633636009567797, 0.507419900083352,
                             0.381228166823548, 0.599511497636452, 0.255674687099401, 0.271271288786971};
  const ShrunkenShares result = shrunken_shares(said_so, answers);
  for (std::size_t i = 0; i < likeliest.size(); ++i)
    CHECK(std::abs(result.shares[i].share - likeliest[i]) < 0.04);
}

TEST_CASE("every shrunken share lies between its raw share and the common one") {
  const ShrunkenShares result = shrunken_shares(said_so, answers);
  for (std::size_t i = 0; i < said_so.size(); ++i) {
    const double raw = said_so[i] / answers[i];
    CHECK(result.shares[i].share >= std::min(raw, result.overall));
    CHECK(result.shares[i].share <= std::max(raw, result.overall));
    CHECK(result.shares[i].interval.low < result.shares[i].share);
    CHECK(result.shares[i].interval.high > result.shares[i].share);
  }
}

TEST_CASE("areas that differ no more than chance makes them all have the common share") {
  const ShrunkenShares result = shrunken_shares({10, 11, 9, 10, 10}, {20, 20, 20, 20, 20});
  CHECK(result.correlation == 0.0);
  for (const Share& one : result.shares) {
    CHECK(one.share == doctest::Approx(0.5).epsilon(1e-12));
    CHECK(one.interval.high - one.interval.low > 0.15);  // about that of the hundred answers together
  }
}

TEST_CASE("areas without answers take no part in the shrinking") {
  std::vector<double> y = said_so, n = answers;
  y.insert(y.begin() + 2, {0.0, undefined});
  n.insert(n.begin() + 2, {0.0, 12.0});
  const ShrunkenShares with = shrunken_shares(y, n), without = shrunken_shares(said_so, answers);
  CHECK(std::isnan(with.shares[2].share));
  CHECK(std::isnan(with.shares[3].interval.low));
  CHECK(with.shares[0].share == without.shares[0].share);
  CHECK(with.shares[9].interval.high == without.shares[7].interval.high);
}

TEST_CASE("too few areas and areas all alike are not shrunken by a guess") {
  const ShrunkenShares few = shrunken_shares({1, 2, 3}, {10, 10, 10});
  CHECK(std::isnan(few.overall));
  CHECK(std::isnan(few.shares[0].share));
  const ShrunkenShares nobody = shrunken_shares({0, 0, 0, 0}, {10, 20, 5, 1});
  CHECK(nobody.shares[3].share == 0.0);
  CHECK(nobody.shares[3].interval.low == 0.0);
  CHECK(nobody.shares[3].interval.high == doctest::Approx(share({0, 36}).interval.high).epsilon(1e-12));
  const ShrunkenShares apart = shrunken_shares({0, 10, 0, 10}, {10, 10, 10, 10});
  CHECK(apart.correlation == 0.5);
  CHECK(std::isfinite(apart.shares[1].interval.high));
  CHECK(shrunken_shares({}, {}).shares.empty());
}

TEST_CASE("numbers that are no share are not shrunken") {
  CHECK_THROWS_AS((void)shrunken_shares({1, 2, 3, 11}, {10, 10, 10, 10}), DataError);
  CHECK_THROWS_AS((void)shrunken_shares({1, 2, 3, -1}, {10, 10, 10, 10}), DataError);
  CHECK_THROWS_AS((void)shrunken_shares({1, 2, 3}, {10, 10}), ArgumentError);
}
