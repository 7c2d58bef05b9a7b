#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr const char* header =
    "id,treated_before,treated_after,buffer_before,buffer_after,control_before,control_after,"
    "buffer_control_before,buffer_control_after,wdd,se,wdd_low,wdd_high,z,p,success,displacement,wdq,"
    "wdq_state\n";

std::string square(const TemporaryFolder& folder, const std::string& name, int x) {
  const std::string a = std::to_string(x), b = std::to_string(x + 10);
  return folder.write(name,
                      "WKT\n\"POLYGON((" + a + " 0," + b + " 0," + b + " 10," + a + " 10," + a + " 0))\"\n");
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("before-after compares the measures of a table row by row") {
  const TemporaryFolder folder;
  const std::string table = folder.write(
      "measures.csv",
      "name,treated_before,treated_after,control_before,control_after,buffer_before,buffer_after\n"
      "lights,100,60,200,200,50,60\n"
      "bushes,20,10,20,20,,\n"
      "broken,20,,20,20,,\n");
  const CommandRun run = run_command("before-after " + table + " --id name");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with(header));
  CHECK(has(run.output, "\nlights,100,60,50,60,200,200,,,-30,25.88435821108957,"));
  CHECK(has(run.output, ",defined\n"));
  CHECK(has(run.output, "\nbushes,20,10,,,20,20,,,-10,8.366600265340756,"));
  CHECK(has(run.output, ",no-buffer\n"));
  CHECK(has(run.output, "\nbroken,20,,,,20,20,,,,,"));
  CHECK(has(run.said, "no control area for it, whose difference holds changes common to all: 1."));
}

TEST_CASE("before-after counts events in areas as long before the date as from it on") {
  const TemporaryFolder folder;
  // The buffer file is a ring without a hole: what lies in the treated square is the treated's.
  const std::string events = folder.write("events.csv",
                                          "x,y,day\n"
                                          "5,5,2024-01-11\n5,5,2024-01-31\n5,5,2024-02-01\n"
                                          "15,5,2024-01-30\n25,5,2024-01-15\n25,5,2024-02-20\n"
                                          "5,5,2023-12-01\n5,5,2024-03-09\n25,5,\n");
  const std::string buffer = folder.write("buffer.csv", "WKT\n\"POLYGON((0 0,20 0,20 10,0 10,0 0))\"\n");
  const std::string command = "before-after " + events +
                              " --crs local --time day --date 2024-02-01 --treated " +
                              square(folder, "treated.csv", 0) + " --control " +
                              square(folder, "control.csv", 25) + " --buffer " + buffer;
  const CommandRun run = run_command(command + " --days 21");
  CHECK(run.exit_code == 0);
  CHECK(has(run.output, "\n1,2,1,1,0,1,1,,,-2,"));
  CHECK(has(run.said, "9 rows read, 8 kept"));
  CHECK(has(run.said, "counted in the first of treated, buffer, control:"));
  CHECK_FALSE(has(run.said, "Days compared"));
  CHECK(has(run_command(command + " --days 100").said, "after the last event of the file: 101."));
}

TEST_CASE("before-after names what is missing") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y,day\n5,5,2024-01-11\n");
  const std::string treated = square(folder, "treated.csv", 0);
  const CommandRun run = run_command("before-after " + events + " --crs local --treated " + treated);
  CHECK(run.exit_code == 2);
  CHECK(has(run.said, "--control"));
  const CommandRun table = run_command("before-after " + events);
  CHECK(table.exit_code == 1);
  CHECK(has(table.said, "treated_before"));
}
