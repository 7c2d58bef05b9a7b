/// @file
/// Geometry as paths of a Cairo context. Private to the library.
#pragma once

#include <cairo.h>

#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/layer.hpp"
#include "io/map/page.hpp"

namespace hotspot::detail {

/// Adds to the current path what of the geometry may touch `frame`.
void trace(cairo_t* context, const PageFit& fit, const Rect& frame, const MultiPolygon& shape);
void trace(cairo_t* context, const PageFit& fit, const Rect& frame, const LineString& line);

/// Adds the rows of a layer for which `wanted` is true: shapes; cells, neighbours in a row as one; points as
/// discs. REQUIRES: wanted.size() == rows of the layer.
void trace_rows(cairo_t* context, const PageFit& fit, const Rect& frame, const Places& places,
                const std::vector<bool>& wanted);

}  // namespace hotspot::detail
