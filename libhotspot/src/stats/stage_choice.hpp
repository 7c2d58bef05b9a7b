/// @file
/// Whether Gaussians are summed in the stages of `gaussian_stages.hpp` or event by event, and how their
/// variance is shared out: what is likely to be fastest. Private to the library.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "stats/gaussian_events.hpp"
#include "stats/gaussian_stages.hpp"

namespace hotspot::detail {

/// None where event by event is likely to be faster, or the lattice would be much larger than the grid, or
/// than events and places together. Depends on the whole grid, not on the part in use.
[[nodiscard]] std::optional<GaussianStages> stages_for_cells(const BandwidthClass& events, const Grid& grid);
[[nodiscard]] std::optional<GaussianStages> stages_for_cells(const PlainEvents& events, const Grid& grid);
[[nodiscard]] std::optional<GaussianStages> stages_for_places(const BandwidthClass& events,
                                                              const std::vector<Point>& places);

}  // namespace hotspot::detail
