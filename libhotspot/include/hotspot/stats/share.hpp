/// @file
/// What share of those asked said so, how sure is that, and does it differ from another share? Answers of a
/// youth survey, of a housing department's survey, of two years.
///
/// A share x/n has Wilson's score limits, without continuity correction, at z = Phi^-1((1 + level) / 2):
///
///     (x + z^2/2 -+ z sqrt(x (n - x) / n + z^2/4)) / (n + z^2)
///
/// The difference p1 - p2 has Newcombe's hybrid score limits (method 10, from the Wilson limits l, u of
/// each):
///
///     low = d - sqrt((p1 - l1)^2 + (u2 - p2)^2),   high = d + sqrt((u1 - p1)^2 + (p2 - l2)^2)
///
/// and the test of equal shares z = d / sqrt(p (1 - p) (1/n1 + 1/n2)) with the pooled p, two-sided, without
/// continuity correction; z and p are undefined where nobody or everybody said so in both. NaN where a total
/// is 0. The answers are taken to be independent. Cost: O(1). Reference: Wilson (1927); Newcombe (1998),
/// Statistics in Medicine 17, 857-872 (method 3) and 873-890 (method 10).
#pragma once

#include <cstdint>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct ShareOptions {
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"level", &ShareOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

/// So many of so many.
struct CountOf {
  std::int64_t count = 0;
  std::int64_t total = 0;
};

struct Share {
  double share = 0.0;
  Interval interval{};
};

struct ShareDifference {
  double difference = 0.0;  ///< of the first and the second share
  Interval interval{};
  double z = 0.0;
  double p = 0.0;
};

/// Newcombe's limits of the difference of two shares from whatever limits each of them has.
[[nodiscard]] Interval share_difference_limits(const Share& first, const Share& second);

/// THROWS DataError for a count that is negative or above its total.
[[nodiscard]] Share share(CountOf answers, const ShareOptions& options = {});
[[nodiscard]] ShareDifference share_difference(CountOf first, CountOf second,
                                               const ShareOptions& options = {});

}  // namespace hotspot
