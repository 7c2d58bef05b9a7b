/// @file
/// What a source names: a file as it is or packed, text or layers, or a database.
#pragma once

#include <string>

#include "hotspot/core/provenance.hpp"

namespace hotspot::detail {

struct SourceFile {
  std::string given;     ///< as the user wrote it, for messages; a database without its password
  std::string path;      ///< what GDAL opens
  std::string name;      ///< file name without its folder
  bool is_text = false;  ///< a delimited text, read by our own reader
  bool is_database = false;
};

/// The file's name without its endings: how a table without layers is called.
[[nodiscard]] std::string title_of(const SourceFile& file);

/// THROWS IoError if there is no such file, or if the source would have to be fetched.
[[nodiscard]] SourceFile find_source(const std::string& source);

/// Name and SHA-256 of the file as it stands; of a shapefile that of its .shp, .dbf, .prj and .cpg one after
/// the other, as `cat` would give them. A database has none.
[[nodiscard]] InputFingerprint fingerprint_of(const SourceFile& file, std::size_t rows);

}  // namespace hotspot::detail
