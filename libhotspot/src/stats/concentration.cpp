#include "hotspot/stats/concentration.hpp"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::vector<double> ascending(const std::vector<double>& values) {
  std::vector<double> known;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    detail::require_within("value", value, at_least(0.0));
    known.push_back(value);
  }
  std::sort(known.begin(), known.end());
  return known;
}

double gini(const std::vector<double>& sorted, double total) {
  const auto n = static_cast<double>(sorted.size());
  double sum = 0.0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += (2.0 * static_cast<double>(i + 1) - n - 1.0) * sorted[i];
  }
  return sum / (n * total);
}

/// E|2 X - s| for X binomial(s, 1/2): (2k + 1) C(2k, k) / 4^k for s = 2k + 1 and 2k + 2 (de Moivre 1730).
double mean_imbalance(double s) {
  if (s < 1.0) return 0.0;
  const double k = std::floor((s - 1.0) / 2.0);
  return (2.0 * k + 1.0) * boost::math::tgamma_delta_ratio(k + 0.5, 0.5) / std::sqrt(std::numbers::pi);
}

/// Mean of |X - Y| where c events fall on n equally likely places, of which X and Y are two: given s = X + Y,
/// X is binomial(s, 1/2), and s is binomial(c, 2 / n). Summed outward from the most likely s as far as it
/// counts.
double mean_difference(double n, double c) {
  const double p = 2.0 / n;
  if (p >= 1.0) return mean_imbalance(c);
  constexpr double negligible = 1e-20;
  const double mode = std::floor((c + 1.0) * p);
  double sum = mean_imbalance(mode), weights = 1.0;
  double weight = 1.0;
  for (double s = mode; s < c && weight > negligible; s += 1.0) {
    weight *= (c - s) / (s + 1.0) * p / (1.0 - p);
    sum += weight * mean_imbalance(s + 1.0);
    weights += weight;
  }
  weight = 1.0;
  for (double s = mode; s > 0.0 && weight > negligible; s -= 1.0) {
    weight *= s / (c - s + 1.0) * (1.0 - p) / p;
    sum += weight * mean_imbalance(s - 1.0);
    weights += weight;
  }
  return sum / weights;
}

/// G is the mean difference of all ordered pairs of places, themselves included, over twice the mean.
double gini_by_chance(double n, double c) {
  if (c != std::floor(c)) return undefined;
  if (n < 2.0) return 0.0;
  return (n - 1.0) * mean_difference(n, c) / (2.0 * c);
}

/// Straight between the points of a curve that rises in x and y.
double on_curve(const std::vector<double>& x, const std::vector<double>& y, double at) {
  const auto next = std::lower_bound(x.begin(), x.end(), at);
  if (next == x.end()) return y.back();
  const auto k = static_cast<std::size_t>(next - x.begin());
  if (k == 0) return y.front();
  return y[k - 1] + (at - x[k - 1]) / (x[k] - x[k - 1]) * (y[k] - y[k - 1]);
}

/// The curve from the places that have most, as 80-20 is told.
struct FromTheTop {
  std::vector<double> places{0.0};
  std::vector<double> events{0.0};
};

FromTheTop from_the_top(const std::vector<double>& sorted, double total) {
  FromTheTop curve;
  const auto n = static_cast<double>(sorted.size());
  double sum = 0.0;
  for (std::size_t k = 1; k <= sorted.size(); ++k) {
    sum += sorted[sorted.size() - k];
    curve.places.push_back(static_cast<double>(k) / n);
    curve.events.push_back(sum / total);
  }
  return curve;
}

}  // namespace

Concentration concentration(const std::vector<double>& values, const ConcentrationOptions& options) {
  validate(options);
  const std::vector<double> sorted = ascending(values);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  const auto empty = std::count(sorted.begin(), sorted.end(), 0.0);
  Concentration result{.places = sorted.size(),
                       .places_with_events = sorted.size() - static_cast<std::size_t>(empty),
                       .events = total,
                       .gini = undefined,
                       .gini_generalised = undefined,
                       .gini_by_chance = undefined,
                       .share_of_places = undefined,
                       .share_of_events = undefined};
  if (!(total > 0.0)) return result;
  const auto n = static_cast<double>(sorted.size());
  const FromTheTop curve = from_the_top(sorted, total);
  result.gini = gini(sorted, total);
  result.gini_generalised = total < n ? n / total * (result.gini - 1.0) + 1.0 : result.gini;
  result.gini_by_chance = gini_by_chance(n, total);
  result.share_of_places = on_curve(curve.events, curve.places, options.events_share);
  result.share_of_events = on_curve(curve.places, curve.events, options.places_share);
  return result;
}

std::vector<LorenzPoint> lorenz_curve(const std::vector<double>& values) {
  const std::vector<double> sorted = ascending(values);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  if (!(total > 0.0)) return {};
  std::vector<LorenzPoint> curve{{}};
  double sum = 0.0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += sorted[i];
    curve.push_back({static_cast<double>(i + 1) / static_cast<double>(sorted.size()), sum / total});
  }
  return curve;
}

}  // namespace hotspot
