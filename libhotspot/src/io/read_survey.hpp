/// @file
/// Reads a survey and adds its answers up per wave and housing area while it does; no answer is kept.
#pragma once

#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/input.hpp"
#include "hotspot/plan/survey_result.hpp"
#include "io/survey_areas.hpp"

namespace hotspot::detail {

struct SurveyRead {
  std::vector<SurveyWave> waves{};  ///< by year
  SourceQuality quality{};
  InputFingerprint fingerprint{};
};

/// THROWS ArgumentError where the table does not say what to read, what the readers throw, and DataError
/// where nothing can be used.
///
/// Answers without an area of the study are kept for the municipality, and counted in the record. Rejected
/// are rows without an answer, answers that the scale lacks, shares above 100 %, weights and years that
/// cannot be read; a wave most of whose answers the scale lacks was asked on another scale and is left out
/// whole.
[[nodiscard]] SurveyRead read_survey(const SurveyInput& survey, const Input& input, const AreaLayer& areas,
                                     const AreasInput& columns, int small_count, const Run& run);

/// Puts how many of each area were asked, from a table of their own, into the waves.
[[nodiscard]] SurveyRead read_invited(const SurveyInput& survey, const Input& input, const AreaLayer& areas,
                                      const AreasInput& columns, std::vector<SurveyWave> waves,
                                      const Run& run);

}  // namespace hotspot::detail
