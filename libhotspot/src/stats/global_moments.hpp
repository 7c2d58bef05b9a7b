/// @file
/// Centred values, moments of quadratic forms over all permutations, and the way from a statistic and its
/// moments to z and p. Private to the library.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/stats/global_statistic.hpp"
#include "stats/weight_form.hpp"

namespace hotspot::detail {

/// THROWS ArgumentError for a value that is not finite and for another number of values than of areas.
void require_values(const std::vector<double>& values, std::size_t areas);

/// THROWS ArgumentError for moments under normality, which `statistic` does not have.
void require_randomisation(const GlobalOptions& options, const char* statistic);

struct CentredValues {
  double n = 0.0;
  double mean = 0.0;
  std::vector<double> z{};  ///< value - mean
  double sum2 = 0.0;        ///< sum z^2; exactly 0 if all values are the same
  double sum3 = 0.0;
  double sum4 = 0.0;

  /// n sum z^4 / (sum z^2)^2
  [[nodiscard]] double kurtosis() const { return n * sum4 / (sum2 * sum2); }
};
[[nodiscard]] CentredValues centre(const std::vector<double>& values);

/// a - b, and exactly 0 where all that is left is rounding: a variance that ought to be 0 gives no z.
[[nodiscard]] double difference(double a, double b);

/// Variance over all permutations of sum_ij w_ij z_i z_j, of centred values. NaN below 4 values.
[[nodiscard]] double variance_of_product(const CentredValues& values, const WeightForm& form);

/// Variance over all permutations of sum_ij w_ij x_i x_j, x = mean + z. NaN below 4 values.
[[nodiscard]] double variance_of_raw_product(const CentredValues& values, const WeightForm& form);

/// Variance over all permutations of sum_ij w_ij (x_i - x_j)^2. NaN below 4 values.
[[nodiscard]] double variance_of_squared_differences(const CentredValues& values, const WeightForm& form);

/// Whether clustering makes a statistic large or small.
enum class Clustered { high, low };

/// z and p from value, expected and variance; none where the variance is 0 or undefined. `sign` is -1 for a
/// statistic that clustering makes small.
void add_normal_test(GlobalStatistic& statistic, double sign = 1.0);

/// Differences of a statistic below this part of its scale are ties.
inline constexpr double tie_part = 1e-12;

/// Share of permutations of `values` in which `statistic` is as extreme as `observed`; values that differ by
/// less than `tie` are the same. NaN without permutations.
[[nodiscard]] double permutation_p_of(const std::vector<double>& values,
                                      const std::function<double(const std::vector<double>&)>& statistic,
                                      double observed, double tie, Clustered clustered,
                                      const GlobalOptions& options, const Run& run);

}  // namespace hotspot::detail
