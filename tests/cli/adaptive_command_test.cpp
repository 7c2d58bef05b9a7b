#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

std::string some_points(const TemporaryFolder& folder) {
  return folder.write("points.csv", "x,y\n10,10\n12,11\n11,14\n30,30\n");
}

std::string some_window(const TemporaryFolder& folder) {
  return folder.write("window.csv", "name,WKT\na,\"POLYGON((0 0,40 0,40 40,0 40,0 0))\"\n");
}

}  // namespace

TEST_CASE("adaptive kde at points tells pilot and bandwidth of each event") {
  const TemporaryFolder folder;
  const std::string command = "kde " + some_points(folder) + " --crs local --adaptive --bandwidth 5";
  const CommandRun plain = run_command(command + " --at points");
  REQUIRE(plain.exit_code == 0);
  CHECK(plain.output.starts_with("i,x,y,value,pilot,bandwidth\n1,10,10,"));
  CHECK(std::count(plain.output.begin(), plain.output.end(), '\n') == 5);
  const CommandRun diggle =
      run_command(command + " --at points --pilot 8 --edge diggle --window " + some_window(folder));
  CHECK(diggle.output.starts_with("i,x,y,value,edge_mass,pilot,bandwidth\n"));
}

TEST_CASE("adaptive kde at cells has the columns of kde") {
  const TemporaryFolder folder;
  const CommandRun run =
      run_command("kde " + some_points(folder) +
                  " --crs local --adaptive --bandwidth 5 --pilot 6 --cell 5 --window " + some_window(folder));
  REQUIRE(run.exit_code == 0);
  CHECK(run.output.starts_with("x,y,value\n2.5,2.5,"));
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 1 + 8 * 8);
}

TEST_CASE("adaptive kde refuses what has no meaning and names it") {
  const TemporaryFolder folder;
  const std::string command = "kde " + some_points(folder) + " --crs local --bandwidth 5 --cell 2 ";
  const auto refused = [&](const std::string& options, const std::string& named) {
    CAPTURE(options);
    const CommandRun run = run_command(command + options);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, named));
    CHECK(run.output.empty());
  };
  refused("--pilot 4", "--adaptive");
  refused("--adaptive --kernel quartic", "quartic");
  refused("--adaptive --pilot 0", "pilot");
  refused("--adaptive --edge uniform --window " + some_window(folder), "uniform");
  refused("--adaptive --edge diggle", "diggle");
  refused("--adaptive --leave-one-out", "at the events");
  refused("--adaptive --method binned", "--method");
  refused("--at points --method binned", "exact or auto");
  refused("--method fast", "--method");
  refused("--method auto --tolerance 2", "tolerance");
  CHECK(run_command(command + "--adaptive --kernel gaussian").exit_code == 0);
}

TEST_CASE("kde refuses a bandwidth below two cells and says which cells would do") {
  const TemporaryFolder folder;
  const std::string command = "kde " + some_points(folder) + " --crs local --cell 10 --bandwidth ";
  const CommandRun quartic = run_command(command + "19.5");
  CHECK(quartic.exit_code == 2);
  CHECK(contains(quartic.said, "19.5 m is too short for cells of 10 m"));
  CHECK(contains(quartic.said, "cells of 9.75 m at most"));
  CHECK(quartic.output.empty());
  CHECK(run_command(command + "20").exit_code == 0);
  CHECK(run_command(command + "7 --kernel gaussian").exit_code == 2);
  CHECK(run_command(command + "7.1 --kernel gaussian").exit_code == 0);
  CHECK(run_command(command + "1 --at points").exit_code == 0);
}

TEST_CASE("binned kde has the columns of kde and tells its error bound in the metadata") {
  const TemporaryFolder folder;
  const std::string command =
      "kde " + some_points(folder) + " --crs local --bandwidth 8 --cell 2 --kernel gaussian ";
  const CommandRun exact = run_command(command);
  const CommandRun binned = run_command(command + "--method binned");
  REQUIRE(binned.exit_code == 0);
  CHECK(binned.output.starts_with("x,y,value\n"));
  CHECK(std::count(binned.output.begin(), binned.output.end(), '\n') ==
        std::count(exact.output.begin(), exact.output.end(), '\n'));
  const std::string out = folder.path("kde.json");
  REQUIRE(run_command(command + "--method auto --tolerance 0.01 -o " + out).exit_code == 0);
  std::ifstream file(out);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  CHECK(contains(json, "error_bound"));
  CHECK(contains(json, "method_used"));
}
