/// @file
/// Housing areas that together have more events than their residents would give. Private to the run of a
/// study.
#pragma once

#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// Clusters of one source by Kulldorff's scan, with their outline; empty where [scan] is not stated or the
/// population of no area is known. Areas whose population is 0 or not known take no part.
[[nodiscard]] std::vector<ScanFinding> scan_areas(const SourceResult& source, const StudyResult& result,
                                                  const Run& run);

}  // namespace hotspot::detail
