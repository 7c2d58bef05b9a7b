#include "hotspot/io/register_file.hpp"

#include <algorithm>
#include <filesystem>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/register_schema.hpp"
#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/geopackage_records.hpp"
#include "io/geopackage_styles.hpp"
#include "io/register_features.hpp"
#include "io/register_form.hpp"
#include "io/sqlite_database.hpp"

namespace hotspot {
namespace {

using namespace detail;

/// What QGIS needs to know of the tables. Layers and forms stay where they are while tables point to them.
struct RegisterLook {
  std::vector<Layer> layers;
  std::vector<QgisForm> forms;
  std::vector<GeopackageTable> tables;
};

GeopackageTable table_of(const Layer& layer, bool placed) {
  return {.kind = placed ? TableKind::features : TableKind::attributes,
          .name = layer.name,
          .title = layer.title,
          .abstract = {},
          .geometry_column = placed ? "geom" : "",
          .id_column = "fid",
          .layer = &layer};
}

RegisterLook look_of(const NewRegister& wanted) {
  RegisterLook look;
  for (const RegisterTable& table : register_schema()) {
    look.layers.push_back(register_layer(table, wanted.language, wanted.crs));
    look.forms.push_back(register_form(table, wanted.language, !wanted.areas.empty()));
  }
  for (const ValueList* list : register_lists())
    look.layers.push_back(list_layer(list->name, wanted.language));
  if (!wanted.areas.empty()) look.layers.push_back(list_layer(area_list, wanted.language));
  for (std::size_t i = 0; i < look.layers.size(); ++i) {
    const bool edited = i < look.forms.size();
    look.tables.push_back(table_of(look.layers[i], edited && register_schema()[i].placed));
    if (edited) look.tables.back().form = &look.forms[i];
  }
  return look;
}

std::string sql_type(RegisterCell cell) {
  if (cell == RegisterCell::date) return "DATE";
  return cell == RegisterCell::amount ? "REAL" : "TEXT";
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_columns(SqliteDatabase& database, const RegisterTable& table, std::vector<std::string>& added) {
  const std::vector<std::string> columns =
      database.texts("SELECT lower(name) FROM pragma_table_info(?)", {std::string(table.name)});
  for (const RegisterColumn& column : table.columns) {
    if (has(columns, column.name)) continue;
    const std::string name(column.name), of(table.name);
    database.execute("ALTER TABLE \"" + of + "\" ADD COLUMN \"" + name + "\" " + sql_type(column.cell));
    added.push_back(of + "." + name);
  }
}

void add_words(SqliteDatabase& database, const ValueList& list, Language language,
               std::vector<std::string>& added) {
  const std::string table = list_table(list.name);
  const std::vector<std::string> codes = database.texts("SELECT code FROM \"" + table + "\"");
  for (const std::string_view code : list.codes) {
    if (has(codes, code)) continue;
    database.execute("INSERT INTO \"" + table + "\" (code, words) VALUES (?, ?)",
                     {std::string(code), list_words(language, list, code)});
    added.push_back(table + "." + std::string(code));
  }
}

}  // namespace

void make_register(const NewRegister& wanted, const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) throw IoError({"error.register_exists", {{"path", path}}});
  register_drivers();
  AtomicFile file(path);
  write_register_tables(wanted, file.path());
  const RegisterLook look = look_of(wanted);
  {
    SqliteDatabase database(file.path());
    database.execute("BEGIN");
    write_data_columns(database, look.tables);
    write_styles(database, look.tables, path);
    write_project(database, look.tables, Profile::internal, file.path());
    database.execute("COMMIT");
  }
  if (std::filesystem::exists(path, ignored)) throw IoError({"error.register_exists", {{"path", path}}});
  file.commit();
}

std::vector<std::string> update_register(const std::string& path, Language language) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) throw IoError({"error.register_missing", {{"path", path}}});
  require_not_in_use(path);
  SqliteDatabase database(path);
  std::vector<std::string> added;
  database.execute("BEGIN IMMEDIATE");
  const std::vector<std::string> tables =
      database.texts("SELECT name FROM sqlite_master WHERE type = 'table'");
  for (const RegisterTable& table : register_schema()) {
    if (!has(tables, table.name))
      throw IoError({"error.register_no_such_table", {{"path", path}, {"table", std::string(table.name)}}});
    add_columns(database, table, added);
  }
  for (const ValueList* list : register_lists()) {
    if (has(tables, list_table(list->name))) add_words(database, *list, language, added);
  }
  if (!added.empty()) {
    database.execute("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now')");
  }
  database.execute("COMMIT");
  return added;
}

}  // namespace hotspot
