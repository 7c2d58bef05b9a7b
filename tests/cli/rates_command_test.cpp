#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "support/command.hpp"
#include "support/said.hpp"

using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

TEST_CASE("rates of a plain table have their columns and say who has none") {
  const TemporaryFolder folder;
  const std::string table =
      folder.write("areas.csv", "name,cases,people\nnorth,6,300\nsouth,6,100\nwoods,1,0\n");
  const CommandRun run =
      run_command("rates " + table + " --id name --cases cases --population people --per 1");
  CHECK(run.exit_code == 0);
  CHECK(contains(run.output,
                 "id,cases,population,rate,rate_low,rate_high,expected,relative_risk,p_upper,p_lower,eb_rate,"
                 "eb_z\nnorth,6,300,0.02,"));
  CHECK(contains(run.output, "\nwoods,1,0,,,,,,,,,\n"));
  CHECK(contains(run.said, "left undefined: 1."));
  CHECK(run_command("rates " + table + " --cases cases --population people --quiet").said.empty());
}

TEST_CASE("rates tell in their provenance which columns they were made of") {
  const TemporaryFolder folder;
  const std::string table = folder.write("areas.csv", "cases,people\n6,300\n6,100\n");
  const CommandRun run =
      run_command("rates " + table + " --cases cases --population people -o " + folder.path("out.json"));
  CHECK(run.exit_code == 0);
  const std::string written = bytes_of(folder.path("out.json"));
  CHECK(contains(written, R"({"name":"population","value":"people")"));
  CHECK(contains(written, R"({"name":"per","value":"1000","default":true)"));
}

TEST_CASE("rates are local where neighbours are given") {
  const TemporaryFolder folder;
  const std::string table = folder.write("areas.csv", "cases,people\n6,300\n6,100\n9,500\n");
  const std::string weights = folder.write("w.csv", "i,j\n1,2\n2,1\n");
  const std::string rates = "rates " + table + " --cases cases --population people ";
  CHECK(contains(run_command(rates + "--weights " + weights).output, "eb_z,eb_local_rate\n"));
  const CommandRun no_places = run_command(rates + "--weights queen");
  CHECK(no_places.exit_code == 1);
  CHECK(contains(no_places.said, "areas.csv"));
  CHECK(run_command(rates + "--weights bishop").exit_code == 2);
}

TEST_CASE("rates name the row of what is no count and the column that is missing") {
  const TemporaryFolder folder;
  const std::string table = folder.write("areas.csv", "cases,people\n6,300\n2.5,100\n");
  const std::string out = folder.path("out.csv");
  const CommandRun half = run_command("rates " + table + " --cases cases --population people -o " + out);
  CHECK(half.exit_code == 1);
  CHECK(contains(half.said, "areas.csv, row or area 2: cases is 2.5"));
  const CommandRun column = run_command("rates " + table + " --cases cases --population residents -o " + out);
  CHECK(column.exit_code == 1);
  CHECK(contains(column.said, "residents"));
  CHECK(run_command("rates " + table + " --cases cases").exit_code == 2);
  CHECK(run_command("rates " + table + " --cases cases --population people --level 1.2").exit_code == 2);
  CHECK_FALSE(std::filesystem::exists(out));
}

TEST_CASE("shares have a difference only where there are others") {
  const TemporaryFolder folder;
  const std::string table = folder.write("answers.csv", "x,n,y,m\n5,10,2,10\n,10,2,10\n0,0,2,10\n");
  const std::string shares = "shares " + table + " --count x --total n ";
  const CommandRun alone = run_command(shares);
  CHECK(contains(alone.output, "id,count,total,share,share_low,share_high\n1,5,10,0.5,"));
  CHECK(contains(alone.output, "\n2,,10,,,\n3,0,0,,,\n"));
  CHECK(contains(run_command(shares + "--versus-count y --versus-total m").output,
                 "share_high,versus_count,versus_total,difference,difference_low,difference_high,z,p\n"));
  CHECK(run_command(shares + "--versus-count y").exit_code == 2);
  const CommandRun above = run_command("shares " + table + " --count m --total x");
  CHECK(above.exit_code == 1);
  CHECK(contains(above.said, "row or area 1: m is 10, more than x, which is 5"));
}

TEST_CASE("standardise gives a row for each area in the order of the table") {
  const TemporaryFolder folder;
  const std::string table = folder.write("strata.csv",
                                         "area,cases,people,standard,expected_rate\n"
                                         "south,3,100,500,0.02\nnorth,1,200,500,0.02\n"
                                         "south,1,100,1500,0.01\nnorth,0,0,1500,0.01\n");
  const std::string base = "standardise " + table + " --area area --cases cases --population people ";
  const CommandRun both = run_command(base + "--standard standard --reference-rate expected_rate");
  CHECK(both.exit_code == 0);
  CHECK(
      contains(both.output,
               "area,cases,population,rate,standardised_rate,standardised_low,standardised_high,expected,smr,"
               "smr_low,smr_high\nsouth,4,200,20,15,"));
  CHECK(contains(both.output, "\nnorth,1,200,5,,,,4,0.25,"));
  CHECK(contains(run_command(base + "--reference-rate expected_rate").output, "\nsouth,4,200,20,,,,3,"));
  const CommandRun neither = run_command(base);
  CHECK(neither.exit_code == 2);
  CHECK(contains(neither.said, "--reference-rate"));
}

TEST_SUITE_END();
