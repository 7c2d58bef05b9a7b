#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

// Two events within the four days about 27 January: 2 / 8 days * 365.25 / (pi 0.008^2 km2) = 454151 a year
// and km2.
TEST_CASE("slices gives a surface for each whole period and names it by its first day") {
  const TemporaryFolder folder;
  const std::string events = folder.write(
      "events.csv", "x,y,day\n5,5,2024-01-01\n5,5,2024-01-12\n15,5,2024-01-30\n15,5,2024-01-31\n15,5,\n");
  const std::string slices = "slices " + events +
                             " --crs local --time day --bandwidth 8 --cell 10 --extent 0 0 20 10"
                             " --kernel uniform --time-kernel uniform --time-bandwidth 4";
  const CommandRun run = run_command(slices + " --period 10");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("x,y,d20240102,d20240112,d20240122\n5,5,0,0,0\n15,5,0,0,454151.1"));
  CHECK(run.said.find("5 rows read, 4 kept") != std::string::npos);
  const CommandRun until = run_command(slices + " --period 10 --until 2024-01-21");
  CHECK(until.output.starts_with("x,y,d20240101,d20240111\n"));
}

TEST_CASE("slices refuses a period that is longer than the time of the events") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y,day\n5,5,2024-01-01\n5,5,2024-01-12\n");
  const CommandRun run = run_command("slices " + events + " --crs local --time day --period 30");
  CHECK(run.exit_code == 1);
  CHECK(run.said.find("2024-01-13") != std::string::npos);
  CHECK(run_command("slices " + events + " --crs local --time day").exit_code == 2);
  CHECK(run_command("slices " + events + " --crs local --time day --period 0").exit_code == 2);
  const CommandRun many =
      run_command("slices " + events + " --crs local --time day --period 1 --max-cells 11");
  CHECK(many.exit_code == 2);
  CHECK(many.said.find("12 periods of 1 cells") != std::string::npos);
}
