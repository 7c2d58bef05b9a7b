#include "hotspot/stats/share.hpp"

#include <cmath>
#include <limits>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/normal_quantile.hpp"
#include "stats/normal_tail.hpp"
#include "stats/wilson.hpp"

namespace hotspot {
namespace {

void require_share(CountOf answers) {
  if (answers.count >= 0 && answers.count <= answers.total) return;
  throw DataError({"error.not_a_share", {{"count", answers.count}, {"total", answers.total}}});
}

}  // namespace

Share share(CountOf answers, const ShareOptions& options) {
  validate(options);
  require_share(answers);
  if (answers.total == 0) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    return {.share = undefined, .interval = {undefined, undefined}};
  }
  const auto x = static_cast<double>(answers.count), n = static_cast<double>(answers.total);
  return {.share = x / n, .interval = detail::wilson_limits(x, n, detail::two_sided_quantile(options.level))};
}

Interval share_difference_limits(const Share& first, const Share& second) {
  // Newcombe (1998), method 10; limits of an undefined share are NaN and so are these.
  const double difference = first.share - second.share;
  const double below = std::hypot(first.share - first.interval.low, second.interval.high - second.share);
  const double above = std::hypot(first.interval.high - first.share, second.share - second.interval.low);
  return {difference - below, difference + above};
}

ShareDifference share_difference(CountOf first, CountOf second, const ShareOptions& options) {
  const Share one = share(first, options), two = share(second, options);
  const double difference = one.share - two.share;
  const auto n1 = static_cast<double>(first.total), n2 = static_cast<double>(second.total);
  const double pooled = static_cast<double>(first.count + second.count) / (n1 + n2);
  // 0/0 where nobody or everybody said so in both.
  const double z = difference / std::sqrt(pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2));
  return {.difference = difference,
          .interval = share_difference_limits(one, two),
          .z = z,
          .p = detail::normal_two_sided(z)};
}

}  // namespace hotspot
