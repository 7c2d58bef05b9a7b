/// @file
/// A study file, computed, as a document.
#pragma once

#include <memory>
#include <string>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/study_result.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// Where the study is: its background and its areas, read and not yet computed.
[[nodiscard]] Document places_of(const Study& study, Language language, const Run& run = {});

/// Results of a study on its background, with titles in this language.
[[nodiscard]] Document document_of(const std::shared_ptr<const StudyResult>& result, Language language,
                                   const Run& run = {});

}  // namespace hotspot::viewer
