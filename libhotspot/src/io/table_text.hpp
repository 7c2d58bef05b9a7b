/// @file
/// Tables that are no delimited text, brought to one in memory, so that they are read as all texts are:
/// spreadsheets whose names of columns do not stand in the first row, and JSON that is a list of records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/source_file.hpp"

namespace hotspot::detail {

/// Spreadsheets: the sheet of that name, or the only one that is not blank. None where the file is best read
/// as it is. THROWS IoError where it cannot be read, or is too large for memory.
[[nodiscard]] std::optional<SourceFile> as_text(const SourceFile& file, const std::string& layer);

/// True for JSON whose first value is a list of objects.
[[nodiscard]] bool is_list_of_records(const SourceFile& file);

}  // namespace hotspot::detail
