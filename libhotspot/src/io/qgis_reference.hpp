/// @file
/// A Crs as QGIS keeps it.
#pragma once

#include "hotspot/core/crs.hpp"
#include "io/xml_document.hpp"

namespace hotspot::detail {

/// In full: QGIS does not take the authority's code alone.
void add_reference(const XmlElement& parent, const Crs& crs);

}  // namespace hotspot::detail
