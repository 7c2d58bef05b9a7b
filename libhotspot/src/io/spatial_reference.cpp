#include "io/spatial_reference.hpp"

namespace hotspot::detail {

OGRSpatialReference spatial_reference(const Crs& crs) {
  OGRSpatialReference reference;
  if (crs.kind == CrsKind::local) {
    reference.SetLocalCS("Undefined Cartesian SRS");  // GDAL knows it by this name, as srs_id -1
    reference.SetLinearUnits("metre", 1.0);
  } else {
    reference.SetFromUserInput(crs.code.empty() ? crs.wkt.c_str() : crs.code.c_str());
  }
  reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return reference;
}

}  // namespace hotspot::detail
