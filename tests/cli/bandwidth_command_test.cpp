#include <doctest/doctest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// A lattice of 36 events with gaps that differ, and one event far outside the window.
std::string some_points(const TemporaryFolder& folder) {
  std::ostringstream text;
  text << "x,y\n";
  for (int i = 0; i < 6; ++i) {
    for (int j = 0; j < 6; ++j) text << 10 * i + i * i + j % 2 << ',' << 9 * j + 2 * (i % 3) << '\n';
  }
  text << "5000,5000\n";
  return folder.write("points.csv", text.str());
}

std::string some_window(const TemporaryFolder& folder) {
  return folder.write("window.csv", "name,WKT\na,\"POLYGON((-5 -5,90 -5,90 60,-5 60,-5 -5))\"\n");
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) result.push_back(line);
  return result;
}

}  // namespace

TEST_CASE("bandwidth gives a row for each method in their order") {
  const TemporaryFolder folder;
  const std::string window = " --window " + some_window(folder);
  const CommandRun run = run_command("bandwidth " + some_points(folder) + " --crs local" + window +
                                     " --method scott,likelihood,arcgis,cvl,lscv,diggle");
  REQUIRE(run.exit_code == 0);
  CHECK(contains(run.said, "Events outside the window, left out: 1."));
  const auto rows = lines(run.output);
  REQUIRE(rows.size() == 7);
  CHECK(rows[0] == "method,kernel,bandwidth,bandwidth_x,bandwidth_y,criterion");
  CHECK(rows[1].starts_with("scott,gaussian,"));
  CHECK(rows[1].ends_with(","));  // a rule has no criterion
  CHECK(rows[2].starts_with("likelihood,gaussian,"));
  CHECK(contains(rows[2], ",,,-"));  // no axes, a negative logarithm
  CHECK(rows[3].starts_with("arcgis,quartic,"));
  CHECK(rows[3].ends_with(",,,"));
  CHECK(rows[4].starts_with("cvl,gaussian,"));
  CHECK(rows[5].starts_with("lscv,gaussian,"));
  CHECK(rows[6].starts_with("diggle,gaussian,"));
}

TEST_CASE("bandwidth gives the criterion at candidates in their order") {
  const TemporaryFolder folder;
  const std::string points = some_points(folder);
  const CommandRun run =
      run_command("bandwidth --candidates 12.5,3 --method likelihood,lscv --crs local " + points);
  REQUIRE(run.exit_code == 0);
  const auto rows = lines(run.output);
  REQUIRE(rows.size() == 5);
  CHECK(rows[1].starts_with("likelihood,gaussian,12.5,,,"));
  CHECK(rows[2].starts_with("likelihood,gaussian,3,,,"));
  CHECK(rows[3].starts_with("lscv,gaussian,12.5,,,"));
  CHECK(rows[4].starts_with("lscv,gaussian,3,,,"));
}

TEST_CASE("bandwidth tells of a range whose end is the best") {
  const TemporaryFolder folder;
  const std::string command =
      "bandwidth " + some_points(folder) + " --crs local --where \"x < 1000\" --range 0.5,1";
  const CommandRun run = run_command(command);
  CHECK(run.exit_code == 0);
  CHECK(contains(run.said, "likelihood: the best bandwidth of the range searched, 0.5 to 1 m, is its end"));
  CHECK(run_command(command + " --quiet").said.empty());
}

TEST_CASE("bandwidth refuses events in one place and thins them on request") {
  const TemporaryFolder folder;
  const std::string points = folder.write("points.csv", "x,y\n1,1\n1,1\n5,2\n9,9\n2,8\n");
  const CommandRun refused = run_command("bandwidth " + points + " --crs local");
  CHECK(refused.exit_code == 1);
  CHECK(contains(refused.said, "2 of 5"));
  CHECK(contains(refused.said, "--thin"));
  CHECK(refused.output.empty());
  const CommandRun thinned = run_command("bandwidth " + points + " --crs local --thin");
  CHECK(thinned.exit_code == 0);
  CHECK(contains(thinned.said, "left out: 1."));
}

TEST_CASE("wrong use of bandwidth exits with 2 and names what is wrong") {
  const TemporaryFolder folder;
  const std::string command = "bandwidth " + some_points(folder) + " --crs local ";
  const auto refused = [&](const std::string& options, const std::string& named) {
    CAPTURE(options);
    const CommandRun run = run_command(command + options);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, named));
    CHECK(run.output.empty());
  };
  refused("--method scot", "scot");
  refused("--method scott,,cvl", "silverman");
  refused("--method cvl", "--window");
  refused("--method diggle", "--window");
  refused("--edge uniform", "uniform");
  refused("--edge diggle", "diggle");
  refused("--range 5", "--range");
  refused("--range 5,2", "--range");
  refused("--range 5,wide", "wide");
  refused("--range -1,5", "-1");
  refused("--candidates 0", "0");
  refused("--method scott --candidates 3", "scott");
}

TEST_CASE("bandwidth of too few events fails and says how many there are") {
  const TemporaryFolder folder;
  const std::string one = folder.write("one.csv", "x,y\n1,1\n");
  for (const char* method : {"scott", "silverman", "normal-scale", "oversmoothing", "arcgis", "likelihood"}) {
    const CommandRun run = run_command("bandwidth " + one + " --crs local --method " + method);
    CHECK(run.exit_code == 1);
    CHECK(contains(run.said, "1 event"));
  }
}
