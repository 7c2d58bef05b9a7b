#include "hotspot/stats/outlying_year.hpp"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hotspot {
namespace {

constexpr std::size_t fewest_others = 3;
constexpr double level = 0.99;

YearDeviation deviation(const std::vector<YearFigure>& years, std::size_t of) {
  constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
  double count = 0.0, exposure = 0.0;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (i == of) continue;
    count += years[i].count;
    exposure += years[i].exposure;
  }
  const std::size_t others = years.size() - 1;
  if (others < fewest_others || !(count > 0.0)) return {undefined, undefined, false};
  const double rate = count / exposure;
  double pearson = 0.0;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const double expected = rate * years[i].exposure;
    if (i != of) pearson += (years[i].count - expected) * (years[i].count - expected) / expected;
  }
  const double freedom = static_cast<double>(others) - 1.0;
  const double dispersion = std::max(1.0, pearson / freedom);
  const double expected = rate * years[of].exposure;
  const double t =
      (years[of].count - expected) / std::sqrt(dispersion * expected * (1.0 + years[of].exposure / exposure));
  const double limit = boost::math::quantile(boost::math::students_t(freedom), 0.5 * (1.0 + level));
  return {expected, t, std::abs(t) > limit};
}

}  // namespace

std::vector<YearDeviation> year_deviations(const std::vector<YearFigure>& years) {
  (void)yearly_trend(years);  // refuses what are no counts per year
  std::vector<YearDeviation> deviations;
  for (std::size_t i = 0; i < years.size(); ++i) deviations.push_back(deviation(years, i));
  return deviations;
}

}  // namespace hotspot
