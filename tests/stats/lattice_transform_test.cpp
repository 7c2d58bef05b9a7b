#include "stats/lattice_transform.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stats/spline_lattice.hpp"
#include "support/sample_events.hpp"

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

/// Sum over all nodes, the period taken for a circle.
std::vector<double> slow_convolution(const std::vector<double>& values, std::size_t columns, std::size_t rows,
                                     const std::vector<double>& quarter, const Period& period) {
  const auto apart = [](std::size_t a, std::size_t b, std::size_t n) {
    const std::size_t d = a > b ? a - b : b - a;
    return std::min(d, n - d);
  };
  std::vector<double> result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < values.size(); ++j) {
      const std::size_t x = apart(i % columns, j % columns, period.columns);
      const std::size_t y = apart(i / columns, j / columns, period.rows);
      sum += values[j] * quarter[y * (period.columns / 2 + 1) + x];
    }
    result.push_back(sum);
  }
  CHECK(values.size() == columns * rows);
  return result;
}

}  // namespace

TEST_CASE("convolution on a lattice agrees with the sum of its definition for odd and even sizes") {
  test::Sampler sampler(3);
  for (const Period period : {Period{15, 20}, {16, 9}, {1, 6}, {12, 1}, {45, 25}}) {
    const std::size_t columns = std::max<std::size_t>(1, period.columns * 2 / 3);
    const std::size_t rows = std::max<std::size_t>(1, period.rows - period.rows / 4);
    std::vector<double> values(columns * rows), quarter((period.columns / 2 + 1) * (period.rows / 2 + 1));
    for (double& value : values) value = sampler.next() - 0.3;
    for (double& value : quarter) value = sampler.next();
    const KernelSpectrum spectrum = KernelSpectrum::of(quarter, period, {});
    const std::vector<double> found = convolve(values, columns, rows, spectrum, {});
    const std::vector<double> expected = slow_convolution(values, columns, rows, quarter, period);
    const double norm = std::sqrt(std::inner_product(values.begin(), values.end(), values.begin(), 0.0));
    double largest = 0.0;
    for (std::size_t i = 0; i < found.size(); ++i) {
      largest = std::max(largest, std::abs(found[i] - expected[i]));
    }
    CHECK(largest <= 3.0 * period.rounding() * spectrum.largest() * norm);
  }
}

TEST_CASE("the norm of a kernel is read from its spectrum") {
  for (const Period period : {Period{8, 5}, {5, 6}}) {
    std::vector<double> quarter((period.columns / 2 + 1) * (period.rows / 2 + 1), 0.0);
    quarter[0] = 3.0;
    quarter[1] = 2.0;  // stands on either side
    CHECK(KernelSpectrum::of(quarter, period, {}).norm_of_kernel() == doctest::Approx(std::sqrt(17.0)));
  }
}

TEST_CASE("sizes of transforms have no prime factor above 5 and are the next such") {
  CHECK(smooth_size(0) == 1);
  CHECK(smooth_size(7) == 8);
  CHECK(smooth_size(1001) == 1024);
  CHECK(smooth_size(1025) == 1080);
  CHECK(smooth_size(1080) == 1080);
}

TEST_CASE("spline weights add up to 1 and keep the place") {
  for (const double t : {0.0, 0.25, 0.5, 0.999}) {
    const auto cubic = spline_weights<3>(t);
    const auto fifth = spline_weights<5>(t);
    CHECK(std::accumulate(cubic.begin(), cubic.end(), 0.0) == doctest::Approx(1.0).epsilon(1e-14));
    CHECK(std::accumulate(fifth.begin(), fifth.end(), 0.0) == doctest::Approx(1.0).epsilon(1e-14));
    double place = 0.0;
    for (std::size_t k = 0; k < fifth.size(); ++k) place += fifth[k] * (static_cast<double>(k) - 2.0);
    CHECK(place == doctest::Approx(t).epsilon(1e-14));
  }
  CHECK(spline_weights<3>(0.0)[1] == doctest::Approx(2.0 / 3.0));
  CHECK(spline_weights<5>(0.0)[2] == doctest::Approx(66.0 / 120.0));
}
