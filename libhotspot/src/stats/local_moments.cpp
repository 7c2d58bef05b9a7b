#include "stats/local_moments.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace hotspot::detail {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// A sum over the neighbours under permutation. `room`: the sum may differ from permutation to permutation.
struct SumMoment {
  double expected = 0.0;
  double variance = 0.0;
};

/// Of a weighted sum of values drawn without replacement from `pool` equally likely ones. Cliff and Ord
/// (1981), section 2.3; exactly 0 where all of them are drawn with one weight.
SumMoment drawn(const LocalSum& sum, double pool, const Others& values) {
  const double total = pool * sum.weight_squares;
  const double room = total - sum.weight * sum.weight;
  SumMoment moment{.expected = sum.weight * values.mean};
  if (pool > 1.0 && room > 1e-12 * total) moment.variance = values.variance * room / (pool - 1.0);
  return moment;
}

double standardised(double value, const SumMoment& moment) {
  return moment.variance > 0.0 ? (value - moment.expected) / std::sqrt(moment.variance) : undefined;
}

/// Statistic `factor` times the sum.
LocalMoment scaled(double value, const SumMoment& moment, double factor) {
  const double z = standardised(value, moment);
  const bool moves = factor != 0.0;
  return {.statistic = factor * value,
          .expected = factor * moment.expected,
          .variance = factor * factor * moment.variance,
          .z = moves ? (factor < 0.0 ? -z : z) : undefined};
}

/// Sums of deviations, as shares of a total of the values themselves.
LocalMoment share(const LocalSum& sum, double lag, const SumMoment& moment, const Population& population,
                  double total, double mean_weight) {
  const double z = standardised(lag, moment);
  if (total == 0.0) return {undefined, undefined, undefined, z};
  return {.statistic = (lag + sum.weight * population.mean()) / total,
          .expected = mean_weight,
          .variance = moment.variance / (total * total),
          .z = z};
}

double lag_of_deviations(const LocalSum& sum, const Population& population) {
  return sum.lag - sum.weight * population.mean_offset();
}

/// Getis and Ord (1992), Ord and Getis (1995): x_i stays, all others are drawn.
LocalMoment gi(const LocalArea& area) {
  const Population& population = area.others;
  const double pool = population.n() - 1.0;
  const double own = population.origin() + population.offsets()[area.i];
  return share(area.sum, lag_of_deviations(area.sum, population),
               drawn(area.sum, pool, population.others(area.i)), population, population.total() - own,
               area.sum.weight / pool);
}

/// Area i is one of its neighbours, and all n values are drawn.
LocalMoment gi_star(const LocalArea& area) {
  const Population& population = area.others;
  const double n = population.n();
  const LocalSum sum = with_itself(area.sum, population.offsets()[area.i], area.style);
  const Others all{.mean = 0.0, .variance = population.squares() / n};
  return share(sum, lag_of_deviations(sum, population), drawn(sum, n, all), population, population.total(),
               sum.weight / n);
}

/// Anselin (1995), eqs. 12 and 13; conditional moments: Sokal, Oden and Thomson (1998), appendix A.
LocalMoment moran(const LocalArea& area, LocalMoments moments) {
  const double n = area.own.n();
  const double deviation = area.own.deviation(area.i);
  const double factor = deviation / std::sqrt(area.own.squares() / n * (area.others.squares() / n));
  const double lag = lag_of_deviations(area.sum, area.others);
  if (moments == LocalMoments::conditional) {
    return scaled(lag, drawn(area.sum, n - 1.0, area.others.others(area.i)), factor);
  }
  const double m2 = area.own.squares() / n;
  const double b2 = area.own.fourth_powers() / n / (m2 * m2);
  const double w = area.sum.weight, w2 = area.sum.weight_squares;
  const double expected = -w / (n - 1.0);
  const double variance = w2 * (n - b2) / (n - 1.0) +
                          (w * w - w2) * (2.0 * b2 - n) / ((n - 1.0) * (n - 2.0)) - expected * expected;
  const double statistic = factor * lag;
  return {statistic, expected, variance,
          n > 2.0 && variance > 0.0 ? (statistic - expected) / std::sqrt(variance) : undefined};
}

/// Anselin (1995), eq. 22, as a sum of squared differences that are drawn without replacement.
LocalMoment geary(const LocalArea& area) {
  const Population& population = area.others;
  const double pool = population.n() - 1.0;
  return scaled(area.sum.differences, drawn(area.sum, pool, population.differences(area.i)),
                pool / population.squares());
}

}  // namespace

LocalMoment local_moment(const LocalArea& area, const LocalOptions& options) {
  switch (options.statistic) {
    case LocalStatistic::gi_star:
      return gi_star(area);
    case LocalStatistic::gi:
      return gi(area);
    case LocalStatistic::moran:
      return moran(area, options.moments);
    case LocalStatistic::geary:
      return geary(area);
  }
  throw std::logic_error("statistic outside its enumeration");
}

}  // namespace hotspot::detail
