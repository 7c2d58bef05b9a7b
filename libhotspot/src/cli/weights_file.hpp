/// @file
/// Weights from a file of pairs: columns i, j and perhaps weight.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/stats/spatial_weights.hpp"

namespace hotspot::cli {

struct WeightsFile {
  SpatialWeights weights{};  ///< 1 for every pair where there is no column weight
  bool has_weights = false;
  InputFingerprint fingerprint{};
};

/// `ids` are the areas'. Pairs of an area with itself are left out: neighbours are never self. THROWS
/// IoError; DataError for an id that is none of them, a pair given twice and a weight that is not a number.
[[nodiscard]] WeightsFile read_weights(const std::string& file, const std::vector<std::string>& ids,
                                       const Run& run);

}  // namespace hotspot::cli
