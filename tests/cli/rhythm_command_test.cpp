#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("rhythm spreads events known from-to over weekday and hour and says what it left out") {
  const TemporaryFolder folder;
  // Monday 1 January 2024. Row 3 ends before it begins, row 4 has no end, row 5 no time.
  const std::string file = folder.write("events.csv",
                                        "x,y,from,to\n"
                                        "0,0,2024-01-01 10:30,2024-01-01 12:00\n"
                                        "0,0,2024-01-02 23:30,2024-01-03 00:30\n"
                                        "0,0,2024-01-02 12:00,2024-01-02 11:00\n"
                                        "0,0,2024-01-07 05:10,\n"
                                        "0,0,,\n");
  const CommandRun run = run_command("rhythm " + file + " --crs local --time from --time-to to");
  CHECK(run.exit_code == 0);
  CHECK(has(run.output, "weekday,hour,weight,share,days,per_day\n1,0,0,0,1,0\n"));
  CHECK(has(run.output, "\n1,10,0.333333333333333"));
  CHECK(has(run.output, "\n2,23,0.5,0.166666666666666"));
  CHECK(has(run.output, "\n3,0,0.5,"));
  CHECK(has(run.output, "\n7,5,1,0.333333333333333"));
  CHECK(has(run.said, "5 rows read, 4 kept"));
  CHECK(has(run.said, "before they begin, left out: 1."));
  CHECK(has(run.said, "without an end, taken at their start: 1."));
}

TEST_CASE("rhythm does not take dates without hours for midnight") {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("events.csv", "x,y,day\n0,0,2024-01-01\n0,0,2024-01-01\n0,0,2024-02-01\n");
  const std::string rhythm = "rhythm " + file + " --crs local --time day";
  const CommandRun run = run_command(rhythm);
  CHECK(has(run.output, "\n1,0,0.083333333333333"));
  CHECK(has(run.output, "\n1,23,0.083333333333333"));
  CHECK(has(run.said, "day without an hour, spread over the whole day: 3."));
  const CommandRun moment = run_command(rhythm + " --midnight moment");
  CHECK(has(moment.output, "\n1,0,2,"));
  CHECK(moment.said.empty());
  const CommandRun months = run_command(rhythm + " --by month");
  CHECK(has(months.output, "month,weight,share,days,per_day\n1,2,0.6666666666666666,31,0.064516129032258"));
  CHECK(has(months.output, "\n2,1,0.3333333333333333,1,1\n3,0,0,0,\n"));
}

TEST_CASE("rhythm takes the day as the last one of a span of days") {
  const TemporaryFolder folder;
  const std::string file = folder.write("events.csv", "x,y,a,b\n0,0,31-01-2024,02-02-2024\n");
  const CommandRun run = run_command("rhythm " + file + " --crs local --time a --time-to b --by month");
  CHECK(has(run.output, "\n1,0.333333333333333"));
  CHECK(has(run.output, "\n2,0.666666666666666"));
}

TEST_CASE("rhythm needs times") {
  const TemporaryFolder folder;
  const std::string file = folder.write("events.csv", "x,y,day\n0,0,\n");
  CHECK(run_command("rhythm " + file + " --crs local --time day").exit_code == 1);
  CHECK(run_command("rhythm " + file + " --crs local").exit_code == 2);
  CHECK(run_command("rhythm " + file + " --crs local --time day --by year").exit_code == 2);
}
