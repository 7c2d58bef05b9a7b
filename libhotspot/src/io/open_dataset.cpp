#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string_view>

#include "hotspot/core/error.hpp"
#include "io/drivers.hpp"
#include "io/layer_source.hpp"

namespace hotspot::detail {
namespace {

namespace fs = std::filesystem;

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
void open_without_index(OpenedDataset& opened, const SourceFile& file) {
  opened.copy = std::make_unique<MemoryFolder>();
  for (const char* ending : {".shp", ".dbf", ".prj", ".cpg"}) {
    const std::string source = fs::path(file.path).replace_extension(ending).string();
    const std::string copy = opened.copy->path + "/" + fs::path(source).filename().string();
    if (is_there(source)) CPLCopyFile(copy.c_str(), source.c_str());
  }
  const CPLConfigOptionSetter restore("SHAPE_RESTORE_SHX", "YES", false);
  const std::string name = fs::path(file.path).replace_extension(".shp").filename().string();
  SourceFile copied = file;
  copied.path = opened.copy->path + "/" + name;
  opened.dataset = open_with(driver_of(copied), copied.path);
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
  OpenedDataset opened;
  if (lacks_index(file.path)) {
    open_without_index(opened, file);
  } else {
    opened.dataset = open_with(driver_of(file), file.path);
  }
  if (!opened.dataset) {
    throw IoError({"error.file_not_read", {{"path", file.given}, {"reason", trap.reason()}}});
  }
  return opened;
}

}  // namespace hotspot::detail
