/// @file
/// --time: the events of a method in space and time.
#pragma once

#include "cli/command.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/stats/day_count.hpp"

namespace hotspot::cli {

void add_time_option(CLI::App& app, EventColumns& columns, const Context& context);

/// The events that have a time; rows without one are counted as rejected. THROWS DataError if none has one.
[[nodiscard]] EventsRead read_timed_events(const Input& input, const EventColumns& columns, const Run& run);
/// Those of the first input.
[[nodiscard]] EventsRead read_timed_events(const CommonOptions& options, const EventColumns& columns,
                                           const Run& run);

/// Numbers of days have no dates to count by: elapsed time, unless --day-count was given.
[[nodiscard]] DayCount day_count_of(const CLI::App& app, DayCount given, const SourceQuality& quality);

}  // namespace hotspot::cli
