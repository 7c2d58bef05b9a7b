#include "hotspot/stats/join_counts.hpp"

#include <cmath>
#include <functional>

#include "hotspot/core/validate.hpp"
#include "stats/global_moments.hpp"
#include "stats/weight_form.hpp"

namespace hotspot {
namespace {

using namespace detail;

using Form = std::function<double(const std::vector<double>&)>;

JoinCounts join_counts_of(const std::vector<double>& values, double cut, const WeightForm& form,
                          const GlobalOptions& options, const Run& run) {
  if (values.size() < 2) return {};
  std::vector<double> is_black, is_white;
  for (const double value : values) {
    is_black.push_back(value > cut ? 1.0 : 0.0);
    is_white.push_back(value > cut ? 0.0 : 1.0);
  }
  const CentredValues black = centre(is_black), white = centre(is_white);
  const double n = black.n, blacks = std::round(n * black.mean), whites = n - blacks;
  const double joins_per_pair = form.s0 / (2.0 * n * (n - 1.0));
  const Form differences = [&form](const std::vector<double>& v) { return form.squared_differences(v); };
  const auto joins = [&](const Form& of, double variance, const std::vector<double>& colour, double pairs,
                         Clustered clustered) {
    GlobalStatistic count{
        .value = of(colour) / 2.0, .expected = joins_per_pair * pairs, .variance = variance / 4.0};
    add_normal_test(count);
    if (blacks == 0.0 || whites == 0.0) return count;  // nothing to permute
    count.p_permutation =
        permutation_p_of(colour, of, 2.0 * count.value, tie_part * form.s0, clustered, options, run);
    return count;
  };
  return {.black_black = joins(form.product, variance_of_raw_product(black, form), is_black,
                               blacks * (blacks - 1.0), Clustered::high),
          .black_white = joins(differences, variance_of_squared_differences(black, form), is_black,
                               2.0 * blacks * whites, Clustered::low),
          .white_white = joins(form.product, variance_of_raw_product(white, form), is_white,
                               whites * (whites - 1.0), Clustered::high)};
}

}  // namespace

JoinCounts join_counts(const std::vector<double>& values, double cut, const SpatialWeights& weights,
                       const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  require_within("cut", cut, {});
  require_randomisation(options, "join-count");
  return join_counts_of(values, cut, form_of(weights), options, run);
}

JoinCounts join_counts(const std::vector<double>& values, double cut, const GridWeights& weights,
                       const GlobalOptions& options, const Run& run) {
  require_values(values, weights.size());
  require_within("cut", cut, {});
  require_randomisation(options, "join-count");
  return join_counts_of(values, cut, form_of(weights), options, run);
}

}  // namespace hotspot
