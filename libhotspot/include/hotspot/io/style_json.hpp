/// @file
/// A style as JSON, whole: what GeoPackages keep beside QGIS's own form, and the viewer in its state of work.
#pragma once

#include <string>

#include "hotspot/core/style.hpp"

namespace hotspot {

[[nodiscard]] std::string style_json(const Style& style);

/// Members that are missing have their defaults. THROWS DataError for what is not JSON or not a style.
[[nodiscard]] Style style_from_json(const std::string& json);

}  // namespace hotspot
