/// @file
/// By how many standard deviations does an area's rate differ from the overall rate, given that rates of few
/// residents vary more? What global and local statistics of rates are computed on.
///
///     z_i = (p_i - b) / sqrt(v_i),  p_i = O_i / P_i,  b = sum O / sum P,  v_i = a + b / P_i,
///     a = sum P_j (p_j - b)^2 / sum P - b / (sum P / n)
///
/// and v_i = b / P_i where that would be negative. O cases, P population, n areas. An area whose cases are
/// unknown (NaN) or whose population is unknown or not above 0 has no z (NaN) and no part in the sums;
/// without any case all z are undefined. Cost: O(n). Reference: Assuncao and Reis (1999), equations 6 and 7.
#pragma once

#include <vector>

namespace hotspot {

/// THROWS ArgumentError for columns of different length and a negative number of cases.
[[nodiscard]] std::vector<double> empirical_bayes_index(const std::vector<double>& cases,
                                                        const std::vector<double>& population);

}  // namespace hotspot
