// Tables of figures in every shape, read from small files. All figures invented.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "hotspot/core/error.hpp"
#include "io/figure_tables.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using detail::FigureTableRead;

TEST_SUITE_BEGIN("fast");

namespace {

Study study_of(const test::TemporaryFolder& folder, FiguresInput table) {
  Study study;
  study.folder = folder.path();
  study.municipality = {.name = "Lindeby", .neighbours = {"Østby", "Høje-Taastrup"}};
  table.name = "police";
  study.figures = {std::move(table)};
  return study;
}

FigureTableRead read(const test::TemporaryFolder& folder, const std::string& text, FiguresInput table = {}) {
  table.file = "figures.csv";
  (void)folder.write("figures.csv", text);
  return detail::read_figure_tables(study_of(folder, std::move(table)), {}).front();
}

std::vector<double> values(const FigureSeries& series) {
  std::vector<double> all;
  for (const FigureCell& cell : series.years)
    all.push_back(cell.state == FigureState::known ? cell.value : -1);
  return all;
}

std::size_t count_of(const SourceQuality& quality, const std::string& finding) {
  for (const Message& message : quality.findings) {
    if (message.key == finding)
      return static_cast<std::size_t>(std::get<std::int64_t>(message.arguments[0].value));
  }
  return 0;
}

constexpr const char* long_form =
    "Kommune;År;Overtrædelse;Alder;Antal\n"
    "Østby;2012;Brandstiftelse;Under 18;7\n"
    "Lindeby;2013;Brandstiftelse;Under 18;1.204\n"
    "Lindeby;2012;Brandstiftelse;Under 18;12\n"
    "Lindeby;2015;Brandstiftelse;Under 18;..\n"
    "Lindeby;2012;Brandstiftelse;18-29;0\n"
    "Lindeby;2012;Hærværk;Under 18;30\n"
    "Fjernby;2012;Brandstiftelse;Under 18;99\n";

}  // namespace

TEST_CASE("A row a figure becomes a series of years for each place and offence and age band") {
  const test::TemporaryFolder folder;
  const FigureTableRead table = read(folder, long_form);
  REQUIRE(table.table.series.size() == 4);
  const FigureSeries& young = table.table.series[0];
  CHECK(young.place == "Lindeby");
  CHECK(young.is_own);
  CHECK(young.age == "Under 18");
  CHECK(young.first_year == 2012);
  CHECK(values(young) == std::vector<double>{12, 1204, -1, -1});
  CHECK(young.years[2].state == FigureState::no_data);  // no row is not 0
  CHECK(young.years[3].state == FigureState::withheld);
  CHECK(values(table.table.series[1]) == std::vector<double>{0});
  CHECK_FALSE(table.table.series[3].is_own);
  CHECK(table.quality.rows_read == 7);
  CHECK(count_of(table.quality, "finding.figures_left_aside") == 1);
  CHECK(count_of(table.quality, "finding.figures_withheld") == 1);
}

TEST_CASE("A column for each quarter adds up to years and a year with a quarter missing is a part") {
  const test::TemporaryFolder folder;
  const FigureTableRead table = read(folder,
                                     "REGION,TYPE OF OFFENCE,2012Q1,2012Q2,2012Q3,2012Q4,2013Q1,2013Q2\n"
                                     "Lindeby,Arson,1,2,3,4,5,6\nLindeby,\"Penal Code, "
                                     "total\",10,20,30,..,1,1\nFjernby,Arson,9,9,9,9,9,9\n");
  REQUIRE(table.table.series.size() == 2);
  CHECK(values(table.table.series[0]) == std::vector<double>{10, -1});
  CHECK(table.table.series[0].years[1].state == FigureState::part);
  CHECK(table.table.series[1].years[0].state == FigureState::part);
}

TEST_CASE("Only the offences and age bands asked for are read and a misspelt one is refused by name") {
  const test::TemporaryFolder folder;
  const FigureTableRead table =
      read(folder, long_form, {.offences = {"brandstiftelse"}, .ages = {"under 18"}});
  REQUIRE(table.table.series.size() == 2);
  CHECK(table.table.series[0].offence == "Brandstiftelse");
  try {
    (void)read(folder, long_form, {.offences = {"Brandstiftelser"}});
    FAIL("a misspelt offence was read");
  } catch (const DataError& error) {
    CHECK(std::string(error.what()).find("Brandstiftelser") != std::string::npos);
    CHECK(std::string(error.what()).find(": Brandstiftelse.") != std::string::npos);
  }
}

TEST_CASE("Rates are per the residents of the same place and year and age band") {
  const test::TemporaryFolder folder;
  (void)folder.write("police.csv", "kommune,år,antal\nLindeby,2012,5\nLindeby,2013,6\nØstby,2012,7\n");
  (void)folder.write("people.csv", "kommune,år,folketal\n0165,2012,10000\n0167,2012,20000\n0165,2014,1\n");
  (void)folder.write("codes.csv", "komkode,komnavn\n165,Lindeby\n167,Østby\n169,Høje Tåstrup\n");
  Study study = study_of(folder, {.file = "police.csv"});
  study.municipality.places = "codes.csv";
  study.figures.push_back({.name = "people", .measure = FigureMeasure::population, .file = "people.csv"});
  const auto tables = detail::read_figure_tables(study, {});
  const auto& series = tables.front().table.series;
  REQUIRE(series.size() == 2);
  CHECK(series[0].population[0] == 10000.0);
  CHECK(std::isnan(series[0].population[1]));  // no residents of that year are known
  CHECK(series[1].place == "Østby");
  CHECK(series[1].population[0] == 20000.0);
}

TEST_CASE("A table without a column of places is the municipality's own") {
  const test::TemporaryFolder folder;
  const FigureTableRead table = read(folder, "year,count\n2012,5\n2013,-\n", {.dash = DashMeans::none});
  REQUIRE(table.table.series.size() == 1);
  CHECK(table.table.series[0].is_own);
  CHECK(values(table.table.series[0]) == std::vector<double>{5, 0});
}

TEST_CASE("A period that is none is a rejected row and a figure that is none is counted") {
  const test::TemporaryFolder folder;
  const FigureTableRead table = read(folder, "year,count\n2012,5\nlater,6\n2013,many\n");
  CHECK(table.quality.rows_read == 3);
  CHECK(table.quality.rows_kept == 2);
  CHECK(table.quality.count(RejectReason::time_unread) == 1);
  CHECK(count_of(table.quality, "finding.figures_unread") == 1);
  CHECK(table.table.series[0].years[1].state == FigureState::unread);
}

TEST_CASE("Tables that cannot be understood are refused with the remedy") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH_AS((void)read(folder, "kommune,antal\nLindeby,5\n"), doctest::Contains("`period`"),
                       DataError);
  CHECK_THROWS_WITH_AS((void)read(folder, "kommune,år,antal\nØstby,2012,5\n"), doctest::Contains("Lindeby"),
                       DataError);
  CHECK_THROWS_WITH_AS((void)read(folder, "kommune,år,køn,antal\nLindeby,2012,m,5\nLindeby,2012,k,6\n"),
                       doctest::Contains("`where`"), DataError);
  Study study = study_of(folder, {.file = "figures.csv", .population = "people"});
  CHECK_THROWS_AS((void)detail::read_figure_tables(study, {}), Error);
}
