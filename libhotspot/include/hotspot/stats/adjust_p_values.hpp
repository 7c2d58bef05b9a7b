/// @file
/// Which of many p-values are small even though many tests were made?
///
///     bonferroni: min(1, m p_i)
///     bh:         min over j with p_j >= p_i of min(1, m p_j / rank of p_j)
///
/// m is the number of p-values that there are; undefined ones (NaN) stay so and do not count. bonferroni
/// bounds the chance of a single false finding, bh the expected share of false ones among the findings. Cost:
/// O(m log m). Reference: Benjamini and Hochberg (1995); R's `p.adjust`.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot {

enum class Adjustment {
  bh,  ///< Benjamini and Hochberg
  bonferroni,
  none,
};

template <>
struct EnumWords<Adjustment> {
  static constexpr std::array<std::pair<Adjustment, std::string_view>, 3> words{
      {{Adjustment::bh, "bh"}, {Adjustment::bonferroni, "bonferroni"}, {Adjustment::none, "none"}}};
};

/// REQUIRES: p-values from 0 to 1, or NaN.
[[nodiscard]] std::vector<double> adjust_p_values(const std::vector<double>& p, Adjustment adjustment);

}  // namespace hotspot
