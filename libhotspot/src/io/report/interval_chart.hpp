/// @file
/// Rates of housing areas with their intervals, a line and a dot each, in the order given (by name): what is
/// uncertain is seen to be.
#pragma once

#include <string>
#include <vector>

#include "io/report/html.hpp"
#include "io/report/released_figures.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

struct NamedFigures {
  std::string name{};
  UnitFigures figures{};
};

/// Empty where no area has a rate.
[[nodiscard]] Html interval_chart(const ReportInput& input, const std::string& caption,
                                  const std::vector<NamedFigures>& areas);

}  // namespace hotspot::detail
