/// @file
/// Files as a document: a study, its results, or whatever GDAL reads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// What is shown of an opening, also while it goes on: background and areas before what is computed from
/// them.
using ShowDocument = std::function<void(Document)>;

/// A folder stands for the study file in it, else for the results, else for all it holds. Several files lie
/// over each other, in the CRS of the first; rasters lie under all of them, also under a study. THROWS what
/// the readers throw.
void open_files(const std::vector<std::string>& paths, const std::optional<Crs>& crs, Language language,
                const Run& run, const ShowDocument& show);

}  // namespace hotspot::viewer
