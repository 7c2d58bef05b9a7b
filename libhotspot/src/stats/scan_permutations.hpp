/// @file
/// The highest ratios of data sets drawn under the null hypothesis. Private to the library.
#pragma once

#include <vector>

#include "hotspot/stats/spatial_scan.hpp"
#include "stats/scan_data.hpp"

namespace hotspot::detail {

/// One a permutation.
[[nodiscard]] std::vector<double> highest_ratios(const ScanFrame& frame, const SpatialScanOptions& options,
                                                 const Run& run);

}  // namespace hotspot::detail
