/// @file
/// Which waves of surveys can be set beside each other? Those that asked alike.
#pragma once

#include <vector>

#include "hotspot/plan/survey_result.hpp"

namespace hotspot::detail {

/// The waves series by series, in the order in which the study names them, and by year, each told whether it
/// can be compared with those before it: the question (case and blanks aside), its scale and the answers that
/// count must be the same, unless the survey says why it can be compared all the same.
[[nodiscard]] std::vector<SurveyWave> in_series(std::vector<SurveyWave> waves,
                                                const std::vector<SurveyInput>& surveys);

}  // namespace hotspot::detail
