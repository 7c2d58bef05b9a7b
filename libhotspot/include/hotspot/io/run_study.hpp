/// @file
/// The whole job: a study file in, results per housing area out.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot {

/// What becomes of a study when a file that it names is damaged, empty, or in no format that is read.
enum class DamagedFiles {
  leave_out,  ///< it goes on without, and says so, if it can: areas and boundary, and one source, are needed
  stop,
};

/// Reads everything that the study names and computes nothing: the data-quality record.
[[nodiscard]] DataQuality check_study(const Study& study, const Run& run = {},
                                      DamagedFiles damaged = DamagedFiles::leave_out);

/// Reads and computes. THROWS what the readers and methods throw.
[[nodiscard]] StudyResult compute_study(const Study& study, const Run& run = {},
                                        DamagedFiles damaged = DamagedFiles::leave_out);

/// Writes `folder`: NAME.gpkg, report.html, maps/*.png, data_quality.json. The internal profile goes to a
/// folder "internal" below it that its owner alone can read (0700), with "internal" in the files' names. Each
/// file appears whole or not at all. Returns the files' names relative to `folder`.
std::vector<std::string> write_study(const Study& study, const Release& release, const DataQuality& quality,
                                     const std::string& folder, const Run& run = {});

}  // namespace hotspot
