#include "io/read_survey.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

AreaLayer town() {
  AreaLayer areas;
  areas.ids = {"A", "B", "C"};
  areas.names = {"Åparken", "Gl. Vænge", "Skovkanten"};
  areas.shapes.resize(3);
  areas.texts = {{"afdeling", {"Afd. 1", "Afd. 1", "Afd. 3"}}};
  return areas;
}

const SurveyInput single{.name = "youth",
                         .year = 2015,
                         .scale = {"never", "seldom", "often"},
                         .counts_as = {"often"},
                         .area = "area",
                         .answer = "unsafe"};

SurveyRead read(const SurveyInput& survey, const std::string& bytes) {
  const TemporaryFolder folder;
  return read_survey(survey, {.source = folder.write("answers.csv", bytes)}, town(),
                     {.department = "afdeling"}, 5, {});
}

bool tells(const SourceQuality& quality, const std::string& key) {
  return std::any_of(quality.findings.begin(), quality.findings.end(),
                     [&](const Message& finding) { return finding.key == key; });
}

}  // namespace

TEST_CASE("single answers are added up per area and the rest is named in the record") {
  const SurveyRead out = read(single,
                              "area;unsafe\nA;often\nA;never\nB;seldom\nB;\nB;do not know\n"
                              ";often\nNowhere;never\n");
  REQUIRE(out.waves.size() == 1);
  const SurveyWave& wave = out.waves.front();
  CHECK(wave.areas[0].said_so == 1);
  CHECK(wave.areas[0].answers == 2);
  CHECK(wave.areas[1].answers == 1);
  CHECK(wave.areas[2].answers == 0);
  CHECK(wave.areas[3].answers == 2);  // in no known area
  CHECK(wave.all().answers == 5);
  CHECK(out.quality.rows_read == 7);
  CHECK(out.quality.rows_kept == 5);
  CHECK(out.quality.count(RejectReason::no_answer) == 1);
  CHECK(out.quality.count(RejectReason::not_in_scale) == 1);
  CHECK(tells(out.quality, "finding.survey_areas_missing"));
  CHECK(tells(out.quality, "finding.survey_few_without_area"));
  CHECK(out.fingerprint.rows == 7);
}

TEST_CASE("areas are known by id name however spelt and department where it is one area's") {
  const SurveyRead out =
      read(single, "area;unsafe\nA;often\nåparken ;often\nGAMMEL VÆNGE;often\nAfd. 3;often\nAfd. 1;often\n");
  const SurveyWave& wave = out.waves.front();
  CHECK(wave.areas[0].answers == 2);
  CHECK(wave.areas[1].answers == 1);
  CHECK(wave.areas[2].answers == 1);
  CHECK(wave.areas[3].answers == 1);  // department 1 has two areas
}

TEST_CASE("weights and age bands are added up and unreadable weights are named") {
  SurveyInput survey = single;
  survey.weight = "w";
  survey.age = "age";
  survey.age_bands = {13, 16};
  const SurveyRead out = read(survey,
                              "area;unsafe;w;age\nA;often;1,5;12\nA;often;0,5;13\nA;never;2;15\n"
                              "B;never;1;40\nB;never;x;16\nB;never;-1;16\n");
  const SurveyWave& wave = out.waves.front();
  CHECK(wave.areas[0].weight == 4.0);
  CHECK(wave.areas[0].weight_said_so == 2.0);
  CHECK(out.quality.count(RejectReason::weight_unread) == 2);
  REQUIRE(wave.bands.size() == 2);
  CHECK(wave.bands[0].to == 15);
  CHECK(wave.bands[0].answers.answers == 2);
  CHECK(wave.bands[1].answers.answers == 1);
  CHECK_FALSE(wave.bands[1].to);
}

TEST_CASE("a wave asked on another scale is left out whole and named") {
  SurveyInput survey = single;
  survey.year.reset();
  survey.wave = "year";
  const SurveyRead out =
      read(survey,
           "year;area;unsafe\n2012;A;often\n2012;B;never\n2015;A;7\n2015;B;8\n2015;B;often\n"
           "soon;A;often\n");
  REQUIRE(out.waves.size() == 1);
  CHECK(out.waves.front().year == 2012);
  CHECK(tells(out.quality, "finding.survey_other_scale"));
  CHECK(out.quality.count(RejectReason::not_in_scale) == 3);
  CHECK(out.quality.count(RejectReason::time_unread) == 1);
  CHECK(out.quality.rows_kept == 2);
}

TEST_CASE("tables by area are read with counts or with shares and what is no share is named") {
  SurveyInput counts{.name = "n", .year = 2014, .area = "area", .count = "yes", .total = "all"};
  counts.invited = "asked";
  const SurveyRead out =
      read(counts, "area;asked;all;yes\nA;50;40;10\nB;60;30;31\nC;70;;5\nSkovkanten;30;20;20\n");
  const SurveyWave& wave = out.waves.front();
  CHECK(wave.areas[0].said_so == 10);
  CHECK(wave.invited[0] == 50.0);
  CHECK(std::isnan(wave.invited[1]));
  CHECK(wave.areas[2].said_so == 20);
  CHECK(out.quality.count(RejectReason::not_a_share) == 1);
  CHECK(out.quality.count(RejectReason::no_answer) == 1);
  SurveyInput shares{.name = "n", .year = 2014, .area = "area", .share = "percent", .total = "all"};
  const SurveyRead percent = read(shares, "area;all;percent\nA;40;25\nB;30;104\nC;30;-1\n");
  CHECK(percent.waves.front().areas[0].said_so == 10);
  CHECK(percent.quality.count(RejectReason::not_a_share) == 2);
}

TEST_CASE("how many were asked may stand in a table of its own") {
  const TemporaryFolder folder;
  SurveyInput survey = single;
  survey.invited_file = "asked.csv";
  survey.invited = "asked";
  SurveyRead out = read(survey, "area;unsafe\nA;often\nB;never\n");
  CHECK(std::isnan(out.waves.front().invited[0]));
  out = read_invited(survey, {.source = folder.write("asked.csv", "area;asked\nA;4\nB;x\n;9\n")}, town(), {},
                     std::move(out.waves), {});
  CHECK(out.waves.front().invited[0] == 4.0);
  CHECK(std::isnan(out.waves.front().invited[1]));
  CHECK(out.waves.front().invited[3] == 9.0);
  CHECK(out.quality.rows_kept == 2);
}

TEST_CASE("a survey that does not say what to read is refused") {
  const auto refused = [](SurveyInput survey) {
    try {
      (void)read(survey, "area;unsafe;all;yes\nA;often;3;1\n");
    } catch (const ArgumentError& error) {
      return error.message().key;
    }
    return std::string();
  };
  SurveyInput survey = single;
  CHECK(refused(survey).empty());
  survey.year.reset();
  CHECK(refused(survey) == "error.survey_year");
  survey = single;
  survey.total = "all";
  CHECK(refused(survey) == "error.survey_form");
  survey = single;
  survey.answer.clear();
  CHECK(refused(survey) == "error.survey_form");
  survey = single;
  survey.counts_as = {"oftn"};
  CHECK(refused(survey) == "error.survey_scale");
  survey.counts_as.clear();
  CHECK(refused(survey) == "error.survey_counts_as");
  survey = single;
  survey.age_bands = {16, 13};
  CHECK(refused(survey) == "error.survey_age_bands");
}

TEST_CASE("a survey of which nothing can be used ends the run with the reason") {
  CHECK_THROWS_AS((void)read(single, "area;unsafe\nA;\nB;\n"), DataError);
}

TEST_CASE("respondents weigh as one however many places they name") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("marks.csv", "who;x;y\na;1;1\na;2;2\na;3;3\na;;4\nb;4;4\n;5;5\n;6;6\n")};
  input.crs = Crs::local();
  const EventsRead out = read_events(input, {.respondent = "who"});
  REQUIRE(out.events.size() == 6);
  CHECK(out.events.weights[0] == doctest::Approx(1.0 / 3.0));
  CHECK(out.events.weights[3] == 1.0);
  CHECK(out.events.weights[4] == 1.0);
  double all = 0.0;
  for (const double weight : out.events.weights) all += weight;
  CHECK(all == doctest::Approx(4.0));
  CHECK(tells(out.quality, "finding.respondents"));
  CHECK(out.events.categories.empty());
  CHECK(read_events(input, {}).events.weights.empty());
}
