/// @file
/// The formats that are read: one list of GDAL's drivers, none of which fetches anything or points elsewhere.
#pragma once

#include <string>
#include <vector>

#include "io/gdal_handles.hpp"
#include "io/source_file.hpp"

namespace hotspot::detail {

/// The driver of the list that recognises a file or, where the user names one, a database. THROWS IoError,
/// with the formats that are read, where none does, or where the file only points to others.
[[nodiscard]] GDALDriver& driver_of(const SourceFile& file);

/// Opened for reading, with nothing fetched and nothing written beside it; null where the driver fails.
[[nodiscard]] DatasetHandle open_with(GDALDriver& driver, const std::string& path);

}  // namespace hotspot::detail
