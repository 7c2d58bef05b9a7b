/// @file
/// Points in time on the command line: ISO dates, or numbers of days as in the column of times.
#pragma once

#include <cstdint>
#include <string>

#include "hotspot/core/event_set.hpp"

namespace hotspot::cli {

/// THROWS ArgumentError, naming the option, for what is no date.
[[nodiscard]] EventTime time_of_option(const std::string& option, const std::string& given);

/// Takes out the events without a time and returns how many they were.
[[nodiscard]] std::int64_t drop_events_without_time(EventSet& events);

}  // namespace hotspot::cli
