#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("concentration of a table of counts and its Lorenz curve") {
  const TemporaryFolder folder;
  const std::string table = folder.write("areas.csv", "name,n\na,1\nb,5\nc,\nd,4\n");
  const CommandRun run = run_command("concentration " + table + " --value n --places-share 0.5");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("quantity,value\nplaces,3\nplaces_with_events,3\nevents,10\ngini,0.26666"));
  CHECK(run.output.find("\nevents_in_top_0.5,0.7") != std::string::npos);
  const CommandRun curve = run_command("concentration " + table + " --value n --curve");
  CHECK(curve.output ==
        "places_share,events_share\n0,0\n0.3333333333333333,0.1\n0.6666666666666666,0.5\n1,1\n");
}

TEST_CASE("concentration on a grid counts empty cells as places") {
  const TemporaryFolder folder;
  const std::string events = folder.write("events.csv", "x,y\n5,5\n6,6\n15,5\n");
  const CommandRun run =
      run_command("concentration --events " + events + " --crs local --cell 10 --extent 0 0 40 10");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("quantity,value\nplaces,4\nplaces_with_events,2\nevents,3\n"));
  CHECK(run_command("concentration --crs local").exit_code == 2);
}
