#include "hotspot/stats/rank_correlation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/normal_quantile.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t fewest_pairs = 3;

/// From 1; equal values share their mean rank.
std::vector<double> mean_ranks(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
  std::vector<double> ranks(values.size());
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from + 1;
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t k = from; k < to; ++k) ranks[order[k]] = 0.5 * static_cast<double>(from + 1 + to);
    from = to;
  }
  return ranks;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const double mean = 0.5 * static_cast<double>(x.size() + 1);  // of ranks
  double xx = 0.0, yy = 0.0, xy = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean) * (x[i] - mean);
    yy += (y[i] - mean) * (y[i] - mean);
    xy += (x[i] - mean) * (y[i] - mean);
  }
  return xx > 0.0 && yy > 0.0 ? xy / std::sqrt(xx * yy) : undefined;
}

}  // namespace

RankCorrelation rank_correlation(const std::vector<double>& first, const std::vector<double>& second,
                                 const ShareOptions& options) {
  validate(options);
  if (first.size() != second.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("second")},
                          {"length", static_cast<std::int64_t>(second.size())},
                          {"expected", static_cast<std::int64_t>(first.size())}}});
  }
  std::vector<double> x, y;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (std::isnan(first[i]) || std::isnan(second[i])) continue;
    x.push_back(first[i]);
    y.push_back(second[i]);
  }
  RankCorrelation result{.r = undefined, .interval = {undefined, undefined}, .pairs = x.size()};
  if (x.size() < fewest_pairs) return result;
  result.r = correlation(mean_ranks(x), mean_ranks(y));
  if (x.size() == fewest_pairs || !(std::abs(result.r) < 1.0)) return result;
  // Bonett and Wright (2000)
  const double half = detail::two_sided_quantile(options.level) *
                      std::sqrt((1.0 + result.r * result.r / 2.0) / (static_cast<double>(x.size()) - 3.0));
  result.interval = {std::tanh(std::atanh(result.r) - half), std::tanh(std::atanh(result.r) + half)};
  return result;
}

}  // namespace hotspot
