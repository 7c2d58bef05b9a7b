#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("data");

namespace {

/// Empty, with a word, where the data are not there.
std::string real_file(const std::string& name) {
  const std::filesystem::path path =
      std::filesystem::path(HOTSPOT_SOURCE_DIR) / ".." / "shared" / "realdata" / name;
  if (std::filesystem::exists(path)) return path.string();
  MESSAGE("skipped: no ", name, " in ../shared/realdata");
  return {};
}

Input input_of(const std::string& file, const char* crs) {
  Input input{.source = file};
  input.crs = make_crs(crs);
  return input;
}

}  // namespace

TEST_CASE("London dwelling fires are read whole from the packed table") {
  const std::string file = real_file("london_fires/london_dwelling_fires_2009_2024.csv.gz");
  if (file.empty()) return;
  const EventsRead result =
      read_events(input_of(file, "EPSG:27700"), {.time = "date", .category = "property_type"});
  require_balanced({{result.quality}});
  CHECK(result.quality.rows_read == 90146);
  CHECK(result.quality.rows_kept == 90146);
  CHECK(result.events.points[0] == Point{531350.0, 195850.0});
}

TEST_CASE("London boroughs get their code back though the projection file lacks a digit") {
  const std::string file = real_file("london_fires/London_Borough_Excluding_MHW.shp");
  if (file.empty()) return;
  const AreasRead result =
      read_areas({.source = file}, {.id = "GSS_CODE", .name = "NAME", .figures = {"HECTARES"}});
  CHECK(result.areas.size() == 33);
  CHECK(result.areas.crs.code == "EPSG:27700");
  double hectares = 0.0;
  for (const double value : *result.areas.figure("HECTARES")) hectares += value;
  double square_metres = 0.0;
  for (const MultiPolygon& shape : result.areas.shapes) square_metres += area(shape);
  CHECK(square_metres / 10000.0 == doctest::Approx(hectares).epsilon(0.02));
  CHECK(area(union_of(result.areas).shape) == doctest::Approx(square_metres).epsilon(1e-9));
}

TEST_CASE("Memphis robberies come out of a layer among several") {
  const std::string file = real_file("memphis_robberies/memphis.gpkg");
  if (file.empty()) return;
  Input input{.source = file};
  input.layer = "memphis_robberies";
  input.to_crs = make_crs("EPSG:32615");
  const EventsRead result = read_events(input, {.find_time = true, .find_category = true});
  CHECK(result.quality.rows_read == 2245);
  CHECK(result.events.size() == 2245);
  CHECK(result.events.points[0].x == doctest::Approx(778585.73).epsilon(1e-8));
  CHECK(result.events.points[0].y == doctest::Approx(3893849.2).epsilon(1e-8));
  input.layer = "memphis_precincts";
  CHECK(read_areas(input).areas.size() == 9);
}

TEST_CASE("Chicago crimes have American dates in two forms") {
  const std::string sample = real_file("chicago_crimes/chicago_crimes_2017_2019_sample25k.csv.gz");
  const std::string homicides = real_file("chicago_crimes/chicago-homicides-2001-2018.csv");
  if (sample.empty() || homicides.empty()) return;
  const EventColumns columns{.time = "date", .category = "primary type"};
  const EventsRead all = read_events(input_of(sample, "EPSG:3435"), {.time = "date"});
  CHECK(all.quality.rows_read == 25000);
  CHECK(all.quality.rows_kept == 25000);
  CHECK(all.events.points[0] == Point{1161120.0, 1858829.0});
  const EventsRead some = read_events(input_of(homicides, "EPSG:4326"), columns);
  require_balanced({{some.quality}});
  CHECK(some.quality.rows_read == 9265);
  CHECK(some.quality.count(RejectReason::no_coordinates) == 3);
  CHECK(some.quality.rows_kept == 9262);
}

TEST_CASE("every messy file is read with a record that adds up or refused in words") {
  const std::string folder = real_file("messy");
  if (folder.empty()) return;
  std::size_t files = 0, read = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    CAPTURE(entry.path().filename().string());
    ++files;
    const Input input = input_of(entry.path().string(), "EPSG:4326");
    const auto attempt = [&](const auto& reader) {
      try {
        const SourceQuality quality = reader();
        require_balanced({{quality}});
        CHECK(quality.rows_kept > 0);
        ++read;
      } catch (const Error& refusal) {
        CHECK(std::string(refusal.what()).size() > 10);
      }
    };
    attempt([&] { return read_events(input, {.find_time = true, .find_category = true}).quality; });
    attempt([&] { return read_areas(input).quality; });
  }
  CHECK(files > 50);
  CHECK(read > 20);
}
