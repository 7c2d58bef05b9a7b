/// @file
/// The densest places of a source: contours around the densest share of the study area. Private to disclosure
/// control.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/plan/suppression.hpp"
#include "plan/place_profile.hpp"

namespace hotspot::detail {

struct DensePlace {
  Polygon shape{};
  std::int64_t events = 0;
  std::string areas{};  ///< names of those that it has ground of
  PlaceProfile profile{};
};

/// In public, places that fewer events than the threshold reach count as empty: a lone event would draw its
/// own kernel.
[[nodiscard]] std::vector<double> density_shown(const StudyResult& result, const SourceResult& source,
                                                Profile profile);

/// Most events first. In public only those with at least the threshold's number of events, and none on
/// nothing but the ground of areas with too few households, as `area_rule` has them.
[[nodiscard]] std::vector<DensePlace> dense_places(const StudyResult& result, const SourceResult& source,
                                                   const std::vector<Hidden>& area_rule, Profile profile);

}  // namespace hotspot::detail
