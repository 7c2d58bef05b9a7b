/// @file
/// The account of what was read, for people and for programs. Holds numbers of rows and reasons, never a
/// value of a row.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot {

/// Row numbers of the first rejected rows of each reason are for who has the file.
enum class RowNumbers { shown, left_out };

/// {"sources": [{"source", "file", "rows_read", "rows_kept", "rejected": {reason: {"rows", "row_numbers"}},
/// "detected", "findings"}]}. Rows read and kept are left out of the sources in `total_hidden`, of which they
/// would tell the number of events.
[[nodiscard]] std::string data_quality_json(const DataQuality& quality, Language language,
                                            RowNumbers row_numbers,
                                            const std::vector<std::string>& total_hidden = {});

/// A few lines a source.
[[nodiscard]] std::string data_quality_text(const DataQuality& quality, Language language);

}  // namespace hotspot
