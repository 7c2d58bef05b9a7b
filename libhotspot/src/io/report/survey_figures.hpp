/// @file
/// What a release says of surveys, by series and wave. A figure that is hidden is NaN, or not there, and
/// `hidden` holds the output's word for the reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "io/report/released_figures.hpp"

namespace hotspot::detail {

/// One row of the layer `survey`.
struct SurveyFigures {
  std::string level{}, id{}, name{};
  std::optional<std::int64_t> age_from{}, age_to{};
  std::optional<std::int64_t> answers{}, invited{};
  double response_rate = 0.0;
  Share share{};
  Share shrunken{};
  double change = 0.0;
  Interval change_limits{};
  std::string hidden{};
};

struct WaveFigures {
  int year = 0;
  bool comparable = true;
  std::string note{};  ///< why not
  std::vector<SurveyFigures> units{};

  /// Of that level, in the order of the layer.
  [[nodiscard]] std::vector<SurveyFigures> of_level(const std::string& level) const;
};

/// One question over its waves.
struct SurveySeries {
  std::string title{};
  std::string indicator{};  ///< the output's word
  std::string question{};
  std::vector<WaveFigures> waves{};  ///< by year; at least one
  std::vector<int> years_without{};  ///< in which nobody was asked
};

[[nodiscard]] std::vector<SurveySeries> survey_series(const Release& release);

}  // namespace hotspot::detail
