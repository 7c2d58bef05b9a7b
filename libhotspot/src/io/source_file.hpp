/// @file
/// What a source names: a file as it is or packed, text or layers, or a database.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "hotspot/core/provenance.hpp"

namespace hotspot::detail {

struct SourceFile {
  std::string given;     ///< as the user wrote it, for messages; a database without its password
  std::string path;      ///< what GDAL opens
  std::string name;      ///< file name without its folder
  std::string title;     ///< the name without its endings: how a table without layers is called
  bool is_text = false;  ///< a delimited text, read by our own reader
  bool is_database = false;
  std::size_t rows_above = 0;               ///< of titles, left out already
  std::shared_ptr<const void> in_memory{};  ///< what `path` names, where that is in GDAL's memory
};

/// One file, or each of the data files of an archive; shapefiles packed together are one folder of layers.
/// THROWS IoError if there is no such file, if the source would have to be fetched, or if an archive holds
/// nothing to read or is out of all proportion.
[[nodiscard]] std::vector<SourceFile> find_sources(const std::string& source);

/// The one of them whose title is `layer`, or the only one. THROWS as above, DataError if several are there
/// and none is chosen.
[[nodiscard]] SourceFile find_source(const std::string& source, const std::string& layer = {});

/// Name and SHA-256 of the file as it stands; of a shapefile that of its .shp, .dbf, .prj and .cpg one after
/// the other, as `cat` would give them. A database has none.
[[nodiscard]] InputFingerprint fingerprint_of(const SourceFile& file, std::size_t rows);

}  // namespace hotspot::detail
