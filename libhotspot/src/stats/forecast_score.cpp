#include "hotspot/stats/forecast_score.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
/// Part of the whole area below which a remainder is a rounding error: 0.05 * 100 cells is not 5 exactly.
constexpr double rounding = 1e-12;

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

void require_length(const std::string& column, std::size_t length, std::size_t expected) {
  if (length == expected) return;
  throw ArgumentError({"error.column_length",
                       {{"column", column},
                        {"length", static_cast<std::int64_t>(length)},
                        {"expected", static_cast<std::int64_t>(expected)}}});
}

void require_valid(const std::vector<double>& values, const ForecastGround& ground, double share) {
  const std::size_t n = ground.area_km2.size();
  require_length("values", values.size(), n);
  require_length("earlier", ground.earlier.size(), n);
  require_length("later", ground.later.size(), n);
  for (std::size_t i = 0; i < n; ++i) {
    detail::require_within("earlier", ground.earlier[i], at_least(0.0));
    detail::require_within("later", ground.later[i], at_least(0.0));
    detail::require_within("area_km2", ground.area_km2[i], above(0.0));
  }
  validate(ForecastOptions{.share = {share}});
}

/// Highest first, NaN last; ties by index.
std::vector<std::size_t> by_falling_value(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const bool a_known = !std::isnan(values[a]), b_known = !std::isnan(values[b]);
    if (a_known != b_known) return a_known;
    if (a_known && values[a] != values[b]) return values[a] > values[b];
    return a < b;
  });
  return order;
}

bool tied(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

/// What lies in the flagged area.
struct Flagged {
  double area = 0.0;
  double earlier = 0.0;
  double later = 0.0;
  double tied_area = 0.0;
};

Flagged flag(const std::vector<double>& values, const ForecastGround& ground, double share) {
  const std::vector<std::size_t> order = by_falling_value(values);
  const double whole = sum(ground.area_km2);
  const double wanted = share * whole;
  Flagged flagged;
  for (std::size_t first = 0; first < order.size() && wanted - flagged.area > rounding * whole;) {
    Flagged group;
    std::size_t next = first;
    for (; next < order.size() && tied(values[order[first]], values[order[next]]); ++next) {
      group.area += ground.area_km2[order[next]];
      group.earlier += ground.earlier[order[next]];
      group.later += ground.later[order[next]];
    }
    const double room = wanted - flagged.area;
    const bool all_fit = group.area - room <= rounding * whole;
    const double part = all_fit ? 1.0 : room / group.area;
    flagged.area += part * group.area;
    flagged.earlier += part * group.earlier;
    flagged.later += part * group.later;
    if (!all_fit) flagged.tied_area = part * group.area;
    first = next;
  }
  return flagged;
}

std::vector<double> per_area(const std::vector<double>& counts, const std::vector<double>& areas) {
  std::vector<double> densities(counts.size());
  std::transform(counts.begin(), counts.end(), areas.begin(), densities.begin(), std::divides<>());
  return densities;
}

ForecastScore scored(const Flagged& flagged, const Flagged& foresight, const ForecastGround& ground) {
  const double all_earlier = sum(ground.earlier), all_later = sum(ground.later);
  ForecastScore score{.area_km2 = flagged.area,
                      .earlier = flagged.earlier,
                      .later = flagged.later,
                      .hit_rate = undefined,
                      .pai = undefined,
                      .pei = undefined,
                      .rri = undefined,
                      .tied_share = flagged.area > 0.0 ? flagged.tied_area / flagged.area : undefined};
  if (!(all_later > 0.0)) return score;
  score.hit_rate = flagged.later / all_later;
  score.pai = score.hit_rate / (flagged.area / sum(ground.area_km2));
  score.pei = flagged.later / foresight.later;
  if (flagged.earlier > 0.0) score.rri = (flagged.later / flagged.earlier) / (all_later / all_earlier);
  return score;
}

/// With parts of places allowed, the densest places first is the best choice there is (Dantzig 1957).
Flagged best_choice(const ForecastGround& ground, double share) {
  return flag(per_area(ground.later, ground.area_km2), ground, share);
}

}  // namespace

ForecastScore forecast_score(const std::vector<double>& values, const ForecastGround& ground, double share) {
  require_valid(values, ground, share);
  return scored(flag(values, ground, share), best_choice(ground, share), ground);
}

std::vector<ForecastComparison> compare_forecast(const std::vector<double>& values,
                                                 const ForecastGround& ground,
                                                 const ForecastOptions& options) {
  std::vector<ForecastComparison> comparisons;
  for (const double share : options.share) {
    require_valid(values, ground, share);
    const Flagged best = best_choice(ground, share);
    const Flagged counted = flag(per_area(ground.earlier, ground.area_km2), ground, share);
    comparisons.push_back({.share = share,
                           .map = scored(flag(values, ground, share), best, ground),
                           .count_map = scored(counted, best, ground),
                           .foresight = scored(best, best, ground)});
  }
  return comparisons;
}

}  // namespace hotspot
