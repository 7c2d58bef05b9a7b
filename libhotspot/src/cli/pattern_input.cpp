#include "cli/pattern_input.hpp"

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/k_function.hpp"

namespace hotspot::cli {

void add_pattern_options(CLI::App& app, PatternChoice& choice, const Context& context) {
  add_common_options(app, choice.common, context, "EVENTS");
  add_coordinate_columns(app, choice.columns, context);
  add_window_option(app, choice.window, context);
}

std::vector<InputFingerprint> Pattern::inputs() const {
  std::vector<InputFingerprint> all{events.fingerprint};
  all.insert(all.end(), window.inputs.begin(), window.inputs.end());
  return all;
}

Pattern read_pattern(const PatternChoice& choice, WindowIs window, const Run& run) {
  if (window == WindowIs::needed && choice.window.areas.source.empty()) {
    throw ArgumentError({"error.window_needed", {}});
  }
  EventsRead events = read_events(first_input(choice.common), choice.columns, run);
  Window area = read_window(choice.window, choice.common, events.events.crs, run);
  return {std::move(events), std::move(area)};
}

int report_pattern(const Pattern& pattern, std::int64_t outside, const PatternChoice& choice,
                   const Context& context) {
  say_count(outside, "cli.outside_window", choice.common, context);
  return std::max(report_rows(pattern.events.quality, choice.common, context),
                  report_rows(pattern.window.quality, choice.common, context));
}

void say_distances_beyond(const std::vector<Metres>& distances, const StudyArea& window,
                          const CommonOptions& common, const Context& context) {
  const double longest = usual_distances(window).back().value * (1.0 + 1e-9);
  const auto beyond =
      std::count_if(distances.begin(), distances.end(), [&](Metres r) { return r.value > longest; });
  say_count(beyond, "cli.distances_beyond", common, context);
}

Column distance_column(const std::vector<Metres>& distances) {
  RealColumn r;
  for (const Metres distance : distances) r.push_back(distance.value);
  return {.name = "r", .values = std::move(r), .unit = "m"};
}

void add_envelope(Layer& layer, const Envelope& envelope, const std::string& unit) {
  if (envelope.low.empty()) return;
  layer.columns.push_back({.name = "low", .values = envelope.low, .unit = unit});
  layer.columns.push_back({.name = "high", .values = envelope.high, .unit = unit});
  layer.columns.push_back({.name = "global_low", .values = envelope.global_low, .unit = unit});
  layer.columns.push_back({.name = "global_high", .values = envelope.global_high, .unit = unit});
  layer.columns.push_back({.name = "p_global", .values = RealColumn(envelope.low.size(), envelope.p)});
}

}  // namespace hotspot::cli
