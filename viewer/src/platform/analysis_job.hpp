/// @file
/// What the person asked to be computed, as a layer: the same numbers as `hotspots grid`, `local` and
/// `change` write for the same events.
#pragma once

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "state/analysis.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// Events of the time window, except of a change, which has periods of its own. THROWS ArgumentError where
/// there is nothing to compute from, Cancelled, and what the methods throw.
[[nodiscard]] MapLayer compute_analysis(const Document& document, const Analysis& analysis, Language language,
                                        const Run& run);

}  // namespace hotspot::viewer
