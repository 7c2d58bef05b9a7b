#include "io/geopackage_styles.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <filesystem>
#include <memory>

#include "io/atomic_file.hpp"
#include "io/gdal_handles.hpp"
#include "io/qgis_project.hpp"
#include "io/qgis_style.hpp"
#include "io/sld_style.hpp"

namespace hotspot::detail {
namespace {

struct StyleRow {
  std::string name;
  std::string qml;
  std::string sld;
};

std::vector<StyleRow> style_rows(const GeopackageTable& table, const std::string& file_name) {
  const Layer& layer = *table.layer;
  if (table.kind == TableKind::raster) {
    const Style style = shown_style(table);
    return {{style.name, raster_qml(*table.band, style, 1), ""}};
  }
  const bool placed = table.kind == TableKind::features;
  std::vector<StyleRow> rows;
  for (const Style& style : layer.styles.empty() ? std::vector<Style>{{}} : layer.styles) {
    const std::string qml = table.form == nullptr ? vector_qml(layer, style)
                                                  : vector_qml(layer, style, [&](const XmlElement& root) {
                                                      add_form(root, *table.form, table.name, file_name);
                                                    });
    rows.push_back({style.name, qml, placed ? vector_sld(layer, style) : ""});
  }
  return rows;
}

/// QGIS keeps 30 characters of a name.
std::string short_name(const std::string& name) {
  std::string kept;
  for (std::size_t i = 0, letters = 0; i < name.size(); ++i) {
    const bool starts_letter = (static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U;
    if (starts_letter && ++letters > 30) break;
    kept += name[i];
  }
  return kept;
}

class VirtualFile {
 public:
  VirtualFile(const std::string& path, const char* mode) : m_file(VSIFOpenL(path.c_str(), mode)) {}
  ~VirtualFile() {
    if (m_file != nullptr) VSIFCloseL(m_file);
  }
  VirtualFile(const VirtualFile&) = delete;
  VirtualFile& operator=(const VirtualFile&) = delete;

  [[nodiscard]] bool write(const std::string& bytes) {
    return m_file != nullptr && VSIFWriteL(bytes.data(), 1, bytes.size(), m_file) == bytes.size();
  }

 private:
  VSILFILE* m_file;
};

/// A zip of one file, as hexadecimal text: how QGIS keeps a project in a GeoPackage.
std::string zipped(const std::string& name, const std::string& content, const std::string& unique) {
  const std::string archive = "/vsimem/" + unique + ".zip";
  const bool written = VirtualFile("/vsizip/" + archive + "/" + name, "wb").write(content);
  vsi_l_offset size = 0;
  const std::unique_ptr<GByte, void (*)(void*)> bytes(VSIGetMemFileBuffer(archive.c_str(), &size, TRUE),
                                                      &VSIFree);
  if (!written || !bytes) return "";
  const std::unique_ptr<char, void (*)(void*)> text(CPLBinaryToHex(static_cast<int>(size), bytes.get()),
                                                    &VSIFree);
  return text.get();
}

}  // namespace

void write_styles(SqliteDatabase& database, const std::vector<GeopackageTable>& tables,
                  const std::string& path) {
  const std::string file_name = std::filesystem::path(path).filename().string();
  // Exactly QGIS's own table: without update_time, or with a NULL schema, it finds no style.
  database.execute(
      "CREATE TABLE \"layer_styles\" (\"id\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "
      "\"f_table_catalog\" TEXT(256), \"f_table_schema\" TEXT(256), \"f_table_name\" TEXT(256), "
      "\"f_geometry_column\" TEXT(256), \"styleName\" TEXT(30), \"styleQML\" TEXT, \"styleSLD\" TEXT, "
      "\"useAsDefault\" BOOLEAN, \"description\" TEXT, \"owner\" TEXT(30), \"ui\" TEXT(30), "
      "\"update_time\" DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))");
  database.execute(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
      "VALUES ('layer_styles', 'attributes', 'layer_styles', '', 0)");
  for (const GeopackageTable& table : tables) {
    std::int64_t is_default = 1;
    for (const StyleRow& row : style_rows(table, file_name)) {
      database.execute(
          "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
          "styleName, styleQML, styleSLD, useAsDefault, description, owner, ui) "
          "VALUES ('', '', ?, ?, ?, ?, ?, ?, '', '', NULL)",
          {table.name, table.geometry_column, short_name(row.name.empty() ? table.title : row.name), row.qml,
           row.sld, is_default});
      is_default = 0;
    }
  }
}

void write_project(SqliteDatabase& database, const std::vector<GeopackageTable>& tables, Profile profile,
                   const std::string& path) {
  ErrorTrap trap;
  const std::filesystem::path file(path);
  // The folder it is made in is the file's own.
  const std::string unique = file.parent_path().filename().string();
  const std::string content =
      zipped("hotspots.qgs", qgis_project(tables, profile, file.filename().string()), unique);
  if (content.empty()) throw_not_written(path, trap.reason());
  database.execute("CREATE TABLE qgis_projects (name TEXT PRIMARY KEY, metadata BLOB, content BLOB)");
  database.execute("INSERT INTO qgis_projects VALUES ('hotspots', ?, ?)",
                   {R"({"last_modified_time": "", "last_modified_user": "hotspots"})", content});
}

}  // namespace hotspot::detail
