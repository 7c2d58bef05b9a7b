#include "io/geopackage.hpp"

#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/geopackage_raster.hpp"
#include "io/geopackage_table.hpp"
#include "io/geopackage_vector.hpp"
#include "io/sqlite_database.hpp"

namespace hotspot::detail {

void write_geopackage(const Release& release, const std::string& path) {
  register_drivers();
  require_not_in_use(path);
  AtomicFile file(path);
  const std::vector<GeopackageTable> tables = geopackage_tables(release);
  write_vector_tables(tables, file.path());
  for (const GeopackageTable& table : tables) {
    if (table.kind == TableKind::raster) write_raster_table(table, file.path());
  }
  require_not_in_use(path);
  file.commit();
}

}  // namespace hotspot::detail
