#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "io/layer_source.hpp"

namespace hotspot::detail {
namespace {

namespace fs = std::filesystem;

/// What connects to servers, follows references to other sources or starts other programs; PostgreSQL only
/// where the user names it.
constexpr std::array<std::string_view, 25> network_drivers{
    "PostgreSQL", "MySQL",    "MSSQLSpatial", "ODBC",         "PGeo",   "OCI",   "MongoDBv3",
    "HANA",       "HTTP",     "WFS",          "OAPIF",        "OGCAPI", "CSW",   "Carto",
    "AmigoCloud", "EEDA",     "NGW",          "PLSCENES",     "DODS",   "GMLAS", "WMS",
    "OGR_VRT",    "GPSBabel", "OGR_OGDI",     "Elasticsearch"};

std::vector<std::string> drivers_for(const SourceFile& file) {
  if (file.is_database) return {"PostgreSQL"};
  std::vector<std::string> names;
  GDALDriverManager& manager = *GetGDALDriverManager();
  for (int i = 0; i < manager.GetDriverCount(); ++i) {
    GDALDriver& driver = *manager.GetDriver(i);
    const std::string_view name = driver.GetDescription();
    const bool is_vector = driver.GetMetadataItem(GDAL_DCAP_VECTOR) != nullptr;
    const bool fetches =
        std::find(network_drivers.begin(), network_drivers.end(), name) != network_drivers.end();
    if (is_vector && !fetches) names.emplace_back(name);
  }
  return names;
}

DatasetHandle open_path(const std::string& path, const std::vector<std::string>& drivers) {
  std::vector<const char*> names;
  for (const std::string& driver : drivers) names.push_back(driver.c_str());
  names.push_back(nullptr);
  return DatasetHandle(GDALDataset::Open(path.c_str(),
                                         GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                         names.data(), nullptr, nullptr));
}

bool has_ending(const std::string& path, std::string_view ending) {
  const std::string extension = fs::path(path).extension().string();
  return std::equal(extension.begin(), extension.end(), ending.begin(), ending.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool is_there(const fs::path& path) {
  VSIStatBufL status;
  return VSIStatL(path.string().c_str(), &status) == 0;
}

/// A shapefile, named by its .shp or its .dbf, without its .shx.
bool lacks_index(const fs::path& path) {
  const auto beside = [&](const char* ending) { return is_there(fs::path(path).replace_extension(ending)); };
  const bool is_shapefile =
      has_ending(path.string(), ".shp") || (has_ending(path.string(), ".dbf") && beside(".shp"));
  return is_shapefile && !beside(".shx") && !beside(".SHX");
}

/// A shapefile without its index opens from a copy in memory, where GDAL may write the index anew.
void open_without_index(OpenedDataset& opened, const SourceFile& file,
                        const std::vector<std::string>& drivers) {
  opened.copy = std::make_unique<MemoryFolder>();
  for (const char* ending : {".shp", ".dbf", ".prj", ".cpg"}) {
    const std::string source = fs::path(file.path).replace_extension(ending).string();
    const std::string copy = opened.copy->path + "/" + fs::path(source).filename().string();
    if (is_there(source)) CPLCopyFile(copy.c_str(), source.c_str());
  }
  const CPLConfigOptionSetter restore("SHAPE_RESTORE_SHX", "YES", false);
  const std::string name = fs::path(file.path).replace_extension(".shp").filename().string();
  opened.dataset = open_path(opened.copy->path + "/" + name, drivers);
  opened.findings.push_back({"finding.shx_missing", {{"file", file.name}}});
}

}  // namespace

MemoryFolder::MemoryFolder() {
  std::ostringstream name;
  name << "/vsimem/hotspot_" << this;  // an address is nobody else's while this lives
  path = name.str();
  VSIMkdir(path.c_str(), 0700);
}

MemoryFolder::~MemoryFolder() {
  VSIRmdirRecursive(path.c_str());
}

OpenedDataset open_dataset(const SourceFile& file) {
  register_drivers();
  const ErrorTrap trap;
  const std::vector<std::string> drivers = drivers_for(file);
  OpenedDataset opened;
  if (lacks_index(file.path)) {
    open_without_index(opened, file, drivers);
  } else {
    opened.dataset = open_path(file.path, drivers);
  }
  if (!opened.dataset) {
    throw IoError({"error.file_not_read", {{"path", file.given}, {"reason", trap.reason()}}});
  }
  return opened;
}

}  // namespace hotspot::detail
