#include "hotspot/stats/shrunken_share.hpp"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/normal_quantile.hpp"
#include "stats/wilson.hpp"

namespace hotspot {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr double most_correlated = 0.5;  // the common share counts for one answer then

bool has_share(double said_so, double answers) {
  return !std::isnan(said_so) && answers > 0.0;
}

void require_shares(const std::vector<double>& said_so, const std::vector<double>& answers) {
  if (said_so.size() != answers.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("answers")},
                          {"length", static_cast<std::int64_t>(answers.size())},
                          {"expected", static_cast<std::int64_t>(said_so.size())}}});
  }
  for (std::size_t i = 0; i < said_so.size(); ++i) {
    if (!has_share(said_so[i], answers[i])) continue;
    if (said_so[i] < 0.0 || said_so[i] > answers[i] || !std::isfinite(answers[i]))
      throw DataError({"error.not_a_share", {{"count", said_so[i]}, {"total", answers[i]}}});
  }
}

/// Sums over the areas that have a share, and the share that they are drawn to.
struct Sums {
  double areas = 0.0;
  double answers = 0.0;
  double said_so = 0.0;
  double squares = 0.0;       ///< sum of n^2
  double common = undefined;  ///< m
  double common_of = 0.0;     ///< the answers it is known from, N
  bool is_own = true;         ///< the areas' own common share

  [[nodiscard]] bool all_alike() const { return common <= 0.0 || common >= 1.0; }
};

Sums sum_up(const std::vector<double>& said_so, const std::vector<double>& answers,
            const std::optional<CommonShare>& common) {
  Sums sums;
  for (std::size_t i = 0; i < said_so.size(); ++i) {
    if (!has_share(said_so[i], answers[i])) continue;
    sums.areas += 1.0;
    sums.answers += answers[i];
    sums.said_so += said_so[i];
    sums.squares += answers[i] * answers[i];
  }
  sums.is_own = !common.has_value();
  sums.common = common ? common->share : sums.said_so / sums.answers;
  sums.common_of = common ? common->answers : sums.answers;
  return sums;
}

/// Kleinman (1973), the moment equation with weights n_i. A common share of the areas' own is nearer to them
/// than another would be, hence the one area less.
double correlation(const std::vector<double>& said_so, const std::vector<double>& answers, const Sums& sums) {
  const double m = sums.common;
  double scatter = 0.0;
  for (std::size_t i = 0; i < said_so.size(); ++i) {
    if (!has_share(said_so[i], answers[i])) continue;
    const double deviation = said_so[i] / answers[i] - m;
    scatter += answers[i] * deviation * deviation;
  }
  const double by_chance = sums.is_own ? sums.areas - 1.0 : sums.areas;
  const double room = sums.answers - (sums.is_own ? sums.squares / sums.answers : 0.0) - by_chance;
  // One answer an area tells nothing of how alike the answers of an area are.
  if (!(room > 0.0)) return 0.0;
  return std::clamp((scatter / (m * (1.0 - m)) - by_chance) / room, 0.0, most_correlated);
}

Interval beta_limits(double mean, double variance, double level) {
  const double tail = (1.0 - level) / 2.0;
  const double size = std::max(mean * (1.0 - mean) / variance - 1.0, 1.0);
  const double a = mean * size, b = (1.0 - mean) * size;
  return {.low = boost::math::ibeta_inv(a, b, tail), .high = boost::math::ibetac_inv(a, b, tail)};
}

Share shrunken(double said_so, double answers, const Sums& sums, double rho, double level) {
  const double m = sums.common;
  // How much of the estimate is the common share: M / (n + M), with M = (1 - rho) / rho.
  const double common = (1.0 - rho) / (1.0 - rho + rho * answers);
  const double mean = common * m + (1.0 - common) * said_so / answers;
  const double posterior = rho * mean * (1.0 - mean) / (rho * answers + 1.0);
  const double of_common = m * (1.0 - m) * (1.0 + rho * (sums.squares / sums.answers - 1.0)) / sums.common_of;
  const double away = said_so / answers - m;
  const double of_correlation = 2.0 / (sums.areas - 3.0) * away * away;  // Morris (1983)
  return {.share = mean,
          .interval = beta_limits(mean, posterior + common * common * (of_common + of_correlation), level)};
}

}  // namespace

ShrunkenShares shrunken_shares(const std::vector<double>& said_so, const std::vector<double>& answers,
                               const ShareOptions& options, const std::optional<CommonShare>& common) {
  validate(options);
  require_shares(said_so, answers);
  const Sums sums = sum_up(said_so, answers, common);
  const Share none{undefined, {undefined, undefined}};
  ShrunkenShares result{undefined, undefined, std::vector<Share>(said_so.size(), none)};
  if (sums.areas < static_cast<double>(fewest_shrunken)) return result;
  result.overall = sums.common;
  result.correlation = sums.all_alike() ? 0.0 : correlation(said_so, answers, sums);
  for (std::size_t i = 0; i < said_so.size(); ++i) {
    if (!has_share(said_so[i], answers[i])) continue;
    result.shares[i] =
        sums.all_alike()
            ? Share{sums.common, detail::wilson_limits(sums.common * sums.common_of, sums.common_of,
                                                       detail::two_sided_quantile(options.level))}
            : shrunken(said_so[i], answers[i], sums, result.correlation, options.level);
  }
  return result;
}

}  // namespace hotspot
