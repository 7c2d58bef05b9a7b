#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Three squares in a row with a row without a shape among them, a broken row, and one square far off.
std::string row_of_squares(const TemporaryFolder& folder) {
  return folder.write("areas.csv",
                      "name,value,WKT\n"
                      "a,1,\"POLYGON((0 0,10 0,10 10,0 10,0 0))\"\n"
                      "b,2,\"POLYGON((10 0,20 0,20 10,10 10,10 0))\"\n"
                      "none,9,\n"
                      "c,4,\"POLYGON((20 0,30 0,30 10,20 10,20 0))\"\n"
                      "broken,1\n"
                      "far,8,\"POLYGON((90 90,99 90,99 99,90 99,90 90))\"\n");
}

}  // namespace

TEST_CASE("weights from a file name the areas by the numbers of their rows with rejected ones counted") {
  const TemporaryFolder folder;
  const std::string areas = row_of_squares(folder);
  const std::string made = folder.path("made.csv");
  const CommandRun first = run_command("weights " + areas + " --crs local -o " + made);
  CHECK(first.exit_code == 0);
  CHECK(bytes_of(made) == "i,j,weight\n1,2,1\n2,1,0.5\n2,4,0.5\n4,2,1\n");
  const CommandRun second = run_command("weights " + areas + " --crs local --weights " + made);
  CHECK(second.output == bytes_of(made));
}

TEST_CASE("weights from a file name the areas by the ids that a column gives") {
  const TemporaryFolder folder;
  const std::string areas = row_of_squares(folder);
  const std::string given = folder.write("given.csv", "i,j,weight\nfar,a,2\na,far,3\na,c,1\na,a,7\n");
  const CommandRun run = run_command("weights " + areas + " --crs local --id name --weights " + given);
  CHECK(run.exit_code == 0);
  CHECK(run.output == "i,j,weight\na,c,1\na,far,3\nfar,a,2\n");
  const std::string by_row =
      run_command("weights " + areas + " --crs local --id name --style row --weights " + given).output;
  CHECK(by_row == "i,j,weight\na,c,0.25\na,far,0.75\nfar,a,1\n");
  const std::string binary =
      run_command("weights " + areas + " --crs local --id name --style binary --weights " + given).output;
  CHECK(binary == "i,j,weight\na,c,1\na,far,1\nfar,a,1\n");
}

TEST_CASE("a weight of an area that was rejected or never there is an error that names it") {
  const TemporaryFolder folder;
  const std::string areas = row_of_squares(folder);
  const auto run_with = [&](const std::string& rows, const std::string& options) {
    const std::string file = folder.write("given.csv", rows);
    return run_command("weights " + areas + " --crs local --weights " + file + options);
  };
  const CommandRun rejected = run_with("i,j\n1,2\n5,1\n", "");
  CHECK(rejected.exit_code == 1);
  CHECK(contains(rejected.said, "row 2: i is 5"));
  const CommandRun unknown = run_with("i,j\na,zebra\n", " --id name");
  CHECK(unknown.exit_code == 1);
  CHECK(contains(unknown.said, "zebra"));
  const CommandRun twice = run_with("i,j\n1,2\n2,1\n1,2\n", "");
  CHECK(twice.exit_code == 1);
  CHECK(contains(twice.said, "rows 1, 3"));
  const CommandRun no_number = run_with("i,j,weight\n1,2,\n", "");
  CHECK(no_number.exit_code == 1);
  CHECK(contains(no_number.said, "row 1"));
}

TEST_CASE("areas without neighbours are named") {
  const TemporaryFolder folder;
  const std::string areas = row_of_squares(folder);
  CHECK(contains(run_command("weights " + areas + " --crs local --id name").said, "1 (far)"));
  CHECK(contains(run_command("weights " + areas + " --crs local --weights band:1").said, "4 (1, 2, 4, 6)"));
  CHECK_FALSE(contains(run_command("weights " + areas + " --crs local --quiet").said, "far"));
}

TEST_CASE("contiguity of points is refused with the remedy") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", "x,y\n0,0\n1,0\n5,5\n");
  const CommandRun queen = run_command("weights " + points + " --crs local");
  CHECK(queen.exit_code == 1);
  CHECK(contains(queen.said, "knn:K"));
  CHECK(run_command("weights " + points + " --crs local --weights knn:1").output ==
        "i,j,weight\n1,2,1\n2,1,1\n3,2,1\n");
}

TEST_CASE("areas that are points of a table have their coordinates in the columns that are named") {
  const TemporaryFolder folder;
  const std::string points =
      folder.write("points.csv", "x,y,east,north,value\n9,9,0,0,1\n9,9,1,0,2\n9,9,5,5,4\n");
  const std::string named = " --crs local --x east --y north --weights knn:1";
  CHECK(run_command("weights " + points + named).output == "i,j,weight\n1,2,1\n2,1,1\n3,2,1\n");
  CHECK(run_command("global " + points + named + " --value value").exit_code == 0);
  const CommandRun one = run_command("weights " + points + " --crs local --x east --weights knn:1");
  CHECK(one.exit_code == 2);
  CHECK(contains(one.said, "east"));
  CHECK(run_command("weights " + points + " --crs local --x east --y south --weights knn:1").exit_code == 1);
}
