/// @file
/// Figures in the words and formats of the report: no more digits than the interval allows, thin spaces
/// before units, a hidden figure as the word 'hidden' with its reason.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/report/html.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/report_input.hpp"
#include "plan/figure_decimals.hpp"

namespace hotspot::detail {

/// One number of decimals for the rates of a column: that of the median interval.
[[nodiscard]] int rate_decimals(const std::vector<UnitFigures>& figures);

/// "41 %"; one decimal below 10 %.
[[nodiscard]] std::string share_words(const ReportInput& input, double share);
/// For sentences: "5 %"; one decimal below 1 %.
[[nodiscard]] std::string round_share_words(const ReportInput& input, double share);

/// "10 to 15"
[[nodiscard]] std::string range_words(const ReportInput& input, double low, double high, int decimals);

/// Why a figure is not shown: "under 5". `hidden` is the output's word.
[[nodiscard]] std::string reason_words(const ReportInput& input, std::string_view hidden);

/// "hidden: under 5"
[[nodiscard]] std::string hidden_words(const ReportInput& input, std::string_view hidden);

/// The count, or that it is hidden and why.
[[nodiscard]] Html count_html(const ReportInput& input, const ShownCount& events);

/// "a, b and c"
[[nodiscard]] std::string listed(const ReportInput& input, const std::vector<std::string>& words);

/// What rates are per: "residents", "households"; empty where neither is known.
[[nodiscard]] std::string denominator_words(const ReportInput& input);

}  // namespace hotspot::detail
