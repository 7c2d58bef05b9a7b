#include "hotspot/stats/geary.hpp"

#include "stats/global_moments.hpp"
#include "stats/weight_form.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// Cliff and Ord (1981), equation 1.45.
double variance_under_normality(const CentredValues& centred, const WeightForm& form) {
  const double n = centred.n, s02 = form.s0 * form.s0;
  if (n < 3.0) return GlobalStatistic::undefined;
  return difference((2 * form.s1 + form.s2) * (n - 1), 4 * s02) / (2 * (n + 1) * s02);
}

GlobalStatistic geary_of(const std::vector<double>& values, const WeightForm& form,
                         const GlobalOptions& options, const Run& run) {
  const CentredValues centred = centre(values);
  GlobalStatistic geary;
  if (!(centred.sum2 > 0.0) || !(form.s0 > 0.0)) return geary;

  const auto differences = [&form](const std::vector<double>& z) { return form.squared_differences(z); };
  const double scale = (centred.n - 1.0) / (2.0 * form.s0 * centred.sum2);
  const double observed = differences(centred.z);
  geary.value = scale * observed;
  geary.expected = 1.0;
  geary.variance = options.moments == Moments::normality
                       ? variance_under_normality(centred, form)
                       : scale * scale * variance_of_squared_differences(centred, form);
  add_normal_test(geary, -1.0);
  geary.p_permutation =
      permutation_p_of(centred.z, differences, observed, tie_part / scale, Clustered::low, options, run);
  return geary;
}

}  // namespace

GlobalStatistic geary_c(const std::vector<double>& values, const SpatialWeights& weights,
                        const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  return geary_of(values, form_of(weights), options, run);
}

GlobalStatistic geary_c(const std::vector<double>& values, const GridWeights& weights,
                        const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  return geary_of(values, form_of(weights), options, run);
}

}  // namespace hotspot
