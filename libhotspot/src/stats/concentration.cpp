#include "hotspot/stats/concentration.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
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

/// Mean of |X - Y| where c events fall on n equally likely places, of which X and Y are two. Given X + Y = s,
/// X is binomial(s, 1/2), and e(s) = E|2 X - s| has e(1) = 1, e(2k) = e(2k - 1), e(2k + 1) = e(2k) (2k + 1) /
/// (2k) (de Moivre 1730); s is binomial(c, 2 / n).
double mean_difference(double n, double c) {
  const double p = 2.0 / n;
  double e = 0.0, mean = 0.0;
  double log_probability = c * std::log1p(-p);  // of s = 0
  for (double s = 1.0; s <= c; s += 1.0) {
    const bool is_odd = std::fmod(s, 2.0) == 1.0;
    if (s == 1.0) {
      e = 1.0;
    } else if (is_odd) {
      e *= s / (s - 1.0);
    }
    log_probability += std::log((c - s + 1.0) / s) + std::log(p) - std::log1p(-p);
    mean += p < 1.0 ? e * std::exp(log_probability) : 0.0;
  }
  return p < 1.0 ? mean : e;
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
