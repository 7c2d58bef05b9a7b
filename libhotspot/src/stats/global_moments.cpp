#include "stats/global_moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

#include "core/parallel.hpp"
#include "core/random.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/normal_tail.hpp"

namespace hotspot::detail {

void require_values(const std::vector<double>& values, std::size_t areas) {
  if (values.size() != areas) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("values")},
                          {"length", static_cast<std::int64_t>(values.size())},
                          {"expected", static_cast<std::int64_t>(areas)}}});
  }
  for (const double value : values) require_within("values", value, {});
}

void require_randomisation(const GlobalOptions& options, const char* statistic) {
  if (options.moments == Moments::randomisation) return;
  throw ArgumentError({"error.no_moments_under_normality", {{"statistic", std::string(statistic)}}});
}

CentredValues centre(const std::vector<double>& values) {
  CentredValues centred{.n = static_cast<double>(values.size()), .z = values};
  if (values.empty()) return centred;
  const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
  // of equal values the mean may differ by rounding, which would be all their variation
  const bool are_equal = *least == *greatest;
  double sum = 0.0;
  for (const double value : values) sum += value;
  centred.mean = are_equal ? *least : sum / centred.n;
  for (double& z : centred.z) {
    z -= centred.mean;
    const double square = z * z;
    centred.sum2 += square;
    centred.sum3 += square * z;
    centred.sum4 += square * square;
  }
  return centred;
}

double difference(double a, double b) {
  constexpr double rounding = 1e-12;
  return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b)) ? 0.0 : a - b;
}

// Cliff and Ord (1981), equation 1.41, as the mean square of Moran's I.
double variance_of_product(const CentredValues& values, const WeightForm& form) {
  const double n = values.n, s02 = form.s0 * form.s0;
  if (n < 4.0) return GlobalStatistic::undefined;
  if (!(values.sum2 > 0.0)) return 0.0;
  const double free = n * ((n * n - 3 * n + 3) * form.s1 - n * form.s2 + 3 * s02);
  const double peaked = values.kurtosis() * (n * (n - 1) * form.s1 - 2 * n * form.s2 + 6 * s02);
  const double mean_square = (free - peaked) / ((n - 1) * (n - 2) * (n - 3));
  const double scale = values.sum2 / n;
  return scale * scale * difference(mean_square, s02 / ((n - 1) * (n - 1)));
}

// With x = m + z the form is m^2 S0 + m sum_i d_i z_i + sum_ij w_ij z_i z_j, d_i = w_i. + w_.i: a constant, a
// linear and a centred quadratic part. Their variances and covariance need no differences of large numbers.
double variance_of_raw_product(const CentredValues& values, const WeightForm& form) {
  const double n = values.n, m = values.mean;
  if (n < 4.0) return GlobalStatistic::undefined;
  const double degree_variation = difference(form.s2, 4.0 * form.s0 * form.s0 / n);
  const double linear = degree_variation * values.sum2 / (n - 1);
  // E z_i^2 z_j = -sum z^3 / (n (n - 1)), E z_i z_j z_k = 2 sum z^3 / (n (n - 1) (n - 2)) for three areas
  const double both = values.sum3 / (n * (n - 1)) *
                      difference(2.0 * difference(2.0 * form.s0 * form.s0, form.s2) / (n - 2), form.s2);
  const double quadratic = variance_of_product(values, form);
  const double squares = m * m * linear + quadratic;
  const double cross = -2.0 * m * both;
  return difference(squares, cross);
}

// Cliff and Ord (1981), equation 1.46, as the variance of the numerator of Geary's C.
double variance_of_squared_differences(const CentredValues& values, const WeightForm& form) {
  const double n = values.n, s02 = form.s0 * form.s0;
  if (n < 4.0) return GlobalStatistic::undefined;
  if (!(values.sum2 > 0.0)) return 0.0;
  const double b2 = values.kurtosis();
  const double of_s1 = (n - 1) * form.s1 * (n * n - 3 * n + 3 - (n - 1) * b2);
  const double of_s2 = (n - 1) / 4 * form.s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2);
  const double of_s0 = s02 * (n * n - 3 - (n - 1) * (n - 1) * b2);
  const double scale = 2.0 * values.sum2 / (n - 1);
  return scale * scale * difference(of_s1 + of_s0, of_s2) / (n * (n - 2) * (n - 3));
}

void add_normal_test(GlobalStatistic& statistic, double sign) {
  if (!(statistic.variance > 0.0)) return;
  statistic.z = sign * (statistic.value - statistic.expected) / std::sqrt(statistic.variance);
  statistic.p = normal_two_sided(statistic.z);
}

double permutation_p_of(const std::vector<double>& values,
                        const std::function<double(const std::vector<double>&)>& statistic, double observed,
                        double tie, Clustered clustered, const GlobalOptions& options, const Run& run) {
  std::vector<std::uint8_t> is_extreme(options.permutations, 0);
  parallel_for(run, "stage.global", options.permutations, [&](std::size_t permutation) {
    std::vector<double> shuffled = values;
    RandomStream random(options.seed, 0, permutation);
    shuffle(shuffled, random);
    const double beyond = statistic(shuffled) - observed;
    is_extreme[permutation] = (clustered == Clustered::high ? beyond : -beyond) >= -tie ? 1 : 0;
  });
  const auto extreme = std::count(is_extreme.begin(), is_extreme.end(), std::uint8_t{1});
  return permutation_p(static_cast<std::uint64_t>(extreme), options.permutations);
}

}  // namespace hotspot::detail
