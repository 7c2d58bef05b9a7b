#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

// Four cells of 10 m in a row: before the split 3, 1, 0, 0 events, from it on 1, 0, 0, 1.
constexpr const char* events =
    "x,y,day\n"
    "5,5,2024-01-01\n5,5,2024-01-02\n5,5,2024-01-03\n15,5,2024-01-04\n"
    "5,5,2024-02-01\n35,5,2024-02-02\n35,5,\n";
constexpr const char* grid = " --crs local --time day --cell 10 --extent 0 0 40 10 --bandwidth 8";

}  // namespace

TEST_CASE("evaluate scores the density beside a count map and foresight") {
  const TemporaryFolder folder;
  const std::string file = folder.write("events.csv", events);
  const CommandRun run =
      run_command("evaluate " + file + grid + " --split 2024-02-01 --share 0.25,0.5 --threads 1");
  CHECK(run.exit_code == 0);
  CHECK(run.output ==
        "map,share,area_km2,earlier,later,hit_rate,pai,pei,rri,tied_share\n"
        "density,0.25,1e-04,3,1,0.5,2,1,0.6666666666666666,0\n"
        "count,0.25,1e-04,3,1,0.5,2,1,0.6666666666666666,0\n"
        "foresight,0.25,1e-04,1.5,1,0.5,2,1,1.3333333333333333,1\n"
        "density,0.5,2e-04,4,1,0.5,1,0.5,0.5,0\n"
        "count,0.5,2e-04,4,1,0.5,1,0.5,0.5,0\n"
        "foresight,0.5,2e-04,3,2,1,2,1,1.3333333333333333,0\n");
  CHECK(run.said.find("7 rows read, 6 kept") != std::string::npos);
}

TEST_CASE("evaluate refuses a split that leaves a side empty and a date that is none") {
  const TemporaryFolder folder;
  const std::string file = folder.write("events.csv", events);
  const CommandRun late = run_command("evaluate " + file + grid + " --split 2025-01-01");
  CHECK(late.exit_code == 1);
  CHECK(late.said.find("6 events before and 0 after") != std::string::npos);
  CHECK(run_command("evaluate " + file + grid + " --split soon").exit_code == 2);
  CHECK(run_command("evaluate " + file + grid + " --split 2024-02-01 --share 5").exit_code == 2);
  CHECK(run_command("evaluate " + file + grid).exit_code == 2);
}
