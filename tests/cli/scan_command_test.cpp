#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

namespace {

constexpr const char* areas =
    "name,x,y,cases,people\na,0,0,1,100\nb,11,0,9,100\nc,20,0,9,100\nd,32,0,1,100\ne,45,0,1,100\nf,60,0,1,"
    "100\n";

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("scan writes its clusters by falling ratio with the ids of their areas") {
  const TemporaryFolder folder;
  const std::string file = folder.write("areas.csv", areas);
  const CommandRun run = run_command(
      "scan " + file + " --crs local --id name --cases cases --population people --permutations 99");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output,
                 "rank,center,area_ids,areas,radius,cases,expected,population,relative_risk,llr,p\n"
                 "1,b,b c,2,9,18,7.333333333333333,200,"));
  const CommandRun plain = run_command("scan " + file +
                                       " --crs local --cases cases --population people "
                                       "--permutations 0 --top 1");
  CHECK(contains(plain.output, "\n1,2,2 3,2,9,18,"));
  CHECK(plain.output.ends_with(",\n"));  // no p
}

TEST_CASE("scan in space and time needs a row for each area and time and names the times") {
  const TemporaryFolder folder;
  std::string rows = "day,place,x,y,cases,people\n";
  for (const char* day : {"2024-03-01", "2024-01-01", "2024-02-01", "2024-04-01"}) {
    for (int i = 0; i < 5; ++i) {
      const bool hot = i == 2 && (std::string(day) == "2024-02-01" || std::string(day) == "2024-03-01");
      rows += std::string(day) + ",p" + std::to_string(i) + "," + std::to_string(i * i) + ",0," +
              (hot ? "9" : "1") + ",100\n";
    }
  }
  const std::string file = folder.write("series.csv", rows);
  const std::string scan =
      "scan " + file + " --crs local --cases cases --population people --time day --permutations 19 ";
  const CommandRun run = run_command(scan + "--id place");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, ",llr,p,time_from,time_to\n1,p2,p2,1,0,18,3.6,100,"));
  CHECK(contains(run.output, ",2024-02-01,2024-03-01\n"));
  CHECK(run_command(scan).exit_code == 2);
  const CommandRun gap = run_command(scan + "--id place --where \"x < 16 OR day = '2024-01-01'\"");
  CHECK(gap.exit_code == 1);
  CHECK(contains(gap.said, "p4 has 0 rows"));
}

TEST_CASE("scan refuses degrees and figures that are missing") {
  const TemporaryFolder folder;
  const std::string out = folder.path("out.csv");
  const std::string file = folder.write("areas.csv", areas);
  const std::string scan = " --cases cases --population people -o " + out;
  CHECK(run_command("scan " + file + " --crs EPSG:4326" + scan).exit_code == 1);
  const std::string missing = folder.write("missing.csv", "x,y,cases,people\n1,1,2,10\n2,2,,10\n");
  const CommandRun run = run_command("scan " + missing + " --crs local" + scan);
  CHECK(run.exit_code == 1);
  CHECK(contains(run.said, "missing.csv, row or area 2: cases is empty"));
  const std::string empty = folder.write("empty.csv", "x,y,cases,people\n1,1,2,10\n2,2,1,0\n");
  CHECK(run_command("scan " + empty + " --crs local" + scan).exit_code == 1);
  CHECK(run_command("scan " + file + " --crs local --model binomial" + scan).exit_code == 2);
  CHECK(run_command("scan " + file + " --crs local --max-population 1.5" + scan).exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_SUITE_END();

TEST_CASE("scan counts events in the areas as it takes a column of their counts") {
  const TemporaryFolder folder;
  std::string shapes = "id,people,counted,WKT\n", events = "x,y\n";
  for (int i = 0; i < 6; ++i) {
    const int n = i == 3 ? 12 : 2;
    const std::string west = std::to_string(10 * i), east = std::to_string(10 * i + 10);
    shapes += "a" + std::to_string(i) + ",100," + std::to_string(n) + ",\"POLYGON((" + west + " 0," + east +
              " 0," + east + " 10," + west + " 10," + west + " 0))\"\n";
    for (int k = 0; k < n; ++k)
      events += std::to_string(10 * i + 5) + "," + std::to_string(k % 9 + 0.5) + "\n";
  }
  events += "500,500\n";
  const std::string file = folder.write("areas.csv", shapes), points = folder.write("events.csv", events);
  const std::string scan = "scan " + file + " --crs local --id id --population people --permutations 99 ";
  const CommandRun counted = run_command(scan + "--events " + points);
  CHECK(counted.exit_code == 0);
  CHECK(contains(counted.output, "\n1,a3,a3,1,0,12,"));
  CHECK(counted.output == run_command(scan + "--cases counted").output);
  CHECK(contains(counted.said, "1"));
  CHECK(run_command(scan + "--cases counted --events " + points).exit_code == 2);
  const CommandRun neither = run_command(scan);
  CHECK(neither.exit_code == 2);
  CHECK(contains(neither.said, "--events"));
}
