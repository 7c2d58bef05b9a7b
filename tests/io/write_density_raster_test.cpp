#include "hotspot/io/write_density_raster.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "hotspot/core/cell_rows.hpp"
#include "hotspot/core/error.hpp"
#include "io/gdal_handles.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

/// All values of a band from the south, as cells are numbered; -9999: no data.
std::vector<double> values_of(const std::string& path, int band) {
  detail::register_drivers();
  const detail::DatasetHandle raster(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
  REQUIRE(raster);
  REQUIRE(band <= raster->GetRasterCount());
  const int width = raster->GetRasterXSize(), height = raster->GetRasterYSize();
  std::vector<double> values;
  for (int line = height; line-- > 0;) {
    std::vector<double> row(static_cast<std::size_t>(width));
    REQUIRE(raster->GetRasterBand(band)->RasterIO(GF_Read, 0, line, width, 1, row.data(), width, 1,
                                                  GDT_Float64, 0, 0, nullptr) == CE_None);
    values.insert(values.end(), row.begin(), row.end());
  }
  return values;
}

Input made_events(const TemporaryFolder& folder) {
  std::string text = "x,y,w\n";
  for (int i = 0; i < 90; ++i) {
    text += std::to_string((i * 37) % 100) + ".5," + std::to_string((i * 611) % 1400) + "," +
            std::to_string(1 + i % 4) + "\n";
  }
  return {.source = folder.write("events.csv", text + "here,5,1\n"), .crs = Crs::local()};
}

const EventColumns weighted{.weight = "w"};
const Grid tall{Crs::local(), {0.0, 0.0}, 2.0, 50, 700, CellShape::square};

/// As `kernel_density` puts them on all cells of the grid.
std::vector<double> expected_values(const Input& input, const std::optional<StudyArea>& window,
                                    const KernelDensityOptions& options) {
  const CellSet cells = cells_in_rows(tall, {0, tall.rows}, window);
  const KernelDensity density = kernel_density(read_events(input, weighted).events, cells, window, options);
  std::vector<double> values(tall.size(), -9999.0);
  for (std::size_t i = 0; i < cells.cells.size(); ++i) values[cells.cells[i]] = density.values[i];
  return values;
}

void check_close(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  const double highest = *std::max_element(expected.begin(), expected.end());
  REQUIRE(highest > 0.0);
  double farthest = 0.0;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if ((values[i] == -9999.0) != (expected[i] == -9999.0)) ++differ;
    farthest = std::max(farthest, std::abs(values[i] - expected[i]));
  }
  CHECK(differ == 0);
  CHECK(farthest <= 1e-12 * highest);
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("a raster written band by band from events read chunk by chunk is the density") {
  const TemporaryFolder folder;
  const Input input = made_events(folder);
  const StudyArea window{Crs::local(), {Polygon{{{3, 10}, {96, 40}, {90, 1380}, {10, 1300}}, {}}}};
  const std::string path = folder.path("density.tif");
  for (const EdgeCorrection edge : {EdgeCorrection::none, EdgeCorrection::uniform}) {
    for (const std::size_t most_rows : {20U, 1000U}) {
      for (const std::size_t most_cells : {std::size_t{1}, cells_at_once}) {  // 3 bands of 256 rows, or one
        const KernelDensityOptions options{.bandwidth = Metres{30.0}, .edge = edge};
        EventChunks events(input, weighted, most_rows);
        const DensityRasterWritten written =
            write_density_raster(events, tall, window, options, {.most_cells = most_cells}, path);
        CHECK(written.events == 90);
        CHECK(written.total_weight == 223.0);
        CHECK(events.quality().rows_read == 91);
        CHECK(events.quality().rows_kept == 90);
        check_close(values_of(path, 1), expected_values(input, window, options));
      }
    }
  }
}

TEST_CASE("a raster written in bands names its events and unit") {
  const TemporaryFolder folder;
  EventChunks events(made_events(folder), weighted, 7);
  const std::string path = folder.path("density.tif");
  const DensityRasterForm form{.unit = "1/km2", .provenance = {.method = "kernel density"}, .most_cells = 1};
  write_density_raster(events, tall, {}, {.unit = DensityUnit::probability}, form, path);
  detail::register_drivers();
  const detail::DatasetHandle raster(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
  REQUIRE(raster);
  CHECK(raster->GetRasterCount() == 1);
  CHECK(std::string(raster->GetRasterBand(1)->GetUnitType()) == "1/km2");
  CHECK(std::string(raster->GetMetadataItem("method")) == "kernel density");
  CHECK(std::string(raster->GetMetadataItem("profile")) == "internal");
  CHECK(std::string(raster->GetMetadataItem("provenance")).find("events.csv") != std::string::npos);
}

TEST_CASE("a raster that is cancelled or has no usable row leaves nothing behind") {
  const TemporaryFolder folder;
  std::stop_source stop;
  stop.request_stop();
  EventChunks events(made_events(folder), weighted, 7);
  const std::string path = folder.path("density.tif");
  CHECK_THROWS_AS(write_density_raster(events, tall, {}, {}, {}, path, {.stop = stop.get_token()}),
                  Cancelled);
  EventChunks none({.source = folder.write("none.csv", "x,y\nhere,there\n"), .crs = Crs::local()});
  CHECK_THROWS_AS(write_density_raster(none, tall, {}, {}, {}, path), DataError);
  CHECK_FALSE(std::filesystem::exists(path));
}
