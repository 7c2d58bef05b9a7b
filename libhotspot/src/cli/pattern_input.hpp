/// @file
/// What the commands on point patterns read: events, the window they need, distances.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/window_option.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/metres.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/stats/envelope.hpp"

namespace hotspot::cli {

struct PatternChoice {
  CommonOptions common;
  EventColumns columns;
  WindowChoice window;
};

/// EVENTS with the common options, --x, --y and --window.
void add_pattern_options(CLI::App& app, PatternChoice& choice, const Context& context);

struct Pattern {
  EventsRead events;
  Window window;

  [[nodiscard]] const StudyArea& area() const { return *window.area; }
  [[nodiscard]] std::vector<InputFingerprint> inputs() const;
};

enum class WindowIs { needed, optional };
/// THROWS ArgumentError where --window is needed and was not given.
[[nodiscard]] Pattern read_pattern(const PatternChoice& choice, WindowIs window, const Run& run);

/// Says what was rejected and how many events lie outside the window. Returns the exit code.
[[nodiscard]] int report_pattern(const Pattern& pattern, std::int64_t outside, const PatternChoice& choice,
                                 const Context& context);

/// Says on standard error how many of the distances are too large for the window to mean much.
void say_distances_beyond(const std::vector<Metres>& distances, const StudyArea& window,
                          const CommonOptions& common, const Context& context);

/// The column `r`.
[[nodiscard]] Column distance_column(const std::vector<Metres>& distances);

/// The columns low, high, global_low, global_high, p_global; none where nothing was simulated.
void add_envelope(Layer& layer, const Envelope& envelope, const std::string& unit);

}  // namespace hotspot::cli
