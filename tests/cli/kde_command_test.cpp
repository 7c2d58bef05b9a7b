#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

std::string some_points(const TemporaryFolder& folder) {
  return folder.write("points.csv", "x,y\n1,1\n9,2\n4,7\n12,8\n4,7.5\n");
}

/// The cell of each line in one column.
std::vector<std::string> cells_of(const std::string& csv, std::size_t column) {
  std::vector<std::string> cells;
  std::istringstream lines(csv);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string word;
    for (std::size_t k = 0; k <= column; ++k) std::getline(words, word, ',');
    cells.push_back(word);
  }
  return cells;
}

void check_one_by_one(const std::string& command, std::size_t first_column) {
  const CommandRun together = run_command(command + " --bandwidth 12,5,8.5");
  REQUIRE(together.exit_code == 0);
  const std::vector<std::string> bandwidths{"12", "5", "8.5"};
  for (std::size_t k = 0; k < bandwidths.size(); ++k) {
    auto alone = cells_of(run_command(command + " --bandwidth " + bandwidths[k]).output, first_column);
    REQUIRE(alone.front() == "value");
    alone.front() = "value_" + bandwidths[k];
    CHECK(cells_of(together.output, first_column + k) == alone);
  }
}

}  // namespace

TEST_CASE("kde of several bandwidths has a column for each as they are one by one") {
  const TemporaryFolder folder;
  check_one_by_one("kde " + some_points(folder) + " --crs local --cell 2", 2);
  check_one_by_one("kde " + some_points(folder) + " --crs local --cell 2 --kernel gaussian", 2);
  check_one_by_one("kde " + some_points(folder) + " --crs local --at points --leave-one-out", 3);
}

TEST_CASE("kde of several bandwidths names them in the bands and the metadata") {
  const TemporaryFolder folder;
  const std::string command = "kde " + some_points(folder) + " --crs local --cell 2 --bandwidth 5,12 -o ";
  REQUIRE(run_command(command + folder.path("both.tif")).exit_code == 0);
  const std::string out = folder.path("kde.json");
  REQUIRE(run_command(command + out + " --method auto --tolerance 0.01").exit_code == 0);
  std::ifstream file(out);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  CHECK(contains(json, "\"5,12\""));
  CHECK(contains(json, "error_bound_12"));
  CHECK(contains(json, "value_5"));
}

TEST_CASE("kde refuses bandwidths that do not go together and names them") {
  const TemporaryFolder folder;
  const std::string command = "kde " + some_points(folder) + " --crs local --cell 2 ";
  const auto refused = [&](const std::string& options, const std::string& words) {
    const CommandRun run = run_command(command + options);
    CAPTURE(options);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, words));
    CHECK(run.output.empty());
  };
  refused("--bandwidth 5,8,5", "5 m is given twice");
  refused("--bandwidth 5,0", "bandwidth");
  refused("--bandwidth 5,3", "3 m is too short");
  refused("--bandwidth 5,nothing", "--bandwidth");
  refused("--bandwidth 5,8 --adaptive", "5,8");
  refused("--bandwidth 5,8 --extent 0 0 20000 20000 -o " + folder.path("large.tif"), "one bandwidth");
}
