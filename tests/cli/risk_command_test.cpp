#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Cases around (50, 50), controls evenly on a lattice.
std::string group_points(const TemporaryFolder& folder) {
  std::string rows = "x,y,group,people\n";
  for (int i = 0; i < 40; ++i) {
    rows += std::to_string(45 + i % 7) + "," + std::to_string(45 + i % 11) + ",case,1\n";
  }
  for (int i = 0; i < 100; ++i) {
    rows += std::to_string(10 * (i % 10)) + "," + std::to_string(10 * (i / 10)) + ",control,2\n";
  }
  return folder.write("points.csv", rows);
}

std::string risk(const std::string& points) {
  return "risk " + points + " --where \"\\\"group\\\" = 'case'\" --controls " + points +
         " --controls-where \"\\\"group\\\" = 'control'\" --crs local --bandwidth 30 ";
}

}  // namespace

TEST_CASE("risk writes a row per cell with the columns promised") {
  const TemporaryFolder folder;
  const CommandRun run = run_command(risk(group_points(folder)) + "--cell 10 --extent 40 40 60 60");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with(
      "x,y,case_intensity,control_intensity,probability,ratio,log_risk,p,difference\n45,45,"));
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 5);
  CHECK(run.said.empty());
}

TEST_CASE("risk at points writes both groups in their order") {
  const TemporaryFolder folder;
  const CommandRun run = run_command(risk(group_points(folder)) + "--at points --leave-one-out");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("x,y,group,probability\n45,45,case,0."));
  CHECK(contains(run.output, "\n0,0,control,"));
  CHECK(std::count(run.output.begin(), run.output.end(), '\n') == 141);
}

TEST_CASE("risk per resident weighs the controls") {
  const TemporaryFolder folder;
  const std::string points = group_points(folder);
  const auto ratio = [&](const std::string& option) {
    const std::string output = run_command(risk(points) + "--cell 10 --extent 40 40 60 60 " + option).output;
    std::size_t from = output.find('\n');
    for (int comma = 0; comma < 5; ++comma) from = output.find(',', from) + 1;
    return std::stod(output.substr(from));
  };
  CHECK(ratio("--controls-weight people") == doctest::Approx(ratio("") / 2.0));
}

TEST_CASE("risk gives the areas of raised risk to formats of polygons") {
  const TemporaryFolder folder;
  const std::string points = group_points(folder), out = folder.path("out.geojson");
  CHECK(run_command(risk(points) + "--cell 5 -o " + out).exit_code == 0);
  const std::string written = bytes_of(out);
  CHECK(contains(written, "\"raised_risk\""));
  CHECK(contains(written, "{\"level\":0.05,"));
  CHECK(contains(written, "{\"level\":0.01,"));
  CHECK(contains(written, "\"cases\":40"));
  CHECK(run_command(risk(points) + "--cell 5 --tolerance 0.01 -o " + out).exit_code == 0);
  CHECK_FALSE(contains(bytes_of(out), "{\"level\":0.05,"));
  CHECK(run_command(risk(points) + "--cell 5 -o " + folder.path("out.gpkg")).exit_code == 0);
  CHECK(run_command(risk(points) + "--cell 5 -o " + folder.path("out.tif")).exit_code == 0);
}

TEST_CASE("risk names what is missing and warns of few cases and refuses coarse cells") {
  const TemporaryFolder folder;
  const std::string points = group_points(folder);
  CHECK(run_command("risk " + points + " --crs local").exit_code == 2);
  const CommandRun outside = run_command(
      risk(points) + "--window " + folder.write("far.csv", "WKT\n\"POLYGON((900 0,910 0,910 9,900 0))\"\n"));
  CHECK(outside.exit_code == 1);
  CHECK(contains(outside.said, "40 cases"));
  const CommandRun few = run_command("risk " + points + " --where \"x = 45\" --controls " + points +
                                     " --crs local --bandwidth 30 --cell 15");
  CHECK(few.exit_code == 0);
  CHECK(contains(few.said, "below 30"));
  const CommandRun coarse = run_command(risk(points) + "--cell 900");
  CHECK(coarse.exit_code == 2);
  CHECK(contains(coarse.said, "900"));
  CHECK(run_command(risk(points) + "--tolerance 0.9").exit_code == 2);
}

TEST_CASE("risk with a bandwidth for each event has all columns but p") {
  const TemporaryFolder folder;
  const std::string points = group_points(folder);
  const CommandRun run = run_command(risk(points) + "--adaptive --pilot 20 --cell 10 --extent 40 40 60 60");
  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with(
      "x,y,case_intensity,control_intensity,probability,ratio,log_risk,p,difference\n45,45,"));
  CHECK(contains(run.output, ",,"));
  CHECK(run.output != run_command(risk(points) + "--cell 10 --extent 40 40 60 60 --kernel gaussian").output);
  const CommandRun at_points = run_command(risk(points) + "--adaptive --at points --leave-one-out");
  CHECK(at_points.exit_code == 0);
  CHECK(std::count(at_points.output.begin(), at_points.output.end(), '\n') == 141);
  CHECK(run_command(risk(points) + "--pilot 20 --cell 10").exit_code == 2);
  CHECK(run_command(risk(points) + "--adaptive --kernel quartic --cell 10").exit_code == 2);
  CHECK(run_command(risk(points) + "--adaptive --unit raw --cell 10").exit_code == 2);
}
