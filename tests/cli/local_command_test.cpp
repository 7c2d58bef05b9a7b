#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// A chain of five squares, the last one apart, with a place without a value.
std::string five_areas(const TemporaryFolder& folder) {
  return folder.write("areas.csv",
                      "name,crime,unsafe,cases,people,WKT\n"
                      "a,3,7,3,100,\"POLYGON((0 0,10 0,10 10,0 10,0 0))\"\n"
                      "b,8,1,8,300,\"POLYGON((10 0,20 0,20 10,10 10,10 0))\"\n"
                      "c,1,4,1,200,\"POLYGON((20 0,30 0,30 10,20 10,20 0))\"\n"
                      "d,7,2,7,500,\"POLYGON((30 0,40 0,40 10,30 10,30 0))\"\n"
                      "e,,9,2,400,\"POLYGON((40 0,50 0,50 10,40 10,40 0))\"\n"
                      "f,2,5,5,400,\"POLYGON((90 0,99 0,99 10,90 10,90 0))\"\n");
}

constexpr const char* events = "x,y\n5,5\n5,15\n15,5\n15,6\n15,7\n35,35\n";

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

std::string line_of(const std::string& text, const std::string& beginning) {
  const auto at = text.find("\n" + beginning);
  if (at == std::string::npos) return {};
  return text.substr(at + 1, text.find('\n', at + 1) - at - 1);
}

}  // namespace

TEST_CASE("local writes the promised columns of areas") {
  const TemporaryFolder folder;
  const std::string areas = five_areas(folder);
  const std::string columns =
      "id,value,neighbours,statistic,expected,variance,z,p,p_adjusted,p_permutation,class";
  for (const std::string statistic : {"gi-star", "gi", "geary"}) {
    const CommandRun run =
        run_command("local " + areas + " --crs local --id name --value crime --statistic " + statistic);
    CHECK(run.exit_code == 0);
    CHECK(first_line(run.output) == columns);
  }
  const CommandRun moran =
      run_command("local " + areas + " --crs local --id name --value crime --statistic moran");
  CHECK(first_line(moran.output) == columns + ",quadrant");
  CHECK(line_of(moran.output, "b,").starts_with("b,8,2,"));
  CHECK(contains(line_of(moran.output, "b,"), " at 0.05,HL"));
  const CommandRun cross =
      run_command("local " + areas + " --crs local --value crime --statistic moran --cross unsafe");
  CHECK(first_line(cross.output) == columns + ",quadrant,cross_value");
}

TEST_CASE("local leaves empty what is undefined and says so") {
  const TemporaryFolder folder;
  const CommandRun run =
      run_command("local " + five_areas(folder) + " --crs local --id name --value crime --permutations 0");
  CHECK(line_of(run.output, "e,") == "e,,1,,,,,,,,undefined");
  CHECK(line_of(run.output, "f,") == "f,2,0,,,,,,,,undefined");
  CHECK(line_of(run.output, "d,").starts_with("d,7,1,"));
  CHECK(contains(run.said, "4 areas or cells were tested"));
  CHECK(contains(run.said, "2 areas or cells have no class"));
  CHECK(contains(run.said, "Only 4 areas"));
  const CommandRun quiet = run_command("local " + five_areas(folder) + " --crs local --value crime --quiet");
  CHECK(quiet.said.empty());
}

TEST_CASE("local of rates standardises them") {
  const TemporaryFolder folder;
  const CommandRun run =
      run_command("local " + five_areas(folder) + " --crs local --id name --cases cases --population people");
  CHECK(run.exit_code == 0);
  CHECK_FALSE(line_of(run.output, "a,").starts_with("a,3,"));
}

TEST_CASE("local of events without areas is a grid with its empty cells") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", events);
  const std::string grid = "local --events " + points + " --crs local --cell 10 --extent 0 0 40 40 ";
  const CommandRun run = run_command(grid + "--weights queen");
  CHECK(run.exit_code == 0);
  CHECK(first_line(run.output) ==
        "row,col,x,y,value,neighbours,statistic,expected,variance,z,p,p_adjusted,p_permutation,class");
  CHECK(line_of(run.output, "0,1,").starts_with("0,1,15,5,3,5,"));
  CHECK(line_of(run.output, "3,0,").starts_with("3,0,5,35,0,3,"));
  // by index and as lists of distances between centres
  CHECK(run_command(grid + "--weights band:15").output == run.output);
  const CommandRun nearest = run_command(grid + "--weights knn:3");
  CHECK(line_of(nearest.output, "0,1,").starts_with("0,1,15,5,3,3,"));
}

TEST_CASE("local with the same seed writes the same bytes for any number of threads") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", events);
  const std::string grid = "local --events " + points + " --crs local --cell 10 --extent 0 0 40 40 ";
  const CommandRun one = run_command(grid + "--threads 1");
  CHECK(one.output == run_command(grid + "--threads 7").output);
  CHECK(one.output != run_command(grid + "--seed 2").output);
}

TEST_CASE("wrong use of local exits with 2 and says the remedy") {
  const TemporaryFolder folder;
  const std::string areas = five_areas(folder);
  const CommandRun cross = run_command("local " + areas + " --crs local --value crime --cross unsafe");
  CHECK(cross.exit_code == 2);
  CHECK(contains(cross.said, "--statistic moran"));
  const CommandRun draws = run_command("local " + areas + " --crs local --value crime --max-draws 100");
  CHECK(draws.exit_code == 2);
  CHECK(contains(draws.said, "--permutations 0"));
  const CommandRun moments = run_command("local " + areas + " --crs local --value crime --moments total");
  CHECK(moments.exit_code == 2);
  CHECK(contains(moments.said, "moran"));
  CHECK(run_command("local " + areas + " --crs local --value crime --level 2").exit_code == 2);
  CHECK(run_command("local " + areas + " --crs local --value crime --statistic median").exit_code == 2);
  CHECK(run_command("local " + areas + " --crs local").exit_code == 2);
  CHECK(run_command("local " + areas + " --crs local --value nocolumn").exit_code == 1);
}

TEST_CASE("local writes a GeoPackage of areas and one of cells") {
  const TemporaryFolder folder;
  const std::string areas = folder.path("areas.gpkg"), cells = folder.path("cells.gpkg");
  CHECK(run_command("local " + five_areas(folder) + " --crs local --value crime -o " + areas).exit_code == 0);
  const std::string points = folder.write("points.csv", events);
  CHECK(run_command("local --events " + points + " --crs local --cell 10 -o " + cells).exit_code == 0);
  // what was written can be read again as areas with values
  const CommandRun again = run_command("local " + cells + " --layer local --value value --permutations 0");
  CHECK(again.exit_code == 0);
  CHECK(contains(again.output, "class"));
}

TEST_CASE("classes of local and of emerging hot spots come with a style of each class") {
  const TemporaryFolder folder;
  const std::string areas = folder.path("areas.gpkg"), cells = folder.path("cells.gpkg");
  REQUIRE(run_command("local " + five_areas(folder) +
                      " --crs local --value crime --statistic moran --level 0.1 -o " + areas)
              .exit_code == 0);
  const std::string style = bytes_of(areas);
  for (const char* word : {"categorizedSymbol", "high-high at 0.1", "low-high at 0.1", "none at 0.1"})
    CHECK(contains(style, word));
  std::string rows = "x,y,when\n";
  for (int day = 1; day <= 28; ++day)
    rows += "5,5,2024-02-" + std::to_string(day + 100).substr(1) + "\n15,25,2024-02-01\n";
  REQUIRE(run_command("emerging " + folder.write("timed.csv", rows) +
                      " --crs local --cell 10 --time when --period 7 --quiet -o " + cells)
              .exit_code == 0);
  for (const char* word : {"categorizedSymbol", "persistent hot at 0.05", "historical cold at 0.05"})
    CHECK(contains(bytes_of(cells), word));
}
