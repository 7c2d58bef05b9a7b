/// @file
/// A layer's columns as CSV: RFC 4180 quoting, UTF-8 without BOM, LF; doubles read back to the same bits.
#pragma once

#include <ostream>

#include "hotspot/core/layer.hpp"

namespace hotspot::detail {

/// Undefined is an empty cell. Places are not written: where x and y are wanted they are columns.
void write_csv(const Layer& layer, std::ostream& out);

}  // namespace hotspot::detail
