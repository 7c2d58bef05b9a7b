#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr const char* five_events =
    "x,y,when,day\n"
    "0,0,2024-01-01T23:50,0\n"
    "30,40,2024-01-02T00:10,1\n"
    "0,0,2024-01-09,8\n"
    "900,0,2024-02-01,31\n"
    "900,0,,\n";

}  // namespace

TEST_CASE("knox writes a row per band and says what it left out") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", five_events);
  const std::string knox = "knox " + events + " --crs local --time when --permutations 0 ";
  const CommandRun run = run_command(knox + "--distances 0,50 --days 1");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output,
                 "distance_from,distance_to,days_from,days_to,pairs_near,pairs_soon,pairs,observed,expected,"
                 "ratio,variance,z,p_poisson,p_permutation\n0,0,0,1,1,1,6,0,0.16666666666666666,0,"));
  CHECK(contains(run.output, "\n0,50,0,1,2,1,6,1,0.3333333333333333,3,"));
  CHECK(run.output.ends_with(",\n"));  // no permutations, no p of them
  CHECK(contains(run.said, "5 rows read, 4 kept; rejected: 1 no time, though one is needed."));
  CHECK(run_command(knox + "--distances 50 --days 1 --strict").exit_code == 3);
}

TEST_CASE("knox counts dates by the calendar and numbers by their fractions") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", five_events);
  const std::string by_date = "knox " + events + " --crs local --permutations 0 --distances 50 --time when ";
  CHECK(contains(run_command(by_date + "--days 0.5").output, "\n0,50,0,0.5,3,0,6,0,"));
  CHECK(contains(run_command(by_date + "--days 0.5 --day-count elapsed").output, "\n0,50,0,0.5,3,1,6,1,"));
  const std::string numbers =
      folder.write("numbers.csv", "x,y,day\n0,0,0.9\n0,0,1.1\n0,0,5\n");  // 0.2 days over midnight
  const std::string by_number = "knox " + numbers + " --crs local --permutations 0 --distances 1 --time day ";
  CHECK(contains(run_command(by_number + "--days 0.2").output, "\n0,1,0,0.2,3,1,3,1,1,1,0,,"));
  CHECK(contains(run_command(by_number + "--days 0.2 --day-count calendar").output, "\n0,1,0,0.2,3,0,3,0,"));
}

TEST_CASE("knox and mantel name what is missing or wrong") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", five_events);
  const std::string knox = "knox " + events + " --crs local ";
  CHECK(run_command(knox).exit_code == 2);  // no --time
  const CommandRun column = run_command(knox + "--time then");
  CHECK(column.exit_code == 1);
  CHECK(contains(column.said, "then"));
  const CommandRun falling = run_command(knox + "--time when --distances 200,100");
  CHECK(falling.exit_code == 2);
  CHECK(contains(falling.said, "100 stands after 200"));
  const CommandRun words = run_command(knox + "--time when --days 7,x");
  CHECK(words.exit_code == 2);
  CHECK(contains(words.said, "7,x"));
  CHECK(run_command(knox + "--time when --days -7").exit_code == 2);
  const std::string undated = folder.write("undated.csv", "x,y,when\n0,0,\n1,1,\n");
  for (const char* command : {"knox ", "mantel "}) {
    const CommandRun none = run_command(command + undated + " --crs local --time when");
    CHECK(none.exit_code == 1);
    CHECK(contains(none.said, "no row has a time in the column when"));
  }
}

TEST_CASE("mantel writes pairs and r and p") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y,day\n0,0,0\n3,4,10\n6,8,20\n");
  const std::string mantel = "mantel " + events + " --crs local --time day --permutations ";
  CHECK(run_command(mantel + "0").output == "pairs,r,p_permutation\n3,1,\n");
  CHECK(contains(run_command(mantel + "99").output, "pairs,r,p_permutation\n3,1,0."));
}

TEST_CASE("clusters writes events as a table and hulls as polygons") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y\n0,0\n8,0\n8,6\n0,6\n4,3\n900,900\n");
  const std::string clusters = "clusters " + events + " --crs local ";
  CHECK(run_command(clusters + "--eps 5 --min-points 5").output ==
        "i,x,y,cluster,core\n1,0,0,1,0\n2,8,0,1,0\n3,8,6,1,0\n4,0,6,1,0\n5,4,3,1,1\n6,900,900,0,0\n");
  CHECK(run_command(clusters).exit_code == 2);  // no --eps
  CHECK(run_command(clusters + "--eps 0").exit_code == 2);
  CHECK(run_command(clusters + "--eps 5 --min-points 0").exit_code == 2);
  const std::string hulls = folder.path("hulls.geojson");
  CHECK(run_command(clusters + "--eps 5 -o " + hulls).exit_code == 0);
  const std::string text = bytes_of(hulls);
  CHECK(contains(text, "\"MultiPolygon\""));
  CHECK(contains(text, "\"core_events\":1"));
  const std::string package = folder.path("clusters.gpkg");
  CHECK(run_command(clusters + "--eps 5 -o " + package).exit_code == 0);
  CHECK(run_command("weights " + package + " --layer ellipses").exit_code == 0);  // polygons
  CHECK(contains(run_command("repeats " + package + " --layer clusters").said, "0 of 6 places"));
}

TEST_CASE("repeats lists places with their share and says the whole") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y\n5,5\n0,0\n5,5\n0,3\n");
  const std::string repeats = "repeats " + events + " --crs local";
  const CommandRun run = run_command(repeats);
  CHECK(run.output == "x,y,count,share,cumulative_share,coordinates\n5,5,2,0.5,0.5,1\n");
  CHECK(contains(run.said, "1 of 3 places have 2 events or more: 2 of 4 events, 50.0 %."));
  CHECK(contains(run_command(repeats + " --within 3 --quiet").output, "\n0,0,2,0.5,0.5,2\n5,5,2,0.5,1,1\n"));
  CHECK(run_command(repeats + " --within -3").exit_code == 2);
}
