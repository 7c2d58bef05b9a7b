#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("emerging classes the cells of a grid by the periods in which they were hot") {
  const TemporaryFolder folder;
  // 20 x 20 cells of 1 m over three days; each day the same 25 events in one corner, and one far off.
  std::string table = "x,y,day\n-5,-5,2024-01-03\n0.5,0.5,\n";
  for (int day = 1; day <= 3; ++day) {
    const std::string date = ",2024-01-0" + std::to_string(day) + "\n";
    for (int k = 0; k < 25; ++k) {
      table += std::to_string(k % 5) + ".5," + std::to_string(k / 5) + ".5" + date;
    }
  }
  const std::string events = folder.write("events.csv", table);
  const std::string emerging = "emerging " + events + " --crs local --time day --cell 1 --extent 0 0 20 20";
  const CommandRun run = run_command(emerging + " --period 1");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with(
      "row,col,x,y,count,hot_periods,cold_periods,last_z,trend_z,trend_p,class\n0,0,0.5,0.5,3,3,0,"));
  CHECK(run.output.find("\n2,2,2.5,2.5,3,3,0,") != std::string::npos);
  CHECK(run.output.find(",0,1,persistent hot at 0.05\n") != std::string::npos);
  CHECK(run.output.find(",none at 0.05\n") != std::string::npos);
  CHECK(run.said.find("77 rows read, 76 kept") != std::string::npos);
  CHECK(run.said.find("Events in none of the cells: 1.") != std::string::npos);
  CHECK(run.said.find("3 periods") != std::string::npos);
  const CommandRun early = run_command(emerging + " --period 1 --until 2024-01-03");
  CHECK(early.said.find("Events in none of the periods: 25.") != std::string::npos);
  CHECK(run_command(emerging + " --period 3").exit_code == 2);  // one period alone
  CHECK(run_command(emerging + " --period 9").exit_code == 1);
}
