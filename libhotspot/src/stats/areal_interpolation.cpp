#include "hotspot/stats/areal_interpolation.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

/// Shares measured on shapes need not add up to the last bit.
constexpr double slack = 1e-6;

void require_shares(const std::vector<UnitShare>& shares, const std::vector<double>& sums,
                    std::size_t area_count) {
  for (const UnitShare& share : shares) {
    const bool is_share = share.share >= 0.0 && share.share <= 1.0 + slack && share.area < area_count;
    if (is_share && sums[share.unit] <= 1.0 + slack) continue;
    throw ArgumentError({"error.share_wrong",
                         {{"unit", static_cast<std::int64_t>(share.unit + 1)}, {"share", sums[share.unit]}}});
  }
}

std::vector<double> sums_of(const std::vector<UnitShare>& shares, std::size_t units) {
  std::vector<double> sums(units, 0.0);
  for (const UnitShare& share : shares) {
    if (share.unit >= units) {
      throw ArgumentError({"error.share_wrong",
                           {{"unit", static_cast<std::int64_t>(share.unit + 1)}, {"share", share.share}}});
    }
    sums[share.unit] += share.share;
  }
  return sums;
}

}  // namespace

InterpolatedFigures interpolate_figures(const std::vector<double>& figures,
                                        const std::vector<UnitShare>& shares, std::size_t area_count) {
  const std::vector<double> sums = sums_of(shares, figures.size());
  require_shares(shares, sums, area_count);
  InterpolatedFigures result;
  for (auto* column : {&result.values, &result.low, &result.high, &result.standard_errors}) {
    column->assign(area_count, 0.0);
  }
  result.unknown_units.assign(area_count, 0);
  for (const UnitShare& share : shares) {
    const double figure = figures[share.unit];
    if (share.share <= 0.0) continue;
    if (std::isnan(figure)) {
      ++result.unknown_units[share.area];
      continue;
    }
    const double part = std::min(share.share, 1.0);
    result.values[share.area] += figure * part;
    result.high[share.area] += figure;
    if (part >= 1.0 - slack) result.low[share.area] += figure;
    result.standard_errors[share.area] += std::abs(figure) * part * (1.0 - part);
  }
  for (double& variance : result.standard_errors) variance = std::sqrt(variance);
  for (std::size_t unit = 0; unit < figures.size(); ++unit) {
    if (!std::isnan(figures[unit])) result.left_over += figures[unit] * std::max(0.0, 1.0 - sums[unit]);
  }
  return result;
}

std::vector<UnitShare> shares_by_weight(const std::vector<std::optional<std::size_t>>& unit_of,
                                        const std::vector<std::optional<std::size_t>>& area_of,
                                        const std::vector<double>& weights) {
  if (unit_of.size() != weights.size() || area_of.size() != weights.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("weights")},
                          {"length", static_cast<std::int64_t>(weights.size())},
                          {"expected", static_cast<std::int64_t>(unit_of.size())}}});
  }
  std::map<std::size_t, double> total;
  std::map<std::pair<std::size_t, std::size_t>, double> part;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!unit_of[i] || !(weights[i] > 0.0)) continue;
    total[*unit_of[i]] += weights[i];
    if (area_of[i]) part[{*unit_of[i], *area_of[i]}] += weights[i];
  }
  std::vector<UnitShare> shares;
  for (const auto& [pair, weight] : part) {
    shares.push_back({pair.first, pair.second, weight / total[pair.first]});
  }
  return shares;
}

}  // namespace hotspot
