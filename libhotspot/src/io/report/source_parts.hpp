/// @file
/// Parts of a source's section that have a file of their own. Each but the sentences starts with a heading of
/// the third level.
#pragma once

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// How many cells hold more events than chance would give them.
[[nodiscard]] Html significance_part(const ReportInput& input, const SourceInput& source);

/// How the events concentrate in few cells, in a sentence; empty where there are too few.
[[nodiscard]] Html concentration_part(const ReportInput& input, const SourceInput& source);

/// Which housing areas stand out with those beside them, or why that cannot be told.
[[nodiscard]] Html area_significance_part(const ReportInput& input, const SourceInput& source);

/// Whether there are more or fewer events than in an earlier year; empty for a source without times.
[[nodiscard]] Html change_part(const ReportInput& input, const SourceInput& source);

/// On which weekdays, at which time of the day and in which months; empty where there are too few.
[[nodiscard]] Html rhythm_part(const ReportInput& input, const SourceInput& source);

/// Areas that together have more events than their residents would give; empty where it was not looked for.
[[nodiscard]] Html scan_part(const ReportInput& input, const SourceInput& source);

/// Whether events follow each other nearby; empty where it was not looked for.
[[nodiscard]] Html near_repeat_part(const ReportInput& input, const SourceInput& source);

/// Whether places felt unsafe lie nearer to recorded events than chance would have them; empty for other
/// sources.
[[nodiscard]] Html nearness_part(const ReportInput& input, const SourceInput& source);

/// How maps of earlier events point out later ones; empty where they were not scored.
[[nodiscard]] Html forecast_part(const ReportInput& input, const SourceInput& source);

}  // namespace hotspot::detail
