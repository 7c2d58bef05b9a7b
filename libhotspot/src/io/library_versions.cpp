#include "hotspot/io/library_versions.hpp"

#include <gdal.h>
#include <geos_c.h>
#include <proj.h>

namespace hotspot {

LibraryVersions library_versions() {
  return {.gdal = GDALVersionInfo("RELEASE_NAME"), .geos = GEOSversion(), .proj = proj_info().version};
}

}  // namespace hotspot
