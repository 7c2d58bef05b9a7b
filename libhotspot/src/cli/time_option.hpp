/// @file
/// Points in time on the command line: ISO dates, or numbers of days as in the column of times.
#pragma once

#include <string>

#include "hotspot/core/event_set.hpp"

namespace hotspot::cli {

/// THROWS ArgumentError, naming the option, for what is no date.
[[nodiscard]] EventTime time_of_option(const std::string& option, const std::string& given);

}  // namespace hotspot::cli
