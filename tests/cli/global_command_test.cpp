#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr const char* header = "statistic,value,expected,variance,z,p,p_permutation\n";

/// Five squares in a row, the fourth without a value, and one far off.
std::string row_of_squares(const TemporaryFolder& folder) {
  std::string text = "name,value,cases,people,WKT\n";
  const std::vector<std::string> figures{"1,3,100", "2,4,200", "3,9,300", ",,", "5,2,100"};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string west = std::to_string(10 * i), east = std::to_string(10 * i + 10);
    text += std::string(1, static_cast<char>('a' + i)) + "," + figures[i] + ",\"POLYGON((" + west + " 0," +
            east + " 0," + east + " 10," + west + " 10," + west + " 0))\"\n";
  }
  return folder.write("areas.csv", text + "far,8,1,50,\"POLYGON((90 90,99 90,99 99,90 99,90 90))\"\n");
}

std::vector<std::string> cells_of(const std::string& csv, std::size_t line) {
  std::istringstream lines(csv);
  std::string text;
  for (std::size_t i = 0; i <= line; ++i) std::getline(lines, text);
  std::vector<std::string> cells;
  std::istringstream row(text + ",");
  for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
  return cells;
}

}  // namespace

TEST_CASE("global leaves areas without a value out and says so") {
  const TemporaryFolder folder;
  const CommandRun run = run_command("global " + row_of_squares(folder) +
                                     " --crs local --id name --value value --style binary --permutations 0");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with(header));
  // values 1 2 3 5 8, neighbours a-b and b-c alone: 5 / 4 * 2 * (-2.8 * -1.8 + -1.8 * -0.8) / 30.8
  const std::vector<std::string> cells = cells_of(run.output, 1);
  CHECK(cells[0] == "moran");
  CHECK(std::stod(cells[1]) == doctest::Approx(5.0 / 4 * 2 * (2.8 * 1.8 + 1.8 * 0.8) / 30.8).epsilon(1e-12));
  CHECK(std::stod(cells[2]) == doctest::Approx(-0.25));
  CHECK(cells[6].empty());
  CHECK(contains(run.said, "without a value, left out: 1"));
  CHECK(contains(run.said, "2 (e, far)"));
}

TEST_CASE("global of join counts needs a cut and has a row for each kind of join") {
  const TemporaryFolder folder;
  const std::string base =
      "global " + row_of_squares(folder) + " --crs local --value value --statistic join-count";
  const CommandRun run = run_command(base + " --cut 2.5");
  CHECK(cells_of(run.output, 1)[0] == "join-count-bb");
  CHECK(cells_of(run.output, 1)[1] == "0");
  CHECK(cells_of(run.output, 2)[0] == "join-count-bw");
  CHECK(cells_of(run.output, 2)[1] == "1");
  CHECK(cells_of(run.output, 3)[0] == "join-count-ww");
  CHECK(cells_of(run.output, 3)[1] == "1");
  const CommandRun no_cut = run_command(base);
  CHECK(no_cut.exit_code == 2);
  CHECK(contains(no_cut.said, "--cut"));
  CHECK(run_command("global " + row_of_squares(folder) + " --crs local --value value --cut 3").exit_code ==
        2);
}

TEST_CASE("global on a grid counts events in all cells and goes by index") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y\n5,5\n5,6\n15,5\n25,25\n99,99\n");
  const std::string grid = " --crs local --cell 10 --extent 0 0 30 30 --statistic moran --permutations 99";
  const CommandRun run = run_command("global --events " + events + grid);
  CHECK(run.exit_code == 0);
  CHECK(contains(run.said, "Events in none of the cells: 1."));
  const std::vector<std::string> cells = cells_of(run.output, 1);
  CHECK(std::stod(cells[2]) == doctest::Approx(-1.0 / 8));  // nine cells
  // the same cells as polygons
  std::string squares = "count,WKT\n";
  const std::vector<std::string> counts{"2", "1", "0", "0", "0", "0", "0", "0", "1"};
  for (int i = 0; i < 9; ++i) {
    const int x = 10 * (i % 3), y = 10 * (i / 3);
    const auto corner = [&](int dx, int dy) { return std::to_string(x + dx) + " " + std::to_string(y + dy); };
    squares += counts[static_cast<std::size_t>(i)] + ",\"POLYGON((" + corner(0, 0) + "," + corner(10, 0) +
               "," + corner(10, 10) + "," + corner(0, 10) + "," + corner(0, 0) + "))\"\n";
  }
  const std::string areas = folder.write("squares.csv", squares);
  const std::vector<std::string> as_areas =
      cells_of(run_command("global " + areas + " --crs local --value count --permutations 99").output, 1);
  const std::vector<std::string> counted = cells_of(
      run_command("global " + areas + " --crs local --events " + events + " --permutations 99").output, 1);
  for (std::size_t i = 1; i < 6; ++i) {
    CHECK(std::stod(cells[i]) == doctest::Approx(std::stod(as_areas[i])).epsilon(1e-10));
    CHECK(as_areas[i] == counted[i]);
  }
  CHECK(cells[6] == as_areas[6]);
  CHECK(run_command("global --events " + events + grid + " --weights knn:3").exit_code == 0);
}

TEST_CASE("global of standardised rates takes cases and population together") {
  const TemporaryFolder folder;
  const std::string base = "global " + row_of_squares(folder) + " --crs local --cases cases";
  const CommandRun run = run_command(base + " --population people");
  CHECK(run.exit_code == 0);
  CHECK(std::stod(cells_of(run.output, 1)[2]) == doctest::Approx(-0.25));
  const CommandRun alone = run_command(base);
  CHECK(alone.exit_code == 2);
  CHECK(contains(alone.said, "--population"));
  const CommandRun negative = run_command(base + " --population people --statistic general-g");
  CHECK(negative.exit_code == 1);
  CHECK(contains(negative.said, "moran"));
}

TEST_CASE("global of a plain table takes its neighbours from a file") {
  const TemporaryFolder folder;
  const std::string table = folder.write("table.csv", "name,value\na,1\nb,2\nc,4\nd,3\n");
  const std::string pairs = folder.write("pairs.csv", "i,j\na,b\nb,a\nb,c\nc,b\nc,d\nd,c\n");
  const CommandRun run =
      run_command("global " + table + " --id name --value value --statistic geary --weights " + pairs +
                  " --style binary --moments normality");
  CHECK(run.exit_code == 0);
  // 3 / (2 * 6) * 2 (1 + 4 + 1) / 5
  CHECK(std::stod(cells_of(run.output, 1)[1]) == doctest::Approx(0.6).epsilon(1e-12));
  CHECK(run_command("global " + table + " --id name --value value").exit_code == 1);
}

TEST_CASE("global says what is missing or does not go together") {
  const TemporaryFolder folder;
  const std::string areas = row_of_squares(folder);
  const auto refused = [](const std::string& arguments, const std::string& word) {
    const CommandRun run = run_command("global " + arguments);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, word));
  };
  refused("", "--events");
  refused(areas + " --crs local", "--value");
  refused(areas + " --crs local --value value --events " + areas, "--events");
  refused(areas + " --crs local --value value --cell 10", "--cell");
  refused("--value value", "AREAS");
  refused(areas + " --crs local --value value --statistic general-g --moments normality", "general-g");
  refused(areas + " --crs local --value value --weights torus", "torus");
  CHECK(run_command("global " + areas + " --crs local --value nothing").exit_code == 1);
}
