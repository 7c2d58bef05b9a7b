/// @file
/// Versions of the libraries that read, transform and repair, as loaded at run time.
#pragma once

#include <string>

namespace hotspot {

struct LibraryVersions {
  std::string gdal;
  std::string geos;
  std::string proj;
};

[[nodiscard]] LibraryVersions library_versions();

}  // namespace hotspot
