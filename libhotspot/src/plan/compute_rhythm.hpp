/// @file
/// On which weekdays, at which time of the day, in which months do the events of a study happen? Private to
/// the run of a study.
#pragma once

#include <optional>

#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// None with fewer than `fewest_timed_events` events that have a time. Where 00:00 stands for a day without
/// an hour, such events have no part in the week; without any other hour there is no week. An event between
/// two times is spread over the hours and months between them, and the sums are rounded to whole events; one
/// of a week or more tells no hour.
[[nodiscard]] std::optional<Rhythm> compute_rhythm(const EventSet& events);

}  // namespace hotspot::detail
