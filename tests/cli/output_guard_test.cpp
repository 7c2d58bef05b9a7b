#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr const char* points_text = "x,y\n10,10\n30,10\n30,30\n";
constexpr const char* areas_text =
    "name,WKT\n"
    "west,\"POLYGON((0 0,20 0,20 40,0 40,0 0))\"\n"
    "east,\"POLYGON((20 0,40 0,40 40,20 40,20 0))\"\n";

}  // namespace

TEST_CASE("an output that is the first input is refused and the input stays as it was") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", points_text);
  const CommandRun run = run_command("grid " + points + " --crs local --cell 20 -o " + points);
  CHECK(run.exit_code == 2);
  CHECK(contains(run.said, "points.csv"));
  CHECK(contains(run.said, "-o"));
  CHECK(bytes_of(points) == points_text);
}

TEST_CASE("an output that is a further input is refused whatever the order of the arguments") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", points_text);
  const std::string areas = folder.write("areas.csv", areas_text);
  CHECK(run_command("count " + points + " --areas " + areas + " --crs local -o " + areas).exit_code == 2);
  CHECK(run_command("count -o " + areas + " --areas " + areas + " --crs local " + points).exit_code == 2);
  const std::string weights = folder.write("weights.csv", "i,j\n1,2\n2,1\n");
  const CommandRun run =
      run_command("weights " + areas + " --crs local --weights " + weights + " -o " + weights);
  CHECK(run.exit_code == 2);
  CHECK(contains(run.said, "weights.csv"));
  CHECK(bytes_of(areas) == areas_text);
  CHECK(bytes_of(weights) == "i,j\n1,2\n2,1\n");
}

TEST_CASE("an output is known as an input under another name and inside a folder that is read") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", points_text);
  const std::string link = folder.path("link.csv");
  std::filesystem::create_symlink(points, link);
  CHECK(run_command("grid " + points + " --crs local --cell 20 -o " + link).exit_code == 2);
  const std::string detour =
      folder.path("../" + std::filesystem::path(points).parent_path().filename().string());
  CHECK(run_command("grid " + points + " --crs local --cell 20 -o " + detour + "/points.csv").exit_code == 2);
  const std::string whole = std::filesystem::path(points).parent_path().string();
  CHECK(run_command("grid " + whole + " --layer points --crs local --cell 20 -o " + points).exit_code == 2);
  CHECK(bytes_of(points) == points_text);
}

TEST_CASE("an output of an earlier run is replaced as long as nothing reads it") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", points_text);
  const std::string out = folder.write("out.csv", "old\n");
  CHECK(run_command("grid " + points + " --crs local --cell 20 -o " + out).exit_code == 0);
  CHECK(contains(bytes_of(out), "cell_id"));
}

TEST_CASE("a study does not replace the file that its events come from") {
  const TemporaryFolder folder;
  const std::string areas = folder.write("areas.csv", areas_text);
  const std::string points = folder.write("points.csv", points_text);
  const std::string results = folder.path("results.gpkg");
  REQUIRE(run_command("grid " + points + " --crs local --cell 20 -o " + results).exit_code == 0);
  const std::string before = bytes_of(results);
  const std::string study = folder.write("study.toml",
                                         "[study]\nname = \"Results\"\n"
                                         "[areas]\nfile = \"areas.csv\"\ncrs = \"local\"\nid = \"name\"\n"
                                         "[density]\nbandwidth = 10\n[grid]\ncell = 10\n"
                                         "[[source]]\nname = \"reports\"\nfile = \"points.csv\"\n"
                                         "crs = \"local\"\n[background]\nroads = \"results.gpkg\"\n");
  const CommandRun run =
      run_command("run " + study + " -o " + std::filesystem::path(study).parent_path().string());
  CHECK(run.exit_code == 2);
  CHECK(contains(run.said, "results.gpkg"));
  CHECK(bytes_of(results) == before);
}
