#include "io/geopackage.hpp"

#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/geopackage_raster.hpp"
#include "io/geopackage_records.hpp"
#include "io/geopackage_styles.hpp"
#include "io/geopackage_table.hpp"
#include "io/geopackage_vector.hpp"
#include "io/sqlite_database.hpp"

namespace hotspot::detail {
namespace {

/// What GDAL does not write.
void complete(const Release& release, const std::vector<GeopackageTable>& tables, const std::string& path) {
  SqliteDatabase database(path);
  database.execute("BEGIN");
  write_metadata(database, tables, release.profile());
  write_data_columns(database, tables);
  write_styles(database, tables, path);
  write_project(database, tables, release.profile(), path);
  database.execute("COMMIT");
}

}  // namespace

void write_geopackage(const Release& release, const std::string& path) {
  register_drivers();
  AtomicFile file(path);
  require_not_in_use(file.target());
  const std::vector<GeopackageTable> tables = geopackage_tables(release);
  write_vector_tables(tables, file.path());
  for (const GeopackageTable& table : tables) {
    if (table.kind == TableKind::raster) write_raster_table(table, file.path());
  }
  complete(release, tables, file.path());
  require_not_in_use(file.target());
  file.commit();
}

}  // namespace hotspot::detail
