/// @file
/// Which places are like this one, to compare it with?
///
/// Of the candidates those with the count nearest to the treated place's own, the nearer place first where
/// counts tie, then the lower index: taken one after the other if they lie far enough from all places to keep
/// away from and from those taken before. Matching on the count before the measure is what guards against
/// regression to the mean: places chosen when they are at their worst fall by themselves, and so do their
/// controls. It does not guard against another cause that works at the treated place alone.
///
/// Lengths are in the units of the coordinates. Cost: O(n log n + n (controls + places kept away from)).
/// Reference: Rosenbaum and Rubin (1985), nearest available matching, on the count itself.
#pragma once

#include <cstddef>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot {

struct CountedPlace {
  Point point{};
  double count = 0.0;
};

/// Indices of the candidates taken, the best match first; fewer than `controls` where there are no more.
/// `keep_away` are all treated places, this one too. THROWS ArgumentError if `apart` is negative.
[[nodiscard]] std::vector<std::size_t> matched_controls(const CountedPlace& treated,
                                                        const std::vector<CountedPlace>& candidates,
                                                        const std::vector<Point>& keep_away,
                                                        std::size_t controls, double apart);

}  // namespace hotspot
