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

/// Reads everything that the study names and computes nothing: the data-quality record.
[[nodiscard]] DataQuality check_study(const Study& study, const Run& run = {});

/// Reads and computes. THROWS what the readers and methods throw.
[[nodiscard]] StudyResult compute_study(const Study& study, const Run& run = {});

/// Writes `folder`: NAME.gpkg, report.html, maps/*.png, data_quality.json. Under the internal profile the
/// files have "internal" in their names and the folder is readable by its owner alone (0700). Each file
/// appears whole or not at all. Returns the files' names relative to the folder.
std::vector<std::string> write_study(const Study& study, const Release& release, const std::string& folder,
                                     const Run& run = {});

}  // namespace hotspot
