/// @file
/// Parts of the section on safety walks and measures that have a file of their own.
#pragma once

#include <string>

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// "24 Nov 2025" for 2025-11-24; empty for what is no date.
[[nodiscard]] std::string date_words(const ReportInput& input, const std::string& iso);

/// Open measures with who sees to them and when, then those that are done.
[[nodiscard]] Html measures_part(const ReportInput& input);

/// What happened where measures were taken; empty where none is done.
[[nodiscard]] Html effects_part(const ReportInput& input);

}  // namespace hotspot::detail
