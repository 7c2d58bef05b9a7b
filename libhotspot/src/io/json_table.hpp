/// @file
/// A layer as one JSON document: layer, title, crs, profile, provenance, columns, rows.
#pragma once

#include <ostream>

#include "hotspot/core/layer.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

void write_json(const Layer& layer, Profile profile, std::ostream& out);

}  // namespace hotspot::detail
