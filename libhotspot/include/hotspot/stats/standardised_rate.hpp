/// @file
/// How do areas compare, when one has more young people than another? Rates by stratum (age, sex) are put
/// together with weights that are the same for every area.
///
/// Direct: what the rate would be in a standard population, w_s = (S_s / sum S) / P_s,
///
///     rate = sum w_s x_s,   v = sum w_s^2 x_s,   w = max w_s
///     low = G(alpha/2; rate^2 / v, v / rate),
///     high = G(1 - alpha/2; (rate + w)^2 / (v + w^2), (v + w^2) / (rate + w))
///
/// with G the quantile of the gamma distribution of that shape and scale (Fay and Feuer); low is 0 without
/// cases. Undefined (NaN) where a stratum of the standard has no population in the area. A stratum with
/// neither weighs nothing.
///
/// Indirect: expected = sum P_s r_s at given rates r_s per resident, SMR = sum x_s / expected with exact
/// Poisson limits. Undefined where nothing is expected.
///
/// THROWS DataError for cases that are not whole numbers of 0 or more. An unknown figure (NaN) makes the
/// result undefined, and so does one that is negative. Cost: O(strata). Reference: Fay and Feuer (1997),
/// equations 6 and 7; Ulm (1990).
#pragma once

#include <limits>
#include <vector>

#include "hotspot/stats/rate.hpp"

namespace hotspot {

/// A stratum of one area. What is not known is NaN.
struct Stratum {
  double cases = 0.0;
  double population = 0.0;
  double standard = std::numeric_limits<double>::quiet_NaN();        ///< S_s, residents of the standard
  double reference_rate = std::numeric_limits<double>::quiet_NaN();  ///< r_s, cases per resident
};

/// SMR: cases over expected cases.
struct StandardisedRatio {
  double expected = 0.0;
  double ratio = 0.0;
  Interval interval{};
};

/// Per `options.per` residents.
[[nodiscard]] Rate directly_standardised_rate(const std::vector<Stratum>& strata,
                                              const RateOptions& options = {});

[[nodiscard]] StandardisedRatio standardised_ratio(const std::vector<Stratum>& strata,
                                                   const RateOptions& options = {});

}  // namespace hotspot
