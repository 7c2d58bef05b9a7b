#include "hotspot/stats/general_g.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "hotspot/core/error.hpp"
#include "stats/global_moments.hpp"
#include "stats/weight_form.hpp"

namespace hotspot {
namespace {

using namespace detail;

void require_natural_zero(const std::vector<double>& values) {
  const auto negative = std::find_if(values.begin(), values.end(), [](double value) { return value < 0.0; });
  if (negative == values.end()) return;
  throw DataError(
      {"error.general_g_negative",
       {{"position", static_cast<std::int64_t>(negative - values.begin() + 1)}, {"value", *negative}}});
}

/// sum_{i != j} x_i x_j, as a sum of terms that are not negative.
double sum_of_products(const std::vector<double>& values) {
  double sum_before = 0.0, products = 0.0;
  for (const double value : values) {
    products += 2.0 * value * sum_before;
    sum_before += value;
  }
  return products;
}

GlobalStatistic general_g_of(const std::vector<double>& values, const WeightForm& form,
                             const GlobalOptions& options, const Run& run) {
  const CentredValues centred = centre(values);
  const double all_products = sum_of_products(values);
  GlobalStatistic general;
  if (!(all_products > 0.0) || !(form.s0 > 0.0)) return general;

  const double observed = form.product(values);
  general.value = observed / all_products;
  general.expected = form.s0 / (centred.n * (centred.n - 1.0));
  general.variance = variance_of_raw_product(centred, form) / (all_products * all_products);
  add_normal_test(general);
  if (!(centred.sum2 > 0.0)) return general;  // nothing to permute
  const double tie = tie_part * form.s0 * all_products / (centred.n * (centred.n - 1.0));
  general.p_permutation =
      permutation_p_of(values, form.product, observed, tie, Clustered::high, options, run);
  return general;
}

}  // namespace

GlobalStatistic general_g(const std::vector<double>& values, const SpatialWeights& weights,
                          const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  require_natural_zero(values);
  require_randomisation(options, "general-g");
  return general_g_of(values, form_of(weights), options, run);
}

GlobalStatistic general_g(const std::vector<double>& values, const GridWeights& weights,
                          const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  require_natural_zero(values);
  require_randomisation(options, "general-g");
  return general_g_of(values, form_of(weights), options, run);
}

}  // namespace hotspot
