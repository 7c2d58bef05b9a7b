#include "hotspot/stats/local_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/local_moments.hpp"
#include "stats/local_permutation.hpp"
#include "stats/local_population.hpp"
#include "stats/local_sums.hpp"
#include "stats/normal_tail.hpp"

namespace hotspot {
namespace {

using detail::Differences;
using detail::LocalSum;
using detail::Population;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// The area's own values and those it is compared with: the same but for the bivariate statistic.
struct Compared {
  const Population& own;
  const Population& others;
};

LocalResult empty_result(const std::vector<double>& values, const LocalOptions& options) {
  const std::vector<double> none(values.size(), undefined);
  LocalResult result{.value = values,
                     .neighbours = std::vector<std::uint32_t>(values.size()),
                     .statistic = none,
                     .expected = none,
                     .variance = none,
                     .z = none,
                     .p = none,
                     .p_permutation = none,
                     .classes = std::vector<LocalClass>(values.size(), LocalClass::undefined),
                     .level = options.level};
  if (options.statistic == LocalStatistic::moran) {
    result.quadrants.assign(values.size(), Quadrant::none);
  }
  return result;
}

Quadrant quadrant_of(double deviation, double lag) {
  if (deviation > 0.0) return lag > 0.0 ? Quadrant::high_high : Quadrant::high_low;
  return lag > 0.0 ? Quadrant::low_high : Quadrant::low_low;
}

LocalClass class_of(LocalStatistic statistic, double z, Quadrant quadrant) {
  switch (statistic) {
    case LocalStatistic::gi_star:
    case LocalStatistic::gi:
      return z > 0.0 ? LocalClass::high : LocalClass::low;
    case LocalStatistic::geary:
      return z < 0.0 ? LocalClass::similar : LocalClass::dissimilar;
    case LocalStatistic::moran:
      break;
  }
  switch (quadrant) {
    case Quadrant::high_high:
      return LocalClass::high_high;
    case Quadrant::low_low:
      return LocalClass::low_low;
    case Quadrant::high_low:
      return LocalClass::high_low;
    case Quadrant::low_high:
      return LocalClass::low_high;
    case Quadrant::none:
      break;
  }
  return LocalClass::undefined;
}

void set_moments(LocalResult& result, std::size_t i, const Compared& compared, const LocalSum& sum,
                 WeightStyle style, const LocalOptions& options) {
  const detail::LocalMoment moment =
      detail::local_moment({compared.own, compared.others, sum, style, i}, options);
  result.statistic[i] = moment.statistic;
  result.expected[i] = moment.expected;
  result.variance[i] = moment.variance;
  result.z[i] = moment.z;
  result.p[i] = detail::normal_two_sided(moment.z);
  if (result.quadrants.empty()) return;
  const double lag = sum.lag - sum.weight * compared.others.mean_offset();
  result.quadrants[i] = quadrant_of(compared.own.deviation(i), lag);
}

void classify(LocalResult& result, const LocalOptions& options) {
  result.p_adjusted = adjust_p_values(result.p, options.adjust);
  for (std::size_t i = 0; i < result.p.size(); ++i) {
    if (std::isnan(result.p[i])) continue;
    ++result.tested;
    const Quadrant quadrant = result.quadrants.empty() ? Quadrant::none : result.quadrants[i];
    result.classes[i] = result.p_adjusted[i] <= options.level
                            ? class_of(options.statistic, result.z[i], quadrant)
                            : LocalClass::not_significant;
  }
}

/// The values that are known, and where in them each area's stands.
struct Pool {
  std::vector<double> values;
  std::vector<std::size_t> position;
};

Pool pool_of(const Population& population) {
  Pool pool{.values = {}, .position = std::vector<std::size_t>(population.offsets().size())};
  for (std::size_t i = 0; i < pool.position.size(); ++i) {
    pool.position[i] = pool.values.size();
    if (!std::isnan(population.offsets()[i])) pool.values.push_back(population.offsets()[i]);
  }
  return pool;
}

/// Which areas have a permutation p: those with a z. Of those, how many values are drawn in all?
template <class Weights>
double count_draws(const LocalResult& result, const Weights& weights, const Population& others,
                   const LocalOptions& options) {
  double draws = 0.0;
  for (std::size_t i = 0; i < result.z.size(); ++i) {
    if (std::isnan(result.z[i])) continue;
    draws += static_cast<double>(
        detail::draws_per_permutation(result.neighbours[i], others.known() - 1,
                                      detail::unequal_weights(weights, others.offsets(), i).empty()));
  }
  return draws * static_cast<double>(options.permutations);
}

void require_few_draws(double draws, const LocalResult& result, const LocalOptions& options) {
  if (draws <= options.max_draws) return;
  throw ArgumentError({"error.too_many_draws",
                       {{"areas", static_cast<std::int64_t>(result.value.size())},
                        {"permutations", static_cast<std::int64_t>(options.permutations)},
                        {"draws", draws},
                        {"limit", options.max_draws}}});
}

template <class Weights>
void permute(LocalResult& result, const Compared& compared, const Weights& weights,
             const std::vector<LocalSum>& sums, const LocalOptions& options, const Run& run) {
  if (options.permutations == 0) return;
  require_few_draws(count_draws(result, weights, compared.others, options), result, options);
  const Pool pool = pool_of(compared.others);
  detail::parallel_for(run, "stage.local_permutations", result.z.size(), [&](std::size_t i) {
    if (std::isnan(result.z[i])) return;
    const std::vector<double> unequal = detail::unequal_weights(weights, compared.others.offsets(), i);
    const LocalSum& sum = sums[i];
    // with equal weights the neighbours' values are added up without them
    const double unit = unequal.empty() ? sum.weight / static_cast<double>(sum.count) : 1.0;
    const bool geary = options.statistic == LocalStatistic::geary;
    const detail::Others spread = geary ? compared.others.differences(i) : compared.others.others(i);
    detail::PermutedArea area{.item = i,
                              .position = pool.position[i],
                              .neighbours = sum.count,
                              .weights = unequal,
                              .observed = (geary ? sum.differences : sum.lag) / unit,
                              .tolerance = 1e-9 * std::sqrt(spread.variance * sum.weight_squares) / unit};
    if (geary) area.differences_from = compared.others.offsets()[i];
    result.p_permutation[i] = detail::local_permutation_p(
        pool.values, area, {.number = options.permutations, .seed = options.seed});
  });
}

void require_values(std::size_t values, std::size_t areas) {
  if (values == areas) return;
  throw ArgumentError(
      {"error.values_per_area",
       {{"values", static_cast<std::int64_t>(values)}, {"areas", static_cast<std::int64_t>(areas)}}});
}

template <class Weights>
LocalResult compute(const std::vector<double>& values, const Compared& compared, const Weights& weights,
                    const LocalOptions& options, const Run& run) {
  LocalResult result = empty_result(values, options);
  const auto differences =
      options.statistic == LocalStatistic::geary ? Differences::needed : Differences::not_needed;
  const std::vector<LocalSum> sums = detail::local_sums(weights, compared.others.offsets(), differences, run);
  const bool comparable = !compared.own.all_equal() && !compared.others.all_equal();
  for (std::size_t i = 0; i < values.size(); ++i) {
    result.neighbours[i] = sums[i].count;
    const bool known = !std::isnan(compared.own.offsets()[i]) && sums[i].count > 0;
    if (known && comparable) set_moments(result, i, compared, sums[i], weights.style, options);
  }
  classify(result, options);
  permute(result, compared, weights, sums, options, run);
  return result;
}

template <class Weights>
LocalResult univariate(const std::vector<double>& values, const Weights& weights, const LocalOptions& options,
                       const Run& run) {
  validate(options);
  require_values(values.size(), weights.size());
  if (options.moments == LocalMoments::total && options.statistic != LocalStatistic::moran) {
    throw ArgumentError({"error.total_moments", {{"statistic", std::string(word(options.statistic))}}});
  }
  const Population population(values);
  return compute(values, {population, population}, weights, options, run);
}

template <class Weights>
LocalResult bivariate(const std::vector<double>& values, const std::vector<double>& others,
                      const Weights& weights, LocalOptions options, const Run& run) {
  validate(options);
  require_values(values.size(), weights.size());
  require_values(others.size(), weights.size());
  options.statistic = LocalStatistic::moran;
  if (options.moments == LocalMoments::total) {
    throw ArgumentError({"error.total_moments", {{"statistic", std::string("cross")}}});
  }
  std::vector<double> own = values, compared = others;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || std::isnan(others[i])) own[i] = compared[i] = undefined;
  }
  return compute(values, {Population(own), Population(compared)}, weights, options, run);
}

}  // namespace

LocalResult local_statistics(const std::vector<double>& values, const SpatialWeights& weights,
                             const LocalOptions& options, const Run& run) {
  return univariate(values, weights, options, run);
}

LocalResult local_statistics(const std::vector<double>& values, const GridWeights& weights,
                             const LocalOptions& options, const Run& run) {
  return univariate(values, weights, options, run);
}

LocalResult local_cross_moran(const std::vector<double>& values, const std::vector<double>& others,
                              const SpatialWeights& weights, const LocalOptions& options, const Run& run) {
  return bivariate(values, others, weights, options, run);
}

LocalResult local_cross_moran(const std::vector<double>& values, const std::vector<double>& others,
                              const GridWeights& weights, const LocalOptions& options, const Run& run) {
  return bivariate(values, others, weights, options, run);
}

}  // namespace hotspot
