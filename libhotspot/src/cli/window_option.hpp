/// @file
/// --window: the study area, as the union of the areas of a file.
#pragma once

#include <optional>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/provenance.hpp"

namespace hotspot::cli {

struct WindowChoice {
  FurtherInput areas{};
};

void add_window_option(CLI::App& app, WindowChoice& choice, const Context& context);

/// The study area, how its rows were read and from what; empty where --window was not given.
struct Window {
  std::optional<StudyArea> area{};
  SourceQuality quality{};
  std::vector<InputFingerprint> inputs{};
};
[[nodiscard]] Window read_window(const WindowChoice& choice, const CommonOptions& options, const Crs& to_crs,
                                 const Run& run);

}  // namespace hotspot::cli
