#include "cli/rhythm_spans.hpp"

#include <chrono>
#include <optional>

namespace hotspot::cli {
namespace {

using Times = std::vector<std::optional<EventTime>>;

bool is_midnight(EventTime time) {
  return time == std::chrono::floor<std::chrono::days>(time);
}

bool stands_for_day(Midnight midnight, const Times& times) {
  switch (midnight) {
    case Midnight::found:
      return midnight_stands_for_day(times);
    case Midnight::moment:
      return false;
    case Midnight::day:
      return true;
  }
  return false;
}

}  // namespace

SpansOfEvents spans_of(const EventsRead& read, Midnight midnight) {
  const EventSet& events = read.events;
  const bool from_is_day = stands_for_day(midnight, events.times);
  const bool to_is_day = stands_for_day(midnight, events.times_to);
  SpansOfEvents result;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventTime from = *events.times[i];
    const bool has_end = !events.times_to.empty() && events.times_to[i];
    if (!events.times_to.empty() && !has_end) ++result.without_end;
    EventTime to = has_end ? *events.times_to[i] : from;
    // A day as the end of a span is in it to its own end.
    const bool ends_with_day = is_midnight(to) && (has_end ? to_is_day : from_is_day);
    if (ends_with_day) to += std::chrono::days(1);
    if (to < from) {
      ++result.reversed;
      continue;
    }
    if (ends_with_day || (from_is_day && is_midnight(from))) ++result.days_without_hour;
    result.spans.push_back({from, to});
    if (!events.weights.empty()) result.weights.push_back(events.weights[i]);
  }
  return result;
}

}  // namespace hotspot::cli
