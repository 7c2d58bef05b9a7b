#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include "io/gdal_handles.hpp"
#include "support/command.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

/// All values of a band, north first.
std::vector<double> values_of(const std::string& path, const std::string& band) {
  detail::register_drivers();
  const detail::DatasetHandle raster(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
  REQUIRE(raster);
  for (int b = 1; b <= raster->GetRasterCount(); ++b) {
    if (raster->GetRasterBand(b)->GetDescription() != band) continue;
    const int width = raster->GetRasterXSize(), height = raster->GetRasterYSize();
    std::vector<double> values(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    REQUIRE(raster->GetRasterBand(b)->RasterIO(GF_Read, 0, 0, width, height, values.data(), width, height,
                                               GDT_Float64, 0, 0, nullptr) == CE_None);
    return values;
  }
  return {};
}

std::string metadata_of(const std::string& path) {
  detail::register_drivers();
  const detail::DatasetHandle raster(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
  REQUIRE(raster);
  return raster->GetMetadataItem("provenance");
}

void check_same(const std::vector<double>& values, const std::vector<double>& expected) {
  REQUIRE(values.size() == expected.size());
  REQUIRE(values.size() > 0);
  const double highest = *std::max_element(expected.begin(), expected.end());
  double farthest = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    CHECK((values[i] == -9999.0) == (expected[i] == -9999.0));
    farthest = std::max(farthest, std::abs(values[i] - expected[i]));
  }
  CHECK(highest > 0.0);
  CHECK(farthest <= 1e-12 * highest);
}

struct Parts {
  TemporaryFolder folder;
  std::string rows;

  Parts() {
    for (int i = 0; i < 60; ++i) {
      rows += std::to_string((i * 37) % 100) + "." + std::to_string(i % 10) + "," +
              std::to_string((i * 53) % 80) + ".25," + std::to_string(1 + i % 3) + "\n";
    }
  }

  [[nodiscard]] std::string events(const std::string& name, std::size_t from, std::size_t to) const {
    std::size_t line = 0;
    std::string text = "x,y,w\n";
    for (std::size_t at = 0; at < rows.size(); ++line) {
      const std::size_t end = rows.find('\n', at) + 1;
      if (line >= from && line < to) text += rows.substr(at, end - at);
      at = end;
    }
    return folder.write(name, text);
  }

  /// Path of the density of those events.
  [[nodiscard]] std::string density(const std::string& name, const std::string& events,
                                    const std::string& options) const {
    const std::string path = folder.path(name);
    const CommandRun run =
        run_command("kde " + events + " --crs local --weight w " + options + " -o " + path);
    INFO(run.said);
    REQUIRE(run.exit_code == 0);
    return path;
  }
};

const std::string whole_extent = " --cell 2 --bandwidth 15 --extent 0 0 100 80 ";

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("merged parts of the events are the density of all events") {
  const Parts parts;
  const std::string window =
      parts.folder.write("window.csv", "WKT\n\"POLYGON((1 1,97 3,99 76,40 79,2 60,1 1))\"\n");
  for (const std::string edge : {"none", "uniform", "diggle"}) {
    CAPTURE(edge);
    const std::string chosen = whole_extent + "--edge " + edge + " --window " + window;
    const auto whole = parts.density("whole.tif", parts.events("all.csv", 0, 60), chosen);
    const auto a = parts.density("a.tif", parts.events("a.csv", 0, 20), chosen);
    const auto b = parts.density("b.tif", parts.events("b.csv", 20, 45), chosen);
    const auto c = parts.density("c.tif", parts.events("c.csv", 45, 60), chosen);
    const std::string merged = parts.folder.path("merged.tif");
    const CommandRun run = run_command("merge " + a + " " + b + " " + c + " -o " + merged);
    INFO(run.said);
    REQUIRE(run.exit_code == 0);
    check_same(values_of(merged, "value"), values_of(whole, "value"));
    CHECK(values_of(merged, "edge_mass") == values_of(whole, "edge_mass"));
    CHECK(metadata_of(merged).find("\"merged_parts\",\"value\":\"3\"") != std::string::npos);
    CHECK(metadata_of(merged).find("b.csv") != std::string::npos);
  }
}

TEST_CASE("merged parts of the grid stand side by side") {
  const Parts parts;
  const std::string events = parts.events("all.csv", 0, 60);
  const auto whole = parts.density("whole.tif", events, whole_extent);
  const auto west = parts.density("w.tif", events, "--cell 2 --bandwidth 15 --extent 0 0 40 80");
  const auto east = parts.density("e.tif", events, "--cell 2 --bandwidth 15 --extent 40 0 100 80");
  const std::string merged = parts.folder.path("merged.tif");
  REQUIRE(run_command("merge " + east + " " + west + " -o " + merged).exit_code == 0);
  check_same(values_of(merged, "value"), values_of(whole, "value"));
  const auto part = parts.density("p.tif", parts.events("p.csv", 0, 10), whole_extent);
  CHECK(run_command("merge " + east + " " + part + " -o " + merged).exit_code == 1);  // gap in the west
  CHECK(run_command("merge " + east + " " + west + " " + part + " -o " + merged).exit_code == 0);
}

TEST_CASE("merge tells rows of one file apart by their condition") {
  const Parts parts;
  const std::string events = parts.events("all.csv", 0, 60);
  const auto whole = parts.density("whole.tif", events, whole_extent);
  const auto light = parts.density("light.tif", events, whole_extent + "--where \"w = 1\"");
  const auto heavy = parts.density("heavy.tif", events, whole_extent + "--where \"w > 1\"");
  const std::string merged = parts.folder.path("merged.tif");
  REQUIRE(run_command("merge " + light + " " + heavy + " -o " + merged).exit_code == 0);
  check_same(values_of(merged, "value"), values_of(whole, "value"));
}

TEST_CASE("merge refuses parts that do not add up and says why") {
  const Parts parts;
  const std::string a_events = parts.events("a.csv", 0, 30), b_events = parts.events("b.csv", 30, 60);
  const auto a = parts.density("a.tif", a_events, whole_extent);
  const std::string merged = parts.folder.path("merged.tif");
  const auto refused = [&](const std::string& options) {
    const auto b = parts.density("b.tif", b_events, options);
    const CommandRun run = run_command("merge " + a + " " + b + " -o " + merged);
    CHECK(run.exit_code == 1);
    return run.said;
  };
  const std::string place = " --cell 2 --extent 0 0 100 80 ";
  CHECK(refused(place + "--bandwidth 16").find("bandwidth is 15 and 16") != std::string::npos);
  CHECK(refused(whole_extent + "--kernel epanechnikov").find("kernel is quartic and") != std::string::npos);
  CHECK(refused(whole_extent + "--unit per-m2").find("unit is per-km2 and per-m2") != std::string::npos);
  CHECK(refused(whole_extent + "--period 30").find("period is") != std::string::npos);
  CHECK(refused("--bandwidth 15 --cell 4 --extent 0 0 100 80").find("do not lie") != std::string::npos);
  CHECK(refused("--bandwidth 15 --cell 2 --extent 1 0 101 80").find("do not lie") != std::string::npos);
  const std::string table = parts.folder.write("window.csv", "WKT\n\"POLYGON((1 1,97 3,99 76,1 1))\"\n");
  CHECK(refused(whole_extent + "--window " + table).find("study area") != std::string::npos);
  const CommandRun twice = run_command("merge " + a + " " + a + " -o " + merged);
  CHECK(twice.said.find("count twice") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(merged));
}

TEST_CASE("merge refuses probabilities and rasters of others and wrong use") {
  const Parts parts;
  const std::string merged = parts.folder.path("merged.tif");
  const std::string unit = whole_extent + "--unit probability";
  const auto a = parts.density("a.tif", parts.events("a.csv", 0, 30), unit);
  const auto b = parts.density("b.tif", parts.events("b.csv", 30, 60), unit);
  CHECK(run_command("merge " + a + " " + b + " -o " + merged).said.find("share of its own total") !=
        std::string::npos);
  const auto adaptive = parts.density("c.tif", parts.events("c.csv", 0, 30), whole_extent + "--adaptive");
  CHECK(run_command("merge " + adaptive + " " + b + " -o " + merged).said.find("not a raster") !=
        std::string::npos);
  CHECK(run_command("merge " + parts.events("d.csv", 0, 3) + " " + b + " -o " + merged).exit_code == 1);
  CHECK(run_command("merge " + a + " -o " + merged).exit_code == 2);
  CHECK(run_command("merge " + a + " " + b + " -o " + parts.folder.path("merged.csv")).exit_code == 2);
  CHECK(run_command("merge " + a + " " + b + " -o " + a).exit_code == 2);
  CHECK(run_command("merge " + a + " " + b).exit_code == 2);
}
