#include "stats/scan_likelihood.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

/// count log(count / expected), 0 for a count of 0.
double term(double count, double expected) {
  return count > 0.0 ? count * std::log(count / expected) : 0.0;
}

/// Sums of masses carry rounding errors.
constexpr double slack = 1.0 + 1e-12;

}  // namespace

double ScanLikelihood::ratio(double cases, double mass) const {
  const double inside = expected(mass), outside = m_cases - inside;
  if (!(cases > inside * slack)) return 0.0;
  double sum = term(cases, inside) + term(m_cases - cases, outside);
  if (m_model == ScanModel::bernoulli) {
    const double controls = m_mass - m_cases;
    sum += term(mass - cases, mass - inside) + term(controls - (mass - cases), controls - (mass - inside));
  }
  return std::max(0.0, sum);
}

// With x cases more than expected and h(u) = (1 + u) log(1 + u) - u, which is at most u^2/2 for u >= 0 and at
// most u^2 for u in [-1, 0]: poisson ratio = E h(x/E) + (C-E) h(-x/(C-E)) <= x^2 (1/(2E) + 1/(C-E)). With
// bernoulli the ratio is at most chi-squared, x^2 N^3 / (m (N-m) C (N-C)).
ScanLikelihood::Bar ScanLikelihood::bar(double mass) const {
  const double inside = expected(mass), outside = m_cases - inside;
  if (m_model == ScanModel::poisson) {
    return {.expected = inside, .factor = (m_cases + inside) * slack, .divisor = 2.0 * inside * outside};
  }
  const double controls = m_mass - m_cases, share = mass / m_mass;
  return {
      .expected = inside, .factor = m_mass * slack, .divisor = m_cases * controls * share * (1.0 - share)};
}

}  // namespace hotspot::detail
