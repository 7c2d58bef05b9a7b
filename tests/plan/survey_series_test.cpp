#include "plan/survey_series.hpp"

#include <doctest/doctest.h>

#include "support/survey_study.hpp"

using namespace hotspot;
using detail::in_series;
using test::survey_wave;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<SurveyInput> two_surveys() {
  const SurveyInput one{.name = "y2012",
                        .series = "youth",
                        .question = "Do you feel unsafe?",
                        .scale = {"never", "often"},
                        .counts_as = {"often"}};
  SurveyInput two = one;
  two.name = "y2015";
  return {one, two};
}

std::vector<SurveyWave> two_waves() {
  SurveyWave early = survey_wave(2012, {{1, 2}, {1, 2}}), late = survey_wave(2015, {{1, 2}, {1, 2}});
  early.survey = "y2012";
  late.survey = "y2015";
  return {late, early};
}

std::string why(const std::vector<SurveyInput>& surveys) {
  const std::vector<SurveyWave> waves = in_series(two_waves(), surveys);
  REQUIRE(waves.size() == 2);
  CHECK(waves[0].year == 2012);
  CHECK_FALSE(waves[0].not_comparable);
  return waves[1].not_comparable ? waves[1].not_comparable->key : "";
}

}  // namespace

TEST_CASE("waves that ask alike are compared and stand by year") {
  std::vector<SurveyInput> surveys = two_surveys();
  CHECK(why(surveys).empty());
  surveys[1].question = "  do you feel UNSAFE";
  CHECK(why(surveys).empty());
  const std::vector<SurveyWave> waves = in_series(two_waves(), surveys);
  CHECK(wave_before(waves, waves[1]) == &waves[0]);
  CHECK(wave_before(waves, waves[0]) == nullptr);
  CHECK(last_wave(waves, SurveyIndicator::unsafety) == &waves[1]);
  CHECK(last_wave(waves, SurveyIndicator::wellbeing) == nullptr);
}

TEST_CASE("a wave with another question scale or meaning is not compared") {
  std::vector<SurveyInput> surveys = two_surveys();
  surveys[1].question = "Are you ever afraid?";
  CHECK(why(surveys) == "wave.other_question");
  surveys = two_surveys();
  surveys[1].scale = {"1", "2", "3"};
  surveys[1].counts_as = {"3"};
  CHECK(why(surveys) == "wave.other_scale");
  surveys = two_surveys();
  surveys[1].counts_as = {"never", "often"};
  CHECK(why(surveys) == "wave.other_counts");
  const std::vector<SurveyWave> waves = in_series(two_waves(), surveys);
  CHECK(wave_before(waves, waves[1]) == nullptr);
}

TEST_CASE("a wave that says why it can be compared is") {
  std::vector<SurveyInput> surveys = two_surveys();
  surveys[1].scale = {"1", "2", "3"};
  surveys[1].counts_as = {"3"};
  surveys[1].comparable_because = "3 is what often was";
  CHECK(why(surveys).empty());
}

TEST_CASE("surveys of other series are not waves of each other") {
  std::vector<SurveyInput> surveys = two_surveys();
  std::vector<SurveyWave> waves = two_waves();
  waves[0].series = "neighbours";
  const std::vector<SurveyWave> sorted = in_series(waves, surveys);
  for (const SurveyWave& wave : sorted) CHECK(wave_before(sorted, wave) == nullptr);
}
