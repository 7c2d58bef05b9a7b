/// @file
/// One colour a value of a text column.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/text.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// The layer's style with a colour for each of the most frequent values, at most 7; the others share a grey
/// one. Places without a value keep the layer's own look.
[[nodiscard]] Style categorised(const MapLayer& layer, const std::string& column, Language language);

/// Text columns with at least two values, and not a value of its own for every row.
[[nodiscard]] std::vector<std::string> category_columns(const Layer& layer);

}  // namespace hotspot::viewer
