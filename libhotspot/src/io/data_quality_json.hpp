/// @file
/// One source of the account of the data as JSON: as it is, and as the layers of a release show it.
#pragma once

#include <nlohmann/json.hpp>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot::detail {

[[nodiscard]] nlohmann::ordered_json source_json(const SourceQuality& source, Language language);

/// From the layers data_quality and data_quality_years alone, but for the names of the source and its file.
[[nodiscard]] nlohmann::ordered_json released_source_json(const SourceQuality& source,
                                                          const Release& release);

}  // namespace hotspot::detail
