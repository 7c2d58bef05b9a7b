#include "io/merged_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"

namespace hotspot::detail {
namespace {

[[noreturn]] void refuse(const char* key, const RasterPart& a, const RasterPart& b) {
  throw DataError({key, {{"path", a.path}, {"other", b.path}}});
}

GDALRasterBand* band_of(GDALDataset& dataset, const std::string& name) {
  for (int i = 1; i <= dataset.GetRasterCount(); ++i) {
    if (dataset.GetRasterBand(i)->GetDescription() == name) return dataset.GetRasterBand(i);
  }
  return nullptr;
}

Crs crs_of_raster(const GDALDataset& dataset) {
  const OGRSpatialReference* reference = dataset.GetSpatialRef();
  if (reference == nullptr || reference->IsEmpty()) return Crs::local();
  const char* const options[] = {"FORMAT=WKT2_2019", nullptr};
  char* wkt = nullptr;
  reference->exportToWkt(&wkt, options);
  const std::unique_ptr<char, void (*)(void*)> owned(wkt, VSIFree);
  return make_crs(wkt);
}

/// None unless it is north up, in square cells.
std::optional<Grid> grid_of(GDALDataset& dataset) {
  std::array<double, 6> transform{};
  if (dataset.GetGeoTransform(transform.data()) != CE_None) return std::nullopt;
  const double cell = transform[1];
  if (!(cell > 0.0) || transform[5] != -cell || transform[2] != 0.0 || transform[4] != 0.0)
    return std::nullopt;
  const auto rows = static_cast<std::size_t>(dataset.GetRasterYSize());
  return Grid{.crs = crs_of_raster(dataset),
              .origin = {transform[0], transform[3] - static_cast<double>(rows) * cell},
              .cell = cell,
              .columns = static_cast<std::size_t>(dataset.GetRasterXSize()),
              .rows = rows};
}

/// THROWS nlohmann's exceptions where the text is not what `kde` writes.
void take_provenance(RasterPart& part, const std::string& text) {
  const auto json = nlohmann::json::parse(text);
  part.reference = json.at("reference").get<std::string>();
  for (const auto& one : json.at("parameters")) {
    part.parameters[one.at("name").get<std::string>()] = one.at("value").get<std::string>();
  }
  for (const auto& one : json.at("inputs")) {
    part.inputs.push_back({one.at("name").get<std::string>(), one.at("sha256").get<std::string>(),
                           one.at("rows").get<std::size_t>()});
  }
}

bool is_density(RasterPart& part) {
  GDALDataset& dataset = *part.dataset;
  const char* method = dataset.GetMetadataItem("method");
  const char* provenance = dataset.GetMetadataItem("provenance");
  const std::optional<Grid> grid = grid_of(dataset);
  part.value = band_of(dataset, "value");
  part.edge_mass = band_of(dataset, "edge_mass");
  if (method == nullptr || provenance == nullptr || std::string(method) != "kernel density") return false;
  if (!grid || part.value == nullptr) return false;
  part.grid = *grid;
  part.unit = part.value->GetUnitType();
  try {
    take_provenance(part, provenance);
  } catch (const nlohmann::json::exception&) {
    return false;
  }
  return true;
}

/// Whole cells from `a` to `b`; none where they do not lie on each other's borders.
std::optional<std::int64_t> cells_between(double a, double b, double cell) {
  constexpr double rounding = 1e-6;
  const double cells = (b - a) / cell;
  if (!(std::abs(cells) < 1e9) || std::abs(cells - std::round(cells)) > rounding) return std::nullopt;
  return std::llround(cells);
}

/// What tells whether two parts hold the same events: the inputs, and the rows chosen of them.
std::string events_of(const RasterPart& part) {
  std::string key;
  for (const InputFingerprint& input : part.inputs) {
    key += (input.sha256.empty() ? input.name : input.sha256) + ' ' + std::to_string(input.rows) + '\n';
  }
  for (const char* choice : {"layer", "where"}) {
    const auto found = part.parameters.find(choice);
    key += (found == part.parameters.end() ? std::string() : found->second) + '\n';
  }
  return key;
}

bool overlap(const RasterPart& a, const RasterPart& b) {
  return a.column < b.column + b.grid.columns && b.column < a.column + a.grid.columns &&
         a.line < b.line + b.grid.rows && b.line < a.line + a.grid.rows;
}

}  // namespace

RasterPart open_part(const std::string& path) {
  register_drivers();
  const ErrorTrap trap;
  RasterPart part{.path = path};
  const char* const drivers[] = {"GTiff", nullptr};
  part.dataset.reset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers));
  if (!part.dataset) throw IoError({"error.file_not_read", {{"path", path}, {"reason", trap.reason()}}});
  if (!is_density(part)) throw DataError({"error.merge_not_density", {{"path", path}}});
  return part;
}

void require_same_options(const std::vector<RasterPart>& parts) {
  const RasterPart& first = parts.front();
  const auto value = [](const RasterPart& part, const char* name) {
    const auto found = part.parameters.find(name);
    return found == part.parameters.end() ? std::string() : found->second;
  };
  for (const RasterPart& part : parts) {
    for (const char* name : {"kernel", "bandwidth", "unit", "edge", "period"}) {
      if (value(part, name) == value(first, name)) continue;
      throw DataError({"error.merge_option_differs",
                       {{"path", first.path},
                        {"other", part.path},
                        {"option", std::string(name)},
                        {"value", value(first, name)},
                        {"other_value", value(part, name)}}});
    }
    if (value(part, "unit") == "probability") {
      throw DataError({"error.merge_probability", {{"path", part.path}}});
    }
    if ((part.edge_mass == nullptr) != (first.edge_mass == nullptr)) {
      refuse("error.merge_window_differs", first, part);
    }
  }
}

Grid common_grid(std::vector<RasterPart>& parts) {
  const Grid& base = parts.front().grid;
  struct Place {
    std::int64_t west, south, east, north;
  };
  std::vector<Place> places;
  Place all{0, 0, 0, 0};
  for (const RasterPart& part : parts) {
    const auto west = cells_between(base.origin.x, part.grid.origin.x, base.cell);
    const auto south = cells_between(base.origin.y, part.grid.origin.y, base.cell);
    const bool same_cells = std::abs(part.grid.cell - base.cell) <= 1e-12 * base.cell;
    if (!(part.grid.crs == base.crs) || !same_cells || !west || !south) {
      refuse("error.merge_grid_differs", parts.front(), part);
    }
    places.push_back({*west, *south, *west + static_cast<std::int64_t>(part.grid.columns),
                      *south + static_cast<std::int64_t>(part.grid.rows)});
    const Place& here = places.back();
    all = {std::min(all.west, here.west), std::min(all.south, here.south), std::max(all.east, here.east),
           std::max(all.north, here.north)};
  }
  Grid grid = base;
  grid.origin = {base.origin.x + static_cast<double>(all.west) * base.cell,
                 base.origin.y + static_cast<double>(all.south) * base.cell};
  grid.columns = static_cast<std::size_t>(all.east - all.west);
  grid.rows = static_cast<std::size_t>(all.north - all.south);
  constexpr std::size_t most_pixels = std::numeric_limits<int>::max();
  if (grid.columns > most_pixels || grid.rows > most_pixels) {
    refuse("error.merge_grid_differs", parts.front(), parts.back());
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    parts[i].column = static_cast<std::size_t>(places[i].west - all.west);
    parts[i].line = static_cast<std::size_t>(all.north - places[i].north);
  }
  return grid;
}

void require_complete(const std::vector<RasterPart>& parts, const Grid& grid) {
  std::map<std::string, std::vector<const RasterPart*>> groups;
  for (const RasterPart& part : parts) {
    auto& group = groups[events_of(part)];
    for (const RasterPart* other : group) {
      if (overlap(*other, part)) refuse("error.merge_same_events", *other, part);
    }
    group.push_back(&part);
  }
  // Rectangles that do not overlap and add up to the whole cover it.
  for (const auto& [events, group] : groups) {
    std::size_t covered = 0;
    for (const RasterPart* part : group) covered += part->grid.size();
    if (covered == grid.size()) continue;
    throw DataError({"error.merge_gap",
                     {{"path", group.front()->path},
                      {"covered", static_cast<std::int64_t>(covered)},
                      {"cells", static_cast<std::int64_t>(grid.size())}}});
  }
}

}  // namespace hotspot::detail
