#include "io/drivers.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array<std::string_view, 14> allowed_drivers{
    "ESRI Shapefile", "GPKG",   "GeoJSON", "GeoJSONSeq", "TopoJSON",
    "FlatGeobuf",     "LIBKML", "GML",     "GPX",        "MapInfo File",
    "OpenFileGDB",    "XLSX",   "XLS",     "ODS"};

std::vector<std::string> drivers_for(const SourceFile& file) {
  if (file.is_database) return {"PostgreSQL"};
  return {allowed_drivers.begin(), allowed_drivers.end()};
}

/// The first bytes of a file, for what its ending does not say.
std::string beginning_of(const std::string& path) {
  const std::unique_ptr<VSILFILE, int (*)(VSILFILE*)> file(VSIFOpenL(path.c_str(), "rb"), VSIFCloseL);
  if (!file) return {};
  std::string bytes(4096, '\0');
  bytes.resize(VSIFReadL(bytes.data(), 1, bytes.size(), file.get()));
  return bytes;
}

/// MapInfo's views, linked and seamless tables name other tables; virtual formats name any source at all.
void refuse_pointers(const SourceFile& file) {
  std::string words = beginning_of(file.path);
  std::transform(words.begin(), words.end(), words.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto holds = [&](std::string_view part) { return words.find(part) != std::string::npos; };
  const bool is_table = words.starts_with("!table");
  const bool is_seamless =
      holds("\"\\isseamless\" = \"true\"") || holds("create view") || holds("type linked");
  const bool is_virtual = holds("<ogrvrtdatasource") || holds("<vrtdataset");
  if (is_virtual || (is_table && is_seamless)) {
    throw IoError({"error.source_points_elsewhere", {{"path", file.given}}});
  }
}

std::vector<const char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  pointers.push_back(nullptr);
  return pointers;
}

/// Spreadsheets have their columns' names in the first row, also where all of them hold words.
class SpreadsheetHeaders {
  CPLConfigOptionSetter m_xlsx{"OGR_XLSX_HEADERS", "FORCE", false};
  CPLConfigOptionSetter m_xls{"OGR_XLS_HEADERS", "FORCE", false};
  CPLConfigOptionSetter m_ods{"OGR_ODS_HEADERS", "FORCE", false};
};

}  // namespace

GDALDriver& driver_of(const SourceFile& file) {
  if (!file.is_database) refuse_pointers(file);
  const ErrorTrap trap;
  const std::vector<std::string> names = drivers_for(file);
  GDALDriverH driver =
      GDALIdentifyDriverEx(file.path.c_str(), GDAL_OF_VECTOR, pointers_to(names).data(), nullptr);
  if (driver == nullptr) throw IoError({"error.format_unknown", {{"path", file.given}}});
  return *GDALDriver::FromHandle(driver);
}

DatasetHandle open_with(GDALDriver& driver, const std::string& path) {
  const SpreadsheetHeaders headers;
  const std::string name = driver.GetDescription();
  std::vector<std::string> options;
  if (name == "GML") options = {"DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO"};
  const std::vector<std::string> names{name};
  DatasetHandle dataset(GDALDataset::Open(path.c_str(),
                                          GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                          pointers_to(names).data(), pointers_to(options).data(), nullptr));
  if (dataset) {
    for (OGRLayer* layer : dataset->GetLayers()) (void)layer->GetLayerDefn();  // while the settings hold
  }
  return dataset;
}

}  // namespace hotspot::detail
