#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <memory>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/write_release.hpp"
#include "support/files.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

const std::vector<std::string> file_names{"a.csv", "a.json", "a.geojson", "a.tif", "a.gpkg"};

std::string refusal(const Release& release, const std::string& path) {
  try {
    write_release(release, path);
  } catch (const Error& error) {
    return error.message().key;
  }
  return "";
}

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

std::unique_ptr<sqlite3, CloseDatabase> hold(const std::string& path, const char* statements) {
  sqlite3* opened = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &opened) == SQLITE_OK);
  REQUIRE(sqlite3_exec(opened, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
  return std::unique_ptr<sqlite3, CloseDatabase>(opened);
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("every format appears under its name and leaves nothing else in the folder") {
  for (const std::string& name : file_names) {
    CAPTURE(name);
    const TemporaryFolder folder;
    write_release(internal_release({sample_cells()}), folder.path(name));
    CHECK(names_in(folder.path()) == std::vector<std::string>{name});
  }
}

TEST_CASE("an older file is replaced whole") {
  for (const std::string& name : file_names) {
    CAPTURE(name);
    const TemporaryFolder folder;
    folder.write(name, std::string(100000, 'x'));
    write_release(internal_release({sample_cells()}), folder.path(name));
    CHECK(bytes_of(folder.path(name)).find("xxxx") == std::string::npos);
  }
}

TEST_CASE("the ending in capitals names the same format") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_table()}), folder.path("T.CSV"));
  CHECK(bytes_of(folder.path("T.CSV")).starts_with("year,value\n"));
}

TEST_CASE("an unknown ending is refused with those that are known") {
  const TemporaryFolder folder;
  for (const std::string name : {"a.shp", "a", "a.gpkg.bak"}) {
    CHECK(refusal(internal_release({sample_table()}), folder.path(name)) == "error.write_unknown_ending");
  }
  CHECK(names_in(folder.path()).empty());
  CHECK(text(Language::english, "error.write_unknown_ending", {{"path", "a"}}).find(".gpkg") !=
        std::string::npos);
}

TEST_CASE("a missing folder and a folder in the place of the file are told apart") {
  const TemporaryFolder folder;
  for (const std::string& name : file_names) {
    CAPTURE(name);
    CHECK(refusal(internal_release({sample_cells()}), folder.path("none/" + name)) ==
          "error.write_no_folder");
    std::filesystem::create_directory(folder.path(name));
    CHECK(refusal(internal_release({sample_cells()}), folder.path(name)) == "error.write_is_folder");
  }
  CHECK(names_in(folder.path()).size() == file_names.size());
}

TEST_CASE("a failure half way leaves the older file as it was and nothing beside it") {
  // Column names that differ in capitals only: GDAL refuses the second when the table is already begun.
  Layer layer = sample_areas();
  layer.columns[1].name = "NAME";
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas()}), folder.path("a.gpkg"));
  const std::string before = bytes_of(folder.path("a.gpkg"));
  CHECK(refusal(internal_release({sample_cells(), layer}), folder.path("a.gpkg")) == "error.write_failed");
  CHECK(bytes_of(folder.path("a.gpkg")) == before);
  CHECK(names_in(folder.path()) == std::vector<std::string>{"a.gpkg"});
}

TEST_CASE("formats of one layer refuse two and none") {
  const TemporaryFolder folder;
  for (const std::string name : {"a.csv", "a.json", "a.geojson", "a.tif"}) {
    CHECK(refusal(internal_release({sample_cells(), sample_areas()}), folder.path(name)) ==
          "error.write_one_layer");
    CHECK(refusal(internal_release({}), folder.path(name)) == "error.write_one_layer");
  }
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("a link stays a link and its target is replaced") {
  const TemporaryFolder folder;
  folder.write("real/a.csv", "old");
  std::filesystem::create_symlink(folder.path("real/a.csv"), folder.path("link.csv"));
  write_release(internal_release({sample_table()}), folder.path("link.csv"));
  CHECK(std::filesystem::is_symlink(folder.path("link.csv")));
  CHECK(bytes_of(folder.path("real/a.csv")).starts_with("year"));
}

TEST_CASE("a geopackage that another program holds is refused") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.gpkg");
  write_release(internal_release({sample_areas()}), path);
  const std::string before = bytes_of(path);
  {
    const auto reader = hold(path, "BEGIN; SELECT count(*) FROM gpkg_contents");
    CHECK(refusal(internal_release({sample_areas()}), path) == "error.write_in_use");
  }
  {
    const auto writer = hold(path, "BEGIN IMMEDIATE");
    CHECK(refusal(internal_release({sample_areas()}), path) == "error.write_in_use");
  }
  CHECK(bytes_of(path) == before);
  CHECK(refusal(internal_release({sample_areas()}), path).empty());
}

TEST_CASE("a geopackage with a wal or a journal beside it is refused also behind a link") {
  for (const std::string side : {"-wal", "-journal"}) {
    const TemporaryFolder folder;
    const std::string path = folder.path("a.gpkg");
    write_release(internal_release({sample_areas()}), path);
    folder.write("a.gpkg" + side, "");
    std::filesystem::create_directory(folder.path("links"));
    std::filesystem::create_symlink(path, folder.path("links/b.gpkg"));
    CHECK(refusal(internal_release({sample_areas()}), path) == "error.write_in_use");
    CHECK(refusal(internal_release({sample_areas()}), folder.path("links/b.gpkg")) == "error.write_in_use");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"a.gpkg", "a.gpkg" + side, "links"});
  }
}
