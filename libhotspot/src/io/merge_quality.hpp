/// @file
/// The account of a source that is read in parts.
#pragma once

#include "hotspot/core/data_quality.hpp"

namespace hotspot::detail {

/// Adds the account of the rows that follow: numbers add up, findings are told once with their counts added,
/// and of what was detected the later word holds.
void add_rows(SourceQuality& quality, SourceQuality following);

}  // namespace hotspot::detail
