/// @file
/// The density that follows its settings: the same numbers as `hotspots kde` writes.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "state/document.hpp"
#include "state/layer_actions.hpp"

namespace hotspot::viewer {

/// All that a density depends on.
struct DensityRequest {
  const LayerData* source = nullptr;
  std::string category{};
  double bandwidth = 0.0;
  double cell = 0.0;
  Kernel kernel{};
  std::optional<TimeWindow> time{};
  bool compares_periods = false;
  std::optional<TimeWindow> second_time{};

  friend bool operator==(const DensityRequest&, const DensityRequest&) = default;
};
/// REQUIRES: the document's layer of events is there.
[[nodiscard]] DensityRequest density_request(const Document& document);

/// Of the events of the layer chosen, within the time window, on cells of the study area (without one: of the
/// box around the events). Cells grow where they would be more than a screen can show. THROWS what
/// `kernel_density` throws.
[[nodiscard]] MapLayer compute_density(const Document& document, const KernelDensityOptions& options,
                                       Language language, const Run& run);

/// What the document asks for: the density, and that of the second period where periods are compared. Where
/// summing exactly takes long a quick answer comes first. THROWS as `compute_density`.
void compute_densities(const Document& document, Language language, const Run& run,
                       const std::function<void(ShowResult)>& show);

}  // namespace hotspot::viewer
