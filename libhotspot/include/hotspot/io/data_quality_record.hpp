/// @file
/// The account of what was read, for people and for programs. Holds numbers of rows and reasons, never a
/// value of a row.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/release.hpp"

namespace hotspot {

/// {"sources": [{"source", "file", "rows_read", "rows_kept", "rejected": {reason: {"rows", "row_numbers"}},
/// "detected", "findings", "years": [...]}]}. A year has the columns of the layer `data_quality_years`, what
/// is not known left out.
[[nodiscard]] std::string data_quality_json(const DataQuality& quality, Language language);

/// The same of what the release shows: counts that it hides are left out, and in public the numbers of rows.
[[nodiscard]] std::string data_quality_json(const DataQuality& quality, Language language,
                                            const Release& release);

/// A few lines a source.
[[nodiscard]] std::string data_quality_text(const DataQuality& quality, Language language);

}  // namespace hotspot
