#include "hotspot/io/write_release.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <system_error>

#include "hotspot/core/error.hpp"
#include "io/atomic_file.hpp"
#include "io/csv_table.hpp"
#include "io/geojson.hpp"
#include "io/geopackage.hpp"
#include "io/geotiff.hpp"
#include "io/json_table.hpp"

namespace hotspot {
namespace {

enum class Format { csv, geojson, geopackage, geotiff, json };

std::optional<Format> format_of(const std::string& path) {
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  if (path == "-" || ending == ".csv") return Format::csv;
  if (ending == ".geojson") return Format::geojson;
  if (ending == ".gpkg") return Format::geopackage;
  if (ending == ".tif" || ending == ".tiff") return Format::geotiff;
  if (ending == ".json") return Format::json;
  return std::nullopt;
}

const Layer& only_layer(const Release& release, const std::string& path) {
  if (release.layers().size() == 1) return release.layers().front();
  throw ArgumentError({"error.write_one_layer",
                       {{"path", path}, {"layers", static_cast<std::int64_t>(release.layers().size())}}});
}

[[noreturn]] void throw_stream_failed(const std::string& path) {
  detail::throw_not_written(path, std::generic_category().message(errno == 0 ? EIO : errno));
}

void write_text(const std::string& path, const std::function<void(std::ostream&)>& write) {
  detail::AtomicFile file(path);
  errno = 0;
  std::ofstream out(file.path(), std::ios::binary);
  write(out);
  out.close();
  if (!out) throw_stream_failed(path);
  file.commit();
}

void write_standard_output(const Layer& layer) {
  errno = 0;
  detail::write_csv(layer, std::cout);
  std::cout.flush();
  if (!std::cout) throw_stream_failed("-");
}

}  // namespace

void write_release(const Release& release, const std::string& path) {
  const std::optional<Format> format = format_of(path);
  if (!format) throw ArgumentError({"error.write_unknown_ending", {{"path", path}}});
  if (*format == Format::geopackage) return detail::write_geopackage(release, path);

  const Layer& layer = only_layer(release, path);
  if (path == "-") return write_standard_output(layer);
  switch (*format) {
    case Format::csv:
      return write_text(path, [&](std::ostream& out) { detail::write_csv(layer, out); });
    case Format::geojson:
      return write_text(path,
                        [&](std::ostream& out) { detail::write_geojson(layer, release.profile(), out); });
    case Format::json:
      return write_text(path, [&](std::ostream& out) { detail::write_json(layer, release.profile(), out); });
    case Format::geotiff:
      return detail::write_geotiff(layer, release.profile(), path);
    case Format::geopackage:
      break;
  }
}

}  // namespace hotspot
