/// @file
/// A Style as OGC SLD 1.0, for readers other than QGIS.
#pragma once

#include <string>

#include "hotspot/core/layer.hpp"

namespace hotspot::detail {

/// For layers with places.
[[nodiscard]] std::string vector_sld(const Layer& layer, const Style& style);

}  // namespace hotspot::detail
