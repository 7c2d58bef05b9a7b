#include "io/geotiff.hpp"

#include "io/geotiff_writer.hpp"

namespace hotspot::detail {

void write_geotiff(const Layer& layer, Profile profile, const std::string& path) {
  GeotiffWriter writer(layer, profile, path);
  writer.write_rows({0, std::get<CellSet>(layer.places).grid.rows}, layer);
  writer.commit(layer);
}

}  // namespace hotspot::detail
