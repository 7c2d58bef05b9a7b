#include "cli/period_option.hpp"

#include <algorithm>
#include <chrono>

#include "cli/time_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"

namespace hotspot::cli {
namespace {

std::chrono::local_days day_of(EventTime time) {
  return std::chrono::floor<std::chrono::days>(time);
}

}  // namespace

void add_period_options(CLI::App& app, PeriodChoice& choice, const Context& context) {
  app.add_option("--period", choice.days, text(context.language, "cli.period"))->required();
  app.add_option("--until", choice.until, text(context.language, "cli.until"));
}

std::vector<TimePeriod> chosen_periods(const PeriodChoice& choice, const EventSet& events, std::size_t cells,
                                       double max_values) {
  const auto [first, last] = std::minmax_element(events.times.begin(), events.times.end());
  const EventTime since = day_of(**first);
  const EventTime until = choice.until.empty() ? EventTime(day_of(**last) + std::chrono::days(1))
                                               : time_of_option("--until", choice.until);
  std::vector<TimePeriod> periods = periods_back_from(until, since, *choice.days);
  if (periods.empty()) {
    throw DataError({"error.no_whole_period",
                     {{"days", value_in_words(*choice.days)},
                      {"since", date_in_words(since)},
                      {"until", date_in_words(until)}}});
  }
  const double values = static_cast<double>(periods.size()) * static_cast<double>(cells);
  if (values > max_values) {
    throw ArgumentError({"error.too_many_periods",
                         {{"periods", static_cast<std::int64_t>(periods.size())},
                          {"cells", static_cast<std::int64_t>(cells)},
                          {"values", values},
                          {"limit", max_values}}});
  }
  return periods;
}

std::vector<std::optional<std::size_t>> periods_of(const EventSet& events,
                                                   const std::vector<TimePeriod>& periods) {
  const auto length = periods.front().to - periods.front().from;
  std::vector<std::optional<std::size_t>> period(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const EventTime time = *events.times[i];
    if (time < periods.front().from || time >= periods.back().to) continue;
    period[i] = static_cast<std::size_t>((time - periods.front().from) / length);
  }
  return period;
}

std::string date_in_words(EventTime time) {
  return value_in_words(std::chrono::year_month_day(day_of(time)));
}

}  // namespace hotspot::cli
