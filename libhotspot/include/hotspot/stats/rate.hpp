/// @file
/// How many events per 1,000 residents, and how sure can one be?
///
///     rate = per * count / (population * years)
///
/// with the exact Poisson interval: low = chi2(alpha/2; 2 count) / 2, high = chi2(1 - alpha/2; 2 count + 2) /
/// 2 in events. Undefined (NaN) where the population is 0, negative or unknown. Cost: O(1). Reference:
/// Garwood (1936); Ulm (1990).
#pragma once

#include <cstdint>

#include "hotspot/core/fields.hpp"

namespace hotspot {

struct RateOptions {
  double per = 1000.0;
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"per", &RateOptions::per, "option.per", above(0.0)},
                      Field{"level", &RateOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

struct Rate {
  double rate = 0.0;
  Interval interval{};
};

/// Exact Poisson limits of an observed count, in events. REQUIRES: count >= 0, 0 < level < 1.
[[nodiscard]] Interval poisson_interval(std::int64_t count, double level);

/// `years` is the time the count spans; 1 where no period is given. THROWS ArgumentError for a negative count
/// and for years that are not positive.
[[nodiscard]] Rate rate(std::int64_t count, double population, double years = 1.0,
                        const RateOptions& options = {});

}  // namespace hotspot
