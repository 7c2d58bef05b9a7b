/// @file
/// A study file, computed, as a document.
#pragma once

#include <string>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/plan/study_result.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

[[nodiscard]] Document open_study(const std::string& path, Language language, const Run& run = {});

/// Results of a study on its background, with titles in this language.
[[nodiscard]] Document document_of(const StudyResult& result, Language language, const Run& run = {});

}  // namespace hotspot::viewer
