/// @file
/// The report's tables of what was read year by year.
#pragma once

#include <functional>
#include <string>

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// A table for each source that has years; empty where none has. `title` names a source in words.
[[nodiscard]] Html years_part(const ReportInput& input,
                              const std::function<std::string(const std::string&)>& title);

}  // namespace hotspot::detail
