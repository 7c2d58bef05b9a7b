#include "cli/time_option.hpp"

#include <vector>

#include "hotspot/core/error.hpp"
#include "io/time_format.hpp"

namespace hotspot::cli {

EventTime time_of_option(const std::string& option, const std::string& given) {
  const auto time = detail::parse_time(given, false);
  if (!time) throw ArgumentError({"error.option_no_date", {{"option", option}, {"value", given}}});
  return *time;
}

std::int64_t drop_events_without_time(EventSet& events) {
  std::vector<bool> timed(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) timed[i] = events.times[i].has_value();
  const std::size_t before = events.size();
  events = select(events, timed);
  return static_cast<std::int64_t>(before - events.size());
}

}  // namespace hotspot::cli
