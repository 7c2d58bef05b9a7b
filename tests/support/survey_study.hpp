// The small study with what its people answered. All invented.
#pragma once

#include <string>
#include <vector>

#include "hotspot/plan/survey_result.hpp"
#include "support/small_study.hpp"

namespace hotspot::test {

/// Of so many answers from each area so many said so; the last row is 'in no known area'.
inline SurveyWave survey_wave(int year, const std::vector<CountOf>& areas) {
  SurveyWave wave{.survey = "youth",
                  .title = "Youth survey",
                  .series = "youth",
                  .indicator = SurveyIndicator::unsafety,
                  .year = year,
                  .question = "Do you feel unsafe?",
                  .areas = std::vector<WeightedAnswers>(areas.size()),
                  .invited = std::vector<double>(areas.size(), 100.0)};
  for (std::size_t i = 0; i < areas.size(); ++i) wave.areas[i].add(areas[i]);
  return wave;
}

/// Five areas of 300 households; police reports gather in the first and the fourth.
inline StudyResult survey_study(const std::vector<CountOf>& answers) {
  StudyResult result =
      small_study({{150, 150}, {40, 40}, {40, 45}, {160, 150}, {42, 40}, {5, 5}}, {300, 300, 300, 300, 300});
  result.study.study.name = "Smallham";
  result.surveys = {survey_wave(2011, answers)};
  return result;
}

}  // namespace hotspot::test
