/// @file
/// The data of a scan, checked and put together for the search and the permutations. Private to the library.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/stats/spatial_scan.hpp"
#include "stats/scan_circles.hpp"
#include "stats/scan_likelihood.hpp"

namespace hotspot::detail {

/// THROWS as the header of the method says.
void require_scan_data(const ScanData& data, ScanModel model);

struct ScanFrame {
  CirclePlan plan;
  std::size_t times = 1;
  std::size_t longest = 1;   ///< times that a cylinder may last
  std::vector<double> mass;  ///< per area and time
  double cases = 0.0;
  ScanLikelihood likelihood;
};

/// REQUIRES: checked data.
[[nodiscard]] ScanFrame scan_frame(const ScanData& data, const SpatialScanOptions& options);

}  // namespace hotspot::detail
