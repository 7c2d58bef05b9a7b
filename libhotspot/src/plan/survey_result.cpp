#include "hotspot/plan/survey_result.hpp"

namespace hotspot {

WeightedAnswers SurveyWave::all() const {
  WeightedAnswers sum;
  for (const WeightedAnswers& area : areas) sum += area;
  return sum;
}

const SurveyWave* last_wave(const std::vector<SurveyWave>& waves, SurveyIndicator indicator) {
  const SurveyWave* last = nullptr;
  for (const SurveyWave& wave : waves) {
    const bool placed = wave.areas.size() > 1 && wave.all().answers > wave.areas.back().answers;
    if (wave.indicator == indicator && placed && (last == nullptr || wave.year >= last->year)) last = &wave;
  }
  return last;
}

const SurveyWave* wave_before(const std::vector<SurveyWave>& waves, const SurveyWave& wave) {
  if (wave.not_comparable) return nullptr;
  const SurveyWave* before = nullptr;
  for (const SurveyWave& other : waves) {
    const bool earlier =
        other.series == wave.series && other.indicator == wave.indicator && other.year < wave.year;
    if (earlier && (before == nullptr || other.year > before->year)) before = &other;
  }
  return before;
}

}  // namespace hotspot
