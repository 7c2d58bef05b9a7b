/// @file
/// What the person asked to be computed, as a layer: the same numbers as `hotspots grid`, `local` and
/// `change` write for the same events.
#pragma once

#include <functional>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "state/analysis.hpp"
#include "state/document.hpp"
#include "state/layer_actions.hpp"

namespace hotspot::viewer {

/// Events of the time window, except of a change, which has periods of its own. THROWS ArgumentError where
/// there is nothing to compute from, Cancelled, and what the methods throw.
[[nodiscard]] MapLayer compute_analysis(const Document& document, const Analysis& analysis, Language language,
                                        const Run& run);

/// The layers of a saved state of work from what they were made of, looking as they did. THROWS as
/// `compute_analysis`. REQUIRES: `kept` have `made`.
void compute_again(Document document, const std::vector<AddLayer>& kept, Language language, const Run& run,
                   const std::function<void(AddLayer)>& add);

}  // namespace hotspot::viewer
