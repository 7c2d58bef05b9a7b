/// @file
/// Figures per year as a line with its band, from 0; with a second, broken line to see them against.
#pragma once

#include <limits>
#include <string>
#include <vector>

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// NaN: not known; the line has a gap there.
struct ChartYear {
  int year = 0;
  double value = std::numeric_limits<double>::quiet_NaN();
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();
  double target = std::numeric_limits<double>::quiet_NaN();
};

/// `years` ascend without gaps. `description` says what the chart shows, for who does not see it. Empty where
/// no year has a value.
[[nodiscard]] Html line_chart(const ReportInput& input, const std::string& caption,
                              const std::string& description, const std::vector<ChartYear>& years);

}  // namespace hotspot::detail
