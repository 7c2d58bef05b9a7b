/// @file
/// From what a source holds to layers on the map: their order, what they are, how they first look.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/text.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// A layer as it comes. Without a role it is told by its name and its shapes.
struct Arrival {
  std::shared_ptr<const LayerData> data{};
  std::string title{};
  std::optional<Role> role{};
};

struct Arrangement {
  std::vector<MapLayer> layers{};  ///< the lowest first
  std::vector<std::shared_ptr<const LayerData>> tables{};
};

/// Background below, then surfaces, areas, contours, points. Of the results of a study, those of the first
/// source are seen at first. Layers that hold rows of several sources are taken apart.
[[nodiscard]] Arrangement arrange(const std::vector<Arrival>& arrivals, Language language);

}  // namespace hotspot::viewer
