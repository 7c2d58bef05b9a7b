#include "hotspot/stats/moran.hpp"

#include "stats/global_moments.hpp"
#include "stats/weight_form.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// Cliff and Ord (1981), equation 1.38.
double variance_under_normality(const CentredValues& centred, const WeightForm& form) {
  const double n = centred.n, s02 = form.s0 * form.s0;
  if (n < 3.0) return GlobalStatistic::undefined;
  const double mean_square = (n * n * form.s1 - n * form.s2 + 3 * s02) / (s02 * (n * n - 1));
  return difference(mean_square, 1.0 / ((n - 1) * (n - 1)));
}

GlobalStatistic moran_of(const std::vector<double>& values, const WeightForm& form,
                         const GlobalOptions& options, const Run& run) {
  const CentredValues centred = centre(values);
  GlobalStatistic moran;
  if (!(centred.sum2 > 0.0) || !(form.s0 > 0.0)) return moran;

  const double scale = centred.n / (form.s0 * centred.sum2);
  const double product = form.product(centred.z);
  moran.value = scale * product;
  moran.expected = -1.0 / (centred.n - 1.0);
  moran.variance = options.moments == Moments::normality ? variance_under_normality(centred, form)
                                                         : scale * scale * variance_of_product(centred, form);
  add_normal_test(moran);
  moran.p_permutation =
      permutation_p_of(centred.z, form.product, product, tie_part / scale, Clustered::high, options, run);
  return moran;
}

}  // namespace

GlobalStatistic moran_i(const std::vector<double>& values, const SpatialWeights& weights,
                        const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  return moran_of(values, form_of(weights), options, run);
}

GlobalStatistic moran_i(const std::vector<double>& values, const GridWeights& weights,
                        const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  return moran_of(values, form_of(weights), options, run);
}

}  // namespace hotspot
