#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// 25 events on a lattice over 100 by 100 and 25 in one corner of it, and one far away.
std::string clustered_points(const TemporaryFolder& folder) {
  std::string rows = "x,y,people\n";
  for (int i = 0; i < 25; ++i) {
    rows += std::to_string(10 + 20 * (i % 5)) + "," + std::to_string(10 + 20 * (i / 5)) + ",1\n";
    rows += std::to_string(80 + i % 5) + "," + std::to_string(80 + i / 5) + ",3\n";
  }
  return folder.write("points.csv", rows + "500,500,1\n");
}

std::string window(const TemporaryFolder& folder) {
  return folder.write("window.csv", "WKT\n\"POLYGON((0 0,100 0,100 100,0 100,0 0))\"\n");
}

std::string test_of(const std::string& points) {
  return "density-test " + points + " --crs local --bandwidth 20 --cell 10 --permutations 39 ";
}

}  // namespace

TEST_CASE("density-test writes a row per cell and says what is above the threshold") {
  const TemporaryFolder folder;
  const std::string points = clustered_points(folder);
  const CommandRun run = run_command(test_of(points) + "--window " + window(folder));
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("x,y,value,expected,p,above_threshold,p_adjusted\n5,5,"));
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 101);
  CHECK(contains(run.output, "\n85,85,"));
  CHECK(contains(run.output, ",0.025,1,0.025\n"));
  CHECK(contains(run.said, "of 100 cells"));
  CHECK(contains(run.said, "not counted: 1"));
  CHECK(run_command(test_of(points) + "--quiet --window " + window(folder)).said.empty());
}

TEST_CASE("density-test draws from a population with its weights") {
  const TemporaryFolder folder;
  const std::string points = clustered_points(folder);
  const CommandRun run = run_command(test_of(points) + "--window " + window(folder) + " --population " +
                                     points + " --population-weight people --population-cell 5");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.said, " 0 of 100 cells"));
}

TEST_CASE("density-test gives the places above the threshold to formats of polygons") {
  const TemporaryFolder folder;
  const std::string out = folder.path("out.geojson");
  const std::string test = test_of(clustered_points(folder)) + "--window " + window(folder) + " -o ";
  CHECK(run_command(test + out).exit_code == 0);
  const std::string written = bytes_of(out);
  CHECK(contains(written, "\"above_threshold\""));
  CHECK(contains(written, "\"properties\":{\"events\":2"));
  CHECK(contains(written, "complete spatial randomness"));
  CHECK(run_command(test + folder.path("out.gpkg")).exit_code == 0);
}

TEST_CASE("density-test names what is missing or too little") {
  const TemporaryFolder folder;
  const std::string points = clustered_points(folder);
  const CommandRun null = run_command(test_of(points));
  CHECK(null.exit_code == 2);
  CHECK(contains(null.said, "--population"));
  const CommandRun few = run_command(test_of(points) + "--where \"x < 80\" --window " + window(folder));
  CHECK(few.exit_code == 1);
  CHECK(contains(few.said, "20 events"));
  const CommandRun coarse = run_command(test_of(points) + "--cell 11 --window " + window(folder));
  CHECK(coarse.exit_code == 2);
  const CommandRun simulations = run_command(test_of(points) + "--level 0.01 --window " + window(folder));
  CHECK(simulations.exit_code == 2);
  CHECK(contains(simulations.said, "99"));
}
