#include "hotspot/stats/excess_risk.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <cstddef>
#include <limits>

#include "stats/counted_population.hpp"

namespace hotspot {
namespace {

// The Poisson tails as incomplete gamma functions, which keep their digits however small they are.

double at_least(double cases, double expected) {
  return cases == 0.0 ? 1.0 : boost::math::gamma_p(cases, expected);
}

double at_most(double cases, double expected) {
  return boost::math::gamma_q(cases + 1.0, expected);
}

}  // namespace

ExcessRisk excess_risk(const std::vector<double>& cases, const std::vector<double>& population) {
  detail::require_counts(cases, population);
  const std::vector<double> undefined(cases.size(), std::numeric_limits<double>::quiet_NaN());
  ExcessRisk risk{.overall_rate = detail::sum_counted(cases, population).rate(),
                  .expected = undefined,
                  .relative_risk = undefined,
                  .p_upper = undefined,
                  .p_lower = undefined};
  for (std::size_t i = 0; i < cases.size(); ++i) {
    if (!detail::has_rate(cases[i], population[i])) continue;
    const double expected = population[i] * risk.overall_rate;
    risk.expected[i] = expected;
    risk.relative_risk[i] = cases[i] / expected;
    risk.p_upper[i] = at_least(cases[i], expected);
    risk.p_lower[i] = at_most(cases[i], expected);
  }
  return risk;
}

}  // namespace hotspot
