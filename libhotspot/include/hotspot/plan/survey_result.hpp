/// @file
/// What a survey's waves said, added up per housing area: no answer of a single person is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/message.hpp"
#include "hotspot/plan/survey_input.hpp"
#include "hotspot/stats/weighted_share.hpp"

namespace hotspot {

/// Answers of the people from an age on, up to the next band's.
struct AgeBandAnswers {
  int from = 0;
  std::optional<int> to{};  ///< the oldest; none: no limit
  WeightedAnswers answers{};
};

/// One question in one year. Columns per area end with 'in no known area', like those of sources.
struct SurveyWave {
  std::string survey{};  ///< name in the study file
  std::string title{};
  std::string series{};  ///< waves with this in common are one survey, in the order of their years
  SurveyIndicator indicator = SurveyIndicator::unsafety;
  int year = 0;
  std::string question{};
  std::vector<WeightedAnswers> areas{};
  std::vector<double> invited{};  ///< NaN where not known
  std::vector<AgeBandAnswers> bands{};
  double design_effect = 1.0;
  /// Why it cannot be set beside the waves before it; none: it can.
  std::optional<Message> not_comparable{};

  [[nodiscard]] WeightedAnswers all() const;
};

/// The last wave of the indicator that has answers from areas; nullptr where there is none.
[[nodiscard]] const SurveyWave* last_wave(const std::vector<SurveyWave>& waves, SurveyIndicator indicator);

/// The wave before this one in its series, if the two can be compared; nullptr where there is none.
[[nodiscard]] const SurveyWave* wave_before(const std::vector<SurveyWave>& waves, const SurveyWave& wave);

}  // namespace hotspot
