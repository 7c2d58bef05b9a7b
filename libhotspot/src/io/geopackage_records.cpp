#include "io/geopackage_records.hpp"

#include "io/json_values.hpp"

namespace hotspot::detail {
namespace {

// GDAL makes these tables only where it needs them itself; definitions of GeoPackage 1.2.
constexpr const char* extensions_table =
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT "
    "NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, "
    "extension_name))";

constexpr const char* metadata_table =
    "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope "
    "TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT "
    "'text/xml', metadata TEXT NOT NULL DEFAULT '')";

constexpr const char* metadata_reference_table =
    "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, "
    "column_name TEXT, row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT "
    "(strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT "
    "crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY "
    "(md_parent_id) REFERENCES gpkg_metadata(id))";

constexpr const char* data_columns_table =
    "CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name "
    "TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY "
    "(table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))";

constexpr const char* data_column_constraints_table =
    "CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type "
    "TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive "
    "BOOLEAN, "
    "description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))";

void register_extension(SqliteDatabase& database, const char* table, const char* extension) {
  database.execute(extensions_table);
  // NULL columns do not collide under UNIQUE, hence the question first.
  database.execute(
      "INSERT INTO gpkg_extensions (table_name, extension_name, definition, scope) SELECT ?1, ?2, ?3, "
      "'read-write' WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND extension_name "
      "= ?2)",
      {table, extension, "http://www.geopackage.org/spec120/#extension_" + std::string(extension).substr(5)});
}

}  // namespace

void write_metadata(SqliteDatabase& database, const std::vector<GeopackageTable>& tables, Profile profile) {
  database.execute(metadata_table);
  database.execute(metadata_reference_table);
  register_extension(database, "gpkg_metadata", "gpkg_metadata");
  register_extension(database, "gpkg_metadata_reference", "gpkg_metadata");
  for (const GeopackageTable& table : tables) {
    database.execute(
        "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata) "
        "VALUES ('dataset', 'urn:hotspots:provenance', 'application/json', ?)",
        {to_text(provenance_json(table.layer->provenance, profile))});
    database.execute(
        "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id) VALUES ('table', ?, "
        "?)",
        {table.name, database.last_row()});
  }
}

void write_data_columns(SqliteDatabase& database, const std::vector<GeopackageTable>& tables) {
  database.execute(data_columns_table);
  database.execute(data_column_constraints_table);
  register_extension(database, "gpkg_data_columns", "gpkg_schema");
  register_extension(database, "gpkg_data_column_constraints", "gpkg_schema");
  for (const GeopackageTable& table : tables) {
    if (table.kind == TableKind::raster) continue;
    for (const Column& column : table.layer->columns) {
      database.execute(
          "INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description) VALUES (?, ?, "
          "?, ?, ?)",
          {table.name, column.name, column.name, column.title.empty() ? column.name : column.title,
           column.unit});
    }
  }
}

}  // namespace hotspot::detail
