/// @file
/// Files as a document: a study, its results, or whatever GDAL reads.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/run.hpp"
#include "hotspot/core/text.hpp"
#include "platform/refused.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

/// What is shown of an opening, also while it goes on: background and areas before what is computed from
/// them.
using ShowDocument = std::function<void(Document)>;

/// A folder stands for the study file in it, else for the results, else for all it holds. Several files lie
/// over each other, in the CRS of the first; rasters lie under all of them, also under a study, beside which
/// nothing else is opened. Gives those of `paths` that are open. THROWS what the readers throw, where
/// `refused` is not there to be told.
std::vector<std::string> open_files(const std::vector<std::string>& paths, const std::optional<Crs>& crs,
                                    Language language, const Run& run, const ShowDocument& show,
                                    const Refused& refused = {});

}  // namespace hotspot::viewer
