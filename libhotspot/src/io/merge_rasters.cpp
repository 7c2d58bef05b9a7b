#include "hotspot/io/merge_rasters.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <limits>
#include <utility>

#include "hotspot/core/cell_rows.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/version.hpp"
#include "io/geotiff_writer.hpp"
#include "io/merged_parts.hpp"
#include "io/raster_band.hpp"

namespace hotspot {
namespace {

using detail::GeotiffWriter;
using detail::RasterPart;

/// Some lines of a part, north first; what is no data is NaN.
std::vector<double> read_lines(const RasterPart& part, GDALRasterBand& band, std::size_t first,
                               std::size_t count) {
  const detail::ErrorTrap trap;
  const auto width = static_cast<int>(part.grid.columns), height = static_cast<int>(count);
  std::vector<double> values(part.grid.columns * count);
  if (band.RasterIO(GF_Read, 0, static_cast<int>(first), width, height, values.data(), width, height,
                    GDT_Float64, 0, 0, nullptr) != CE_None) {
    throw IoError({"error.file_not_read", {{"path", part.path}, {"reason", trap.reason()}}});
  }
  band.FlushCache(false);  // else GDAL keeps them all in memory
  for (double& value : values) {
    if (value == detail::raster_nodata) value = std::numeric_limits<double>::quiet_NaN();
  }
  return values;
}

/// Sums over the rows of a band of the common grid, south first as cells are numbered.
class BandSum {
 public:
  BandSum(const Grid& grid, RowRange rows, bool has_mass)
      : m_grid(grid), m_rows(rows), m_seen((rows.end - rows.first) * grid.columns, false) {
    m_values.resize(m_seen.size(), 0.0);
    if (has_mass) m_mass.resize(m_seen.size(), 0.0);
  }

  void add(const RasterPart& part) {
    const std::size_t first_line = m_grid.rows - m_rows.end, end_line = m_grid.rows - m_rows.first;
    const std::size_t first = std::max(first_line, part.line);
    const std::size_t end = std::min(end_line, part.line + part.grid.rows);
    if (first >= end) return;
    const std::vector<double> values = read_lines(part, *part.value, first - part.line, end - first);
    std::vector<double> mass;
    if (!m_mass.empty()) mass = read_lines(part, *part.edge_mass, first - part.line, end - first);
    for (std::size_t k = 0; k < values.size(); ++k) {
      const std::size_t row = m_grid.rows - 1 - (first + k / part.grid.columns);
      const std::size_t column = part.column + k % part.grid.columns;
      const std::size_t at = m_grid.index(row - m_rows.first, column);
      add(at, values[k], mass.empty() ? 0.0 : mass[k], part);
    }
  }

  /// The cells with a value, and with a correction those where it is undefined.
  [[nodiscard]] Layer layer(Layer form) const {
    CellSet cells{m_grid, {}};
    RealColumn values, mass;
    for (std::size_t k = 0; k < m_values.size(); ++k) {
      if (std::isnan(m_values[k]) && (m_mass.empty() || std::isnan(m_mass[k]))) continue;
      cells.cells.push_back(m_grid.index(m_rows.first, 0) + k);
      values.push_back(m_values[k]);
      if (!m_mass.empty()) mass.push_back(m_mass[k]);
    }
    form.places = std::move(cells);
    form.columns.front().values = std::move(values);
    if (!m_mass.empty()) form.columns.back().values = std::move(mass);
    return form;
  }

 private:
  /// Where one part has no value none may have: the windows are not the same.
  void add(std::size_t at, double value, double mass, const RasterPart& part) {
    constexpr double rounding = 1e-9;
    const bool fits = !m_seen[at] || (std::isnan(value) == std::isnan(m_values[at]) &&
                                      (m_mass.empty() || !(std::abs(mass - m_mass[at]) > rounding)));
    if (!fits) throw DataError({"error.merge_window_differs_at", {{"path", part.path}}});
    if (!m_mass.empty() && !m_seen[at]) m_mass[at] = mass;
    m_values[at] += value;
    m_seen[at] = true;
  }

  const Grid& m_grid;
  RowRange m_rows;
  std::vector<bool> m_seen;
  std::vector<double> m_values;
  std::vector<double> m_mass;
};

void add_inputs(Provenance& provenance, const RasterPart& part) {
  for (const InputFingerprint& input : part.inputs) {
    const bool is_known =
        std::any_of(provenance.inputs.begin(), provenance.inputs.end(), [&](const InputFingerprint& other) {
          return other.name == input.name && other.sha256 == input.sha256 && other.rows == input.rows;
        });
    if (!is_known) provenance.inputs.push_back(input);
  }
}

/// 0 where the part is exact.
double error_bound_of(const RasterPart& part) {
  double bound = 0.0;
  const auto found = part.parameters.find("error_bound");
  if (found == part.parameters.end()) return bound;
  const std::string& words = found->second;
  std::from_chars(words.data(), words.data() + words.size(), bound);
  return bound;
}

Provenance merged_provenance(const std::vector<RasterPart>& parts) {
  Provenance provenance{
      .method = "kernel density", .reference = parts.front().reference, .version = std::string(version)};
  for (const char* name : {"bandwidth", "kernel", "edge", "unit", "period"}) {
    const auto found = parts.front().parameters.find(name);
    if (found != parts.front().parameters.end()) {
      provenance.parameters.push_back({.name = name, .value = found->second});
    }
  }
  provenance.parameters.push_back({.name = "merged_parts", .value = value_in_words(parts.size())});
  double error_bound = 0.0;
  for (const RasterPart& part : parts) {
    add_inputs(provenance, part);
    error_bound += error_bound_of(part);
  }
  if (error_bound > 0.0) {
    provenance.parameters.push_back({.name = "error_bound", .value = value_in_words(error_bound)});
  }
  return provenance;
}

Layer empty_layer(const Grid& grid, const std::vector<RasterPart>& parts) {
  Layer layer{.name = "kde", .title = "kernel density", .crs = grid.crs, .places = CellSet{grid, {}}};
  layer.columns.push_back({.name = "value", .values = RealColumn{}, .unit = parts.front().unit});
  if (parts.front().edge_mass != nullptr) {
    layer.columns.push_back({.name = "edge_mass", .values = RealColumn{}});
  }
  layer.cells_as = CellsAs::raster;
  layer.provenance = merged_provenance(parts);
  return layer;
}

}  // namespace

void merge_density_rasters(const std::vector<std::string>& paths, const std::string& path, const Run& run) {
  const std::string ending = std::filesystem::path(path).extension().string();
  if (ending != ".tif" && ending != ".tiff") throw ArgumentError({"error.merge_not_tif", {{"path", path}}});
  if (paths.size() < 2) throw ArgumentError({"error.merge_one_part", {}});
  std::vector<RasterPart> parts;
  for (const std::string& one : paths) parts.push_back(detail::open_part(one));
  detail::require_same_options(parts);
  const Grid grid = detail::common_grid(parts);
  detail::require_complete(parts, grid);

  const Layer form = empty_layer(grid, parts);
  GeotiffWriter writer(form, Profile::internal, path);
  for (std::size_t end = grid.rows; end > 0;) {
    if (run.stop.stop_requested()) throw Cancelled();
    const std::size_t height = std::min(end, GeotiffWriter::lines_of_a_block);
    const RowRange rows{end - height, end};
    BandSum sum(grid, rows, form.columns.size() > 1);
    for (const RasterPart& part : parts) sum.add(part);
    writer.write_rows(rows, sum.layer(form));
    end = rows.first;
    if (run.on_progress) {
      run.on_progress("stage.merge", 1.0 - static_cast<double>(end) / static_cast<double>(grid.rows));
    }
  }
  writer.commit(form);
}

}  // namespace hotspot
