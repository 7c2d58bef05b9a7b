#include "io/qgis_reference.hpp"

#include <memory>
#include <string>

#include "io/spatial_reference.hpp"

namespace hotspot::detail {
namespace {

using OwnedText = std::unique_ptr<char, void (*)(void*)>;

std::string wkt_of(const OGRSpatialReference& reference) {
  char* made = nullptr;
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  reference.exportToWkt(&made, options);
  const OwnedText text(made, &VSIFree);
  return text ? text.get() : "";
}

std::string proj_of(const OGRSpatialReference& reference) {
  char* made = nullptr;
  reference.exportToProj4(&made);
  const OwnedText text(made, &VSIFree);
  return text ? text.get() : "";
}

/// "utm" of "+proj=utm +zone=32 ..."
std::string projection_of(const std::string& proj) {
  const std::string mark = "+proj=";
  const std::size_t from = proj.find(mark);
  if (from == std::string::npos) return "";
  const std::size_t start = from + mark.size();
  return proj.substr(start, proj.find(' ', start) - start);
}

}  // namespace

void add_reference(const XmlElement& parent, const Crs& crs) {
  const XmlElement system = parent.add("spatialrefsys", {{"nativeFormat", "Wkt"}});
  if (crs.kind == CrsKind::local) return;
  const OGRSpatialReference reference = spatial_reference(crs);
  const std::string proj = proj_of(reference);
  const bool epsg = crs.code.starts_with("EPSG:");
  system.add_text("wkt", wkt_of(reference));
  system.add_text("proj4", proj);
  system.add_text("srid", epsg ? crs.code.substr(5) : "0");
  system.add_text("authid", crs.code);
  system.add_text("description", crs.name);
  system.add_text("projectionacronym", projection_of(proj));
  system.add_text("geographicflag", crs.kind == CrsKind::geographic ? "true" : "false");
}

}  // namespace hotspot::detail
