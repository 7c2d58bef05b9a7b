/// @file
/// Two figures of the areas as one layer.
#pragma once

#include <optional>
#include <string>

#include "hotspot/core/text.hpp"
#include "state/document.hpp"
#include "state/legend.hpp"

namespace hotspot::viewer {

/// A layer of the areas' shapes with both figures and their pair of classes. REQUIRES: numeric columns.
[[nodiscard]] MapLayer bivariate_layer(const MapLayer& areas, const std::string& across,
                                       const std::string& up, Language language);

/// What its colours mean; none for another layer.
[[nodiscard]] std::optional<BivariateKey> bivariate_key(const MapLayer& layer);

/// Columns worth pairing: rates where there are some, else whatever can be classified.
[[nodiscard]] std::vector<std::string> paired_columns(const Layer& layer);

}  // namespace hotspot::viewer
