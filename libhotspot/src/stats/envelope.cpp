#include "hotspot/stats/envelope.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/permutation.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Curve 0 is the observed one.
using Curves = std::vector<const std::vector<double>*>;

bool defined_at(const Curves& curves, std::size_t k) {
  return std::none_of(curves.begin(), curves.end(),
                      [k](const auto* curve) { return std::isnan((*curve)[k]); });
}

/// Rank of each curve's value at one distance from the nearer end; equal values share their mean rank.
std::vector<double> two_sided_ranks(const Curves& curves, std::size_t k) {
  const auto value = [&](std::size_t i) { return (*curves[i])[k]; };
  std::vector<std::size_t> order(curves.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
  const auto n = static_cast<double>(curves.size());
  std::vector<double> ranks(curves.size());
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && value(order[end]) == value(order[begin])) ++end;
    const double rank = 0.5 * static_cast<double>(begin + 1 + end);
    for (std::size_t i = begin; i < end; ++i) ranks[order[i]] = std::min(rank, n + 1.0 - rank);
  }
  return ranks;
}

/// Ranks of each curve over all distances, ascending: the lexicographically smaller, the more extreme.
std::vector<std::vector<double>> extremity(const Curves& curves, const std::vector<std::size_t>& distances) {
  std::vector<std::vector<double>> ranks(curves.size());
  for (const std::size_t k : distances) {
    const std::vector<double> at_distance = two_sided_ranks(curves, k);
    for (std::size_t i = 0; i < curves.size(); ++i) ranks[i].push_back(at_distance[i]);
  }
  for (auto& of_curve : ranks) std::sort(of_curve.begin(), of_curve.end());
  return ranks;
}

/// The curves that are not among the most extreme share 1 - level: those at least as ordinary as the curve
/// with at most (1 - level) n more extreme than itself.
std::vector<bool> ordinary(const std::vector<std::vector<double>>& extremity, double level) {
  std::vector<std::size_t> order(extremity.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return extremity[a] < extremity[b]; });
  const double most = (1.0 - level) * static_cast<double>(order.size()) * (1.0 + 1e-12);
  // equal curves stand together: a group is left out if it and all before it are few enough
  std::vector<bool> kept(extremity.size(), true);
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    while (end < order.size() && extremity[order[end]] == extremity[order[begin]]) ++end;
    if (static_cast<double>(end) > most) break;
    for (std::size_t i = begin; i < end; ++i) kept[order[i]] = false;
  }
  return kept;
}

/// Smallest and largest value of the curves that are in use.
Interval range_at(const Curves& curves, const std::vector<bool>& in_use, std::size_t k) {
  Interval range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (std::size_t i = 0; i < curves.size(); ++i) {
    if (!in_use[i]) continue;
    range = {std::min(range.low, (*curves[i])[k]), std::max(range.high, (*curves[i])[k])};
  }
  return range;
}

}  // namespace

Envelope rank_envelope(const std::vector<double>& observed, const std::vector<std::vector<double>>& simulated,
                       double level) {
  if (simulated.empty()) return {};
  Curves curves{&observed};
  for (const auto& curve : simulated) {
    if (curve.size() != observed.size()) {
      throw ArgumentError({"error.column_length",
                           {{"column", std::string("simulated")},
                            {"length", static_cast<std::int64_t>(curve.size())},
                            {"expected", static_cast<std::int64_t>(observed.size())}}});
    }
    curves.push_back(&curve);
  }
  std::vector<std::size_t> distances;
  for (std::size_t k = 0; k < observed.size(); ++k) {
    if (defined_at(curves, k)) distances.push_back(k);
  }
  const std::vector<double> nowhere(observed.size(), undefined);
  Envelope envelope{nowhere, nowhere, nowhere, nowhere, undefined};
  if (distances.empty()) return envelope;

  const auto order = extremity(curves, distances);
  const auto as_extreme = std::count_if(order.begin() + 1, order.end(),
                                        [&](const auto& curve) { return curve <= order.front(); });
  envelope.p =
      permutation_p(static_cast<std::uint64_t>(as_extreme), static_cast<std::uint32_t>(simulated.size()));
  std::vector<bool> all_simulated(curves.size(), true);
  all_simulated.front() = false;
  const std::vector<bool> kept = ordinary(order, level);
  for (const std::size_t k : distances) {
    const Interval pointwise = range_at(curves, all_simulated, k), global = range_at(curves, kept, k);
    envelope.low[k] = pointwise.low;
    envelope.high[k] = pointwise.high;
    envelope.global_low[k] = global.low;
    envelope.global_high[k] = global.high;
  }
  return envelope;
}

}  // namespace hotspot
