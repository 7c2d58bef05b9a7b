/// @file
/// Rates of housing areas with their intervals, a line and a dot each, in the order given (by name): what is
/// uncertain is seen to be.
#pragma once

#include <optional>
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

/// What the figures are set against, and how far the axis goes.
struct IntervalScale {
  double reference = 0.0;
  std::string reference_words{};
  double highest = 0.0;
};

/// Empty where no area has a rate. Not stated: the scale ends beyond the highest limit, and the middle of the
/// rates shown is marked.
[[nodiscard]] Html interval_chart(const ReportInput& input, const std::string& caption,
                                  const std::vector<NamedFigures>& areas,
                                  const std::optional<IntervalScale>& scale = std::nullopt);

}  // namespace hotspot::detail
