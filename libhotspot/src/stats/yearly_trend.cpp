#include "hotspot/stats/yearly_trend.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double dispersion_level = 0.05;
constexpr double steepest = 50.0;  // e-folds a year: beyond, all events fall in one year

void require_years(const std::vector<YearFigure>& years) {
  std::set<int> seen;
  for (const YearFigure& one : years) {
    const std::vector<MessageArgument> place{{"year", std::to_string(one.year)}, {"count", one.count}};
    if (!(one.count >= 0.0) || !std::isfinite(one.count)) throw DataError({"error.year_count", place});
    if (!(one.exposure > 0.0) || !std::isfinite(one.exposure))
      throw DataError({"error.year_exposure", place});
    if (!seen.insert(one.year).second) throw DataError({"error.year_twice", place});
  }
}

/// Mean and spread of the year under the weights that a slope gives them. Years count from the first one, so
/// that exp stays finite.
struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

Moments moments(const std::vector<YearFigure>& years, int first, double slope) {
  double largest = -std::numeric_limits<double>::infinity();
  for (const YearFigure& one : years) largest = std::max(largest, slope * (one.year - first));
  double sum = 0.0, sum_t = 0.0, sum_tt = 0.0;
  for (const YearFigure& one : years) {
    const double t = one.year - first;
    const double weight = one.exposure * std::exp(slope * t - largest);
    sum += weight;
    sum_t += weight * t;
    sum_tt += weight * t * t;
  }
  const double mean = sum_t / sum;
  return {mean, std::max(0.0, sum_tt / sum - mean * mean)};
}

/// Given the total, the counts are multinomial, and the likelihood equation says that the mean year of the
/// events is the mean year under the fitted weights, which grows with the slope.
double fitted_slope(const std::vector<YearFigure>& years, int first, double mean_year) {
  double low = -steepest, high = steepest;
  while (high - low > 1e-14 * std::max(1.0, std::abs(low))) {
    const double middle = 0.5 * (low + high);
    if (middle == low || middle == high) break;
    (moments(years, first, middle).mean < mean_year ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

double pearson(const std::vector<YearFigure>& years, int first, double slope, double total) {
  double weights = 0.0;
  for (const YearFigure& one : years) weights += one.exposure * std::exp(slope * (one.year - first));
  double sum = 0.0;
  for (const YearFigure& one : years) {
    const double fitted = total * one.exposure * std::exp(slope * (one.year - first)) / weights;
    sum += (one.count - fitted) * (one.count - fitted) / fitted;
  }
  return sum;
}

}  // namespace

YearlyTrend yearly_trend(const std::vector<YearFigure>& years, const YearlyTrendOptions& options) {
  validate(options);
  require_years(years);
  YearlyTrend trend{undefined, {undefined, undefined}, 1.0};
  double total = 0.0, sum_t = 0.0;
  if (years.size() < 2) return trend;
  const auto [earliest, latest] = std::minmax_element(
      years.begin(), years.end(), [](const YearFigure& a, const YearFigure& b) { return a.year < b.year; });
  const int first = earliest->year;
  for (const YearFigure& one : years) {
    total += one.count;
    sum_t += one.count * (one.year - first);
  }
  if (!(total > 0.0)) return trend;
  const double mean_year = sum_t / total;
  if (mean_year <= 0.0 || mean_year >= latest->year - first) {  // no slope is steep enough
    trend.change = mean_year <= 0.0 ? -1.0 : std::numeric_limits<double>::infinity();
    return trend;
  }
  const double slope = fitted_slope(years, first, mean_year);
  const double freedom = static_cast<double>(years.size()) - 2.0;
  const double tail = 0.5 * (1.0 + options.level);
  double quantile = boost::math::quantile(boost::math::normal(), tail);
  if (freedom > 0.0) {
    const double spread = pearson(years, first, slope, total);
    if (boost::math::cdf(boost::math::complement(boost::math::chi_squared(freedom), spread)) <
        dispersion_level) {
      trend.dispersion = spread / freedom;
      quantile = boost::math::quantile(boost::math::students_t(freedom), tail);
    }
  }
  const double error = std::sqrt(trend.dispersion / (total * moments(years, first, slope).variance));
  trend.change = std::expm1(slope);
  trend.interval = {std::expm1(slope - quantile * error), std::expm1(slope + quantile * error)};
  return trend;
}

}  // namespace hotspot
