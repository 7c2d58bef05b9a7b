/// @file
/// Everything that a study file names, read and brought to one CRS. Private to the run of a study.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/message.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/plan/figures_result.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

struct StudyInputs {
  Study study{};  ///< with the names of columns that were found filled in
  Crs crs{};
  StudyArea area{};
  AreaLayer areas{};
  std::vector<double> residents{};   ///< per area; NaN where not known
  std::vector<double> households{};  ///< per area; NaN where not known
  std::optional<Period> period{};
  std::vector<EventSet> events{};  ///< per source: inside the study area and the period
  std::vector<SurveyWave> surveys{};
  std::vector<FigureTable> figures{};
  std::optional<RegisterResult> safety_register{};
  DataQuality quality{};
  std::vector<InputFingerprint> fingerprints{};
  std::vector<Message> warnings{};
};

/// THROWS what the readers throw; CrsError if the study's CRS is in degrees.
[[nodiscard]] StudyInputs read_study_inputs(const Study& study, DamagedFiles damaged, const Run& run);

}  // namespace hotspot::detail
