#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

namespace {

constexpr const char* two_areas =
    "name,people,WKT\n"
    "west,100,\"POLYGON((0 0,20 0,20 40,0 40,0 0))\"\n"
    "east,0,\"POLYGON((20 0,40 0,40 40,20 40,20 0))\"\n";

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("trend gives a row for each group with its own order of time") {
  const TemporaryFolder folder;
  const std::string table = folder.write("series.csv",
                                         "place,day,count\nstation,3,30\nschool,1,5\nstation,1,10\n"
                                         "station,2,20\nschool,2,5\nschool,3,\n");
  const CommandRun run = run_command("trend " + table + " --value count --time day --group place");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, "group,n,s,variance,z,p,tau,slope,slope_low,slope_high\nstation,3,3,"));
  CHECK(contains(run.output, ",1,10,,\nschool,2,0,0,0,1,,0,,\n"));
  CHECK(contains(run.said, "left out: 1."));
  const CommandRun rows = run_command("trend " + table + " --value count --where \"place = 'station'\"");
  CHECK(contains(rows.output, "\n,3,-1,"));
}

TEST_CASE("trend counts dates in calendar days and refuses two values at one time") {
  const TemporaryFolder folder;
  const std::string dates =
      folder.write("dates.csv", "day,count\n2024-02-28 23:00,1\n2024-03-01 01:00,5\n2024-02-29,3\n");
  CHECK(contains(run_command("trend " + dates + " --value count --time day").output, ",1,2,,\n"));
  const std::string twice = folder.write("twice.csv", "t,count\n1,2\n1,3\n2,4\n");
  const std::string out = folder.path("out.csv");
  const CommandRun run = run_command("trend " + twice + " --value count --time t -o " + out);
  CHECK(run.exit_code == 1);
  CHECK(contains(run.said, "twice.csv"));
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("change compares two columns and gives rates where there are residents") {
  const TemporaryFolder folder;
  const std::string table = folder.write("areas.csv", "name,people,y1,y2\nwest,100,20,10\neast,0,0,3\n");
  const std::string change = "change " + table + " --id name --before y1 --after y2 ";
  const CommandRun run = run_command(change + "--population people --adjust none");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output,
                 "id,before,after,rate_before,rate_after,ratio,ratio_low,ratio_high,percent,percent_low,"
                 "percent_high,p,p_adjusted\nwest,20,10,200,100,0.5,"));
  CHECK(contains(run.output, "\neast,0,3,,,,"));
  CHECK(contains(run_command(change + "--exposure-before 365 --exposure-after 73").output,
                 "\nwest,20,10,2.5,"));
  CHECK(run_command(change + "--exposure-before 365").exit_code == 2);
  CHECK(run_command(change + "--exposure-before 0 --exposure-after 5").exit_code == 2);
}

TEST_CASE("change counts dated events in the areas in two periods") {
  const TemporaryFolder folder;
  const std::string areas = folder.write("areas.csv", two_areas);
  const std::string events = folder.write("events.csv",
                                          "x,y,date\n5,5,2023-01-01\n5,6,2023-12-31 23:59\n5,7,2024-06-01\n"
                                          "25,5,2024-12-31\n25,5,2022-12-31\n99,5,2024-01-01\n25,9,\n");
  const std::string change =
      "change " + areas + " --crs local --id name --events " + events + " --time date ";
  const CommandRun run = run_command(change + "--before 2023-01-01,2023-12-31 --after 2024-01-01,2024-12-31");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, "\nwest,2,1,0.49863"));  // 365 days against 366
  CHECK(contains(run.output, "\neast,0,1,,"));
  CHECK(contains(run.said, "Events in none of the areas: 1."));
  CHECK(contains(run.said, "Events in none of the periods: 1."));
  CHECK(contains(run.said, "7 rows read, 6 kept"));
  CHECK(run_command(change + "--before 2023-01-01,2023-12-31 --after 2023-12-31,2024-12-31").exit_code == 2);
  CHECK(run_command(change + "--before 2023-01-01 --after 2024-01-01,2024-12-31").exit_code == 2);
  CHECK(run_command(change + "--before 2023-02-01,2023-01-01 --after 2024-01-01,2024-12-31").exit_code == 2);
}

TEST_SUITE_END();
