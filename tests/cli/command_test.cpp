#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr const char* three_points = "x,y,weight\n10,10,1\n30,10,2\n30,30,\n";
constexpr const char* two_areas = R"({"type": "FeatureCollection", "features": [
  {"type": "Feature", "properties": {"name": "west", "people": 100},
   "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [20, 0], [20, 40], [0, 40], [0, 0]]]}},
  {"type": "Feature", "properties": {"name": "east", "people": 0},
   "geometry": {"type": "Polygon", "coordinates": [[[20, 0], [40, 0], [40, 40], [20, 40], [20, 0]]]}}]})";

std::string csv_areas(const TemporaryFolder& folder) {
  // As CSV with WKT, since GeoJSON would say that it is in degrees.
  return folder.write("areas.csv",
                      "name,people,WKT\n"
                      "west,100,\"POLYGON((0 0,20 0,20 40,0 40,0 0))\"\n"
                      "east,0,\"POLYGON((20 0,40 0,40 40,20 40,20 0))\"\n");
}

}  // namespace

TEST_CASE("help names every subcommand and exits with 0") {
  const CommandRun run = run_command("--help");
  CHECK(run.exit_code == 0);
  for (const char* name : {"run", "check", "init", "kde", "grid", "count", "weights", "version"}) {
    CHECK(contains(run.output, std::string("\n  ") + name + " "));
  }
}

TEST_CASE("wrong use exits with 2 and names what is wrong") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  CHECK(run_command("").exit_code == 2);
  const CommandRun word = run_command("kd " + points);
  CHECK(word.exit_code == 2);
  CHECK(contains(word.said, "kd"));
  const CommandRun option = run_command("kde " + points + " --crs local --no-such-option 1");
  CHECK(option.exit_code == 2);
  CHECK(contains(option.said, "--no-such-option"));
  const CommandRun negative = run_command("kde " + points + " --crs local --bandwidth -1");
  CHECK(negative.exit_code == 2);
  CHECK(contains(negative.said, "-1"));
  const CommandRun kernel = run_command("kde " + points + " --crs local --kernel round");
  CHECK(kernel.exit_code == 2);
  CHECK(contains(kernel.said, "round"));
  const CommandRun ending =
      run_command("grid " + points + " --crs local --cell 10 -o " + folder.path("out.xyz"));
  CHECK(ending.exit_code == 2);
  CHECK(contains(ending.said, "xyz"));
}

TEST_CASE("a failure exits with 1 and leaves no file") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const std::string out = folder.path("out.csv");
  const CommandRun missing = run_command("kde " + folder.path("none.csv") + " --crs local -o " + out);
  CHECK(missing.exit_code == 1);
  CHECK(contains(missing.said, "none.csv"));
  const CommandRun no_crs = run_command("kde " + points + " -o " + out);
  CHECK(no_crs.exit_code == 1);
  CHECK(contains(no_crs.said, "--crs"));
  const CommandRun degrees = run_command("kde " + points + " --crs EPSG:4326 -o " + out);
  CHECK(degrees.exit_code == 1);
  CHECK(contains(degrees.said, "--to-crs"));
  const CommandRun column = run_command("kde " + points + " --crs local --weight nocolumn -o " + out);
  CHECK(column.exit_code == 1);
  CHECK(contains(column.said, "nocolumn"));
  const CommandRun huge = run_command("grid " + points + " --crs local --cell 0.0001 -o " + out);
  CHECK(huge.exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("rejected rows are told and are exit code 3 under strict") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const std::string grid = "grid " + points + " --crs local --cell 20 --weight weight";
  const CommandRun plain = run_command(grid);
  CHECK(plain.exit_code == 0);
  CHECK(contains(plain.said, "3 rows read, 2 kept"));
  CHECK(run_command(grid + " --quiet").said.empty());
  CHECK(run_command(grid + " --strict").exit_code == 3);
}

TEST_CASE("grid writes its cells from the south-west with zeros") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const CommandRun run = run_command("grid " + points + " --crs local --cell 20 --extent 0 0 40 40");
  CHECK(run.output ==
        "cell_id,x,y,count,weight_sum,row,col\n"
        "0_0,10,10,1,1,0,0\n"
        "0_1,30,10,1,1,0,1\n"
        "1_0,10,30,0,0,1,0\n"
        "1_1,30,30,1,1,1,1\n");
}

TEST_CASE("where chooses rows and i counts those it keeps") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const CommandRun run =
      run_command("kde " + points +
                  " --crs local --where \"x = 30\" --at points --bandwidth 5 --unit raw --kernel uniform");
  CHECK(run.output == "i,x,y,value\n1,30,10,1\n2,30,30,1\n");
}

TEST_CASE("count gives rates where there is a population and empty cells where there is none") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const CommandRun run = run_command("count " + points + " --crs local --areas " + csv_areas(folder) +
                                     " --id name --population people");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, "id,count,rate,rate_low,rate_high\nwest,1,10,"));
  CHECK(contains(run.output, "\neast,2,,,\n"));
}

TEST_CASE("weights name neighbours by number or by id") {
  const TemporaryFolder folder;
  const std::string areas = csv_areas(folder);
  CHECK(run_command("weights " + areas + " --crs local").output == "i,j,weight\n1,2,1\n2,1,1\n");
  CHECK(run_command("weights " + areas + " --crs local --id name --weights rook").output ==
        "i,j,weight\nwest,east,1\neast,west,1\n");
  const std::string file = folder.write("w.csv", "i,j,weight\n1,2,0.25\n");
  CHECK(run_command("weights " + areas + " --crs local --weights " + file).output ==
        "i,j,weight\n1,2,0.25\n");
  CHECK(run_command("weights " + areas + " --crs local --weights knn:9").exit_code == 2);
  CHECK(run_command("weights " + areas + " --crs local --weights bishop").exit_code == 2);
}

TEST_CASE("a window keeps the cells whose centre it covers and corrects the edge") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  const CommandRun run =
      run_command("kde " + points + " --crs local --bandwidth 20 --cell 10 --edge uniform --window " +
                  csv_areas(folder) + " --window-where \"name = 'west'\"");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, "x,y,value,edge_mass\n5,5,"));
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 1 + 2 * 4);
}

TEST_CASE("rows of further inputs that are rejected are told and counted and the others keep their numbers") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", "x,y\n10,10\n30,10\n");
  const std::string areas = folder.write("areas.csv",
                                         "name,WKT\nbroken,\"POLYGON((0 0,1\"\n"
                                         "west,\"POLYGON((0 0,20 0,20 40,0 40,0 0))\"\n"
                                         "east,\"POLYGON((20 0,40 0,40 40,20 40,20 0))\"\n");
  const std::string grid = "grid " + points + " --crs local --cell 20 --window " + areas;
  CHECK(contains(run_command(grid).said, "3 rows read, 2 kept"));
  CHECK(run_command(grid + " --strict").exit_code == 3);
  CHECK(run_command("kde " + points + " --crs local --strict --window " + areas).exit_code == 3);
  CHECK(run_command("weights " + areas + " --crs local").output == "i,j,weight\n2,3,1\n3,2,1\n");
}

TEST_CASE("choices are listed in the help by their words and are not taken by number") {
  CHECK(contains(run_command("kde --help").output,
                 "{uniform,triangular,epanechnikov,quartic,triweight,gaussian}"));
  CHECK_FALSE(contains(run_command("kde --help").output, "->"));
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", three_points);
  CHECK(run_command("kde " + points + " --crs local --kernel 2").exit_code == 2);
  CHECK(run_command("kde " + points + " --crs local --kernel triangular").exit_code == 0);
}

TEST_CASE("version speaks JSON when asked") {
  CHECK(contains(run_command("version --json").output, "\"name\":\"hotspots\""));
  CHECK(contains(run_command("version").output, "hotspots "));
}

TEST_CASE("areas in degrees have neighbours by contiguity but not by distance") {
  const TemporaryFolder folder;
  const std::string areas = folder.write("areas.geojson", two_areas);
  CHECK(run_command("weights " + areas).output == "i,j,weight\n1,2,1\n2,1,1\n");
  CHECK(run_command("weights " + areas + " --weights knn:1").exit_code == 1);
}
