/// @file
/// Is the count of an area more, or less, than the rate of all areas together explains?
///
///     expected = population * sum(cases) / sum(population)      relative risk = cases / expected
///     p_upper = P(X >= cases),  p_lower = P(X <= cases),  X Poisson with mean `expected`
///
/// The probability map (Choynowski) shows the smaller of the two, `p_lower` where cases < expected. Both hold
/// the observed count, so they add up to more than 1. Many areas are many tests: of 100 areas without a
/// difference some 5 have one of them below 0.025.
///
/// Areas whose cases are unknown (NaN), or whose population is unknown, 0 or negative, are undefined (NaN)
/// and take part in no sum. More cases than population is allowed, as of events that happen to passers-by.
/// THROWS DataError for cases that are not whole numbers of 0 or more, ArgumentError for columns that differ
/// in length. Cost: O(n). Reference: Choynowski (1959); Cressie and Read (1985).
#pragma once

#include <vector>

namespace hotspot {

/// One entry an area.
struct ExcessRisk {
  double overall_rate = 0.0;
  std::vector<double> expected{};
  std::vector<double> relative_risk{};
  std::vector<double> p_upper{};
  std::vector<double> p_lower{};
};

[[nodiscard]] ExcessRisk excess_risk(const std::vector<double>& cases, const std::vector<double>& population);

}  // namespace hotspot
