#include "cli/timed_events_option.hpp"

#include <algorithm>
#include <vector>

#include "hotspot/core/error.hpp"

namespace hotspot::cli {

void add_time_option(CLI::App& app, EventColumns& columns, const Context& context) {
  app.add_option("--time", columns.time, text(context.language, "cli.time"))->required();
}

EventsRead read_timed_events(const Input& input, const EventColumns& columns, const Run& run) {
  EventsRead read = read_events(input, columns, run);
  std::vector<bool> has_time;
  for (const auto& time : read.events.times) has_time.push_back(time.has_value());
  if (std::find(has_time.begin(), has_time.end(), true) == has_time.end()) {
    throw DataError({"error.no_times_in_column", {{"path", input.source}, {"column", columns.time}}});
  }
  for (std::size_t i = 0; i < has_time.size(); ++i) {
    if (!has_time[i]) reject(read.quality, read.events.row(i), RejectReason::no_time);
  }
  read.events = select(read.events, has_time);
  return read;
}

EventsRead read_timed_events(const CommonOptions& options, const EventColumns& columns, const Run& run) {
  return read_timed_events(first_input(options), columns, run);
}

DayCount day_count_of(const CLI::App& app, DayCount given, const SourceQuality& quality) {
  if (app.get_option("--day-count")->count() > 0) return given;
  const bool numbers = std::any_of(quality.detected.begin(), quality.detected.end(), [](const auto& entry) {
    return entry.first == "date_format" && entry.second == "days";
  });
  return numbers ? DayCount::elapsed : given;
}

}  // namespace hotspot::cli
