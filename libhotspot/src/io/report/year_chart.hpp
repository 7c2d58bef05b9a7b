/// @file
/// Events of one source per year, as bars from 0. A hidden year has no bar and says so; a year that the
/// period covers in part is paler and says which part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/report/html.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// Is the year wholly inside the period?
[[nodiscard]] bool is_whole_year(int year, const Period& period);

/// Empty where there are no years.
[[nodiscard]] Html year_chart(const ReportInput& input, const std::string& title,
                              const std::vector<YearCount>& years, const Period& period);

}  // namespace hotspot::detail
