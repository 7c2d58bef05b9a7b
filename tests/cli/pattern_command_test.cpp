#include <doctest/doctest.h>

#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Events of two kinds in a window 40 by 20, the last outside it.
class Pattern {
 public:
  Pattern()
      : m_points(m_folder.write("points.csv",
                                "x,y,kind\n5,5,a\n6,5,b\n30,10,a\n31,11,b\n20,18,a\n12,3,b\n50,5,a\n")),
        m_window(m_folder.write("window.csv", "name,WKT\nall,\"POLYGON((0 0,40 0,40 20,0 20,0 0))\"\n")),
        m_triangle(m_folder.write("triangle.csv", "name,WKT\nall,\"POLYGON((0 0,60 0,0 60,0 0))\"\n")) {}

  [[nodiscard]] CommandRun run(const std::string& command, const std::string& more = "") const {
    return run_command(command + " " + m_points + " --crs local --window " + m_window + " " + more);
  }
  [[nodiscard]] CommandRun run_in_triangle(const std::string& command, const std::string& more) const {
    return run_command(command + " " + m_points + " --crs local --window " + m_triangle + " " + more);
  }
  [[nodiscard]] CommandRun without_window(const std::string& command) const {
    return run_command(command + " " + m_points + " --crs local");
  }
  [[nodiscard]] std::string cross() const {
    return "--where \"kind = 'a'\" --cross " + m_points + " --cross-where \"kind = 'b'\"";
  }

 private:
  TemporaryFolder m_folder;
  std::string m_points;
  std::string m_window;
  std::string m_triangle;
};

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

TEST_CASE("nearest writes distances to neighbours and to the border of the events in the window") {
  const Pattern pattern;
  const CommandRun run = pattern.run("nearest", "--neighbours 2");
  CHECK(run.exit_code == 0);
  CHECK(first_line(run.output) == "i,x,y,distance_1,distance_2,border_distance");
  CHECK(contains(run.output, "\n1,5,5,1,7.28010988928051"));
  CHECK(contains(run.output, "\n6,12,3,"));
  CHECK_FALSE(contains(run.output, "\n7,"));
  CHECK(contains(run.said, "outside the window, left out: 1"));
  const CommandRun all = pattern.without_window("nearest");
  CHECK(contains(all.output, "\n7,50,5,"));
  CHECK(contains(all.output, "\n1,5,5,1,\n"));  // no window, no border
}

TEST_CASE("pattern writes its quantities and the quadrat test where it is asked for") {
  const Pattern pattern;
  const CommandRun run = pattern.run("pattern", "--quadrats 4x2");
  CHECK(run.exit_code == 0);
  CHECK(first_line(run.output) == "quantity,value");
  for (const char* row : {"\nevents,6\n", "\narea_km2,", "\nintensity_per_km2,7", "\nnearest_mean_m,",
                          "\nclark_evans,", "\nclark_evans_se_m,", "\nclark_evans_z,", "\nclark_evans_p,",
                          "\nclark_evans_donnelly,", "\nquadrat_chi2,", "\nquadrat_df,7\n", "\nquadrat_p,"}) {
    CAPTURE(std::string(row));
    CHECK(contains(run.output, row));
  }
  CHECK(contains(run.said, "fewer than 5 expected events"));
  CHECK_FALSE(contains(pattern.run("pattern").output, "quadrat"));
  CHECK(contains(pattern.run_in_triangle("pattern", "").output, "clark_evans_donnelly,\n"));
}

TEST_CASE("k writes a row for each distance and an envelope unless it is turned off") {
  const Pattern pattern;
  const CommandRun plain = pattern.run("k", "--distances 1,2 --correction none --permutations 0");
  CHECK(contains(plain.output, "r,k,l,theoretical\n1,53.333333333333336,"));
  CHECK(contains(plain.output, "\n2,106.66666666666667,"));
  const CommandRun envelope = pattern.run("k", "--distances 1,2 --permutations 9");
  CHECK(first_line(envelope.output) == "r,k,l,theoretical,low,high,global_low,global_high,p_global");
  CHECK(contains(pattern.run("k", "--distances 1 --permutations 9").said, "draw at least 19"));
  CHECK_FALSE(contains(pattern.run("k", "--distances 1 --permutations 19").said, "draw at least"));
  CHECK(contains(pattern.run("k", "--distances 15 --permutations 0").said,
                 "quarter of the window's shorter side"));
}

TEST_CASE("pcf writes g and leaves it empty at distance 0") {
  const Pattern pattern;
  const CommandRun run = pattern.run("pcf", "--distances 0,1.2 --permutations 0");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output, "r,g\n0,\n1.2,"));
  CHECK(first_line(pattern.run("pcf", "--distances 1 --permutations 9").output) ==
        "r,g,low,high,global_low,global_high,p_global");
}

TEST_CASE("k goes from one kind of events to the other") {
  const Pattern pattern;
  const CommandRun run =
      pattern.run("k", pattern.cross() + " --distances 1,2 --correction none --permutations 0");
  CHECK(run.exit_code == 0);
  // of 3 times 3 pairs one is 1 m and one 1.41 m apart: 800 / 9 and 1600 / 9
  CHECK(contains(run.output, "\n1,88.88888888888889,"));
  CHECK(contains(run.output, "\n2,177.77777777777777,"));
  CHECK(pattern.run("k", pattern.cross() + " --distances 1 --permutations 9 --null shift").exit_code == 0);
}

TEST_CASE("commands on patterns refuse what they cannot do and name the remedy") {
  const Pattern pattern;
  for (const char* command : {"k", "pcf", "pattern"}) {
    const CommandRun run = pattern.without_window(command);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, "--window"));
  }
  CHECK(pattern.run("k", "--distances 1,x").exit_code == 2);
  CHECK(pattern.run("k", "--distances=-1").exit_code == 2);
  CHECK(pattern.run("k", "--null shift").exit_code == 2);
  CHECK(pattern.run("k", "--correction border").exit_code == 2);
  CHECK(pattern.run("nearest", "--neighbours 0").exit_code == 2);
  for (const char* quadrats : {"6", "x", "3x", "3x0", "3x4x5", "-1x2"}) {
    const CommandRun run = pattern.run("pattern", std::string("--quadrats=") + quadrats);
    CHECK(run.exit_code == 2);
    CHECK(contains(run.said, "quadrats"));
  }
  const CommandRun shift =
      pattern.run_in_triangle("k", pattern.cross() + " --distances 1 --permutations 9 --null shift");
  CHECK(shift.exit_code == 2);
  CHECK(contains(shift.said, "--correction translate"));
  const CommandRun nobody = pattern.run("k", "--where \"x > 40\"");
  CHECK(nobody.exit_code == 1);
  CHECK(contains(nobody.said, "window"));
}
