#include "cli/change_counts.hpp"

#include <algorithm>
#include <chrono>

#include "cli/table_columns.hpp"
#include "cli/time_option.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/count_areas.hpp"

namespace hotspot::cli {
namespace {

using std::chrono::local_days;

/// Both days included.
struct Period {
  local_days from;
  local_days to;

  [[nodiscard]] bool holds(EventTime time) const {
    const local_days day = std::chrono::floor<std::chrono::days>(time);
    return from <= day && day <= to;
  }
  [[nodiscard]] double days() const { return static_cast<double>((to - from).count() + 1); }
};

Period period_of(const std::string& option, const std::string& given) {
  const std::size_t comma = given.find(',');
  if (comma == std::string::npos) {
    throw ArgumentError({"error.no_period", {{"option", option}, {"value", given}}});
  }
  const auto day = [&](const std::string& word) {
    return std::chrono::floor<std::chrono::days>(time_of_option(option, word));
  };
  const Period period{.from = day(given.substr(0, comma)), .to = day(given.substr(comma + 1))};
  if (period.to < period.from) {
    throw ArgumentError({"error.no_period", {{"option", option}, {"value", given}}});
  }
  return period;
}

AreasRead read_change_areas(const ChangeChoice& choice, const CommonOptions& common, AreaColumns wanted,
                            const Run& run) {
  wanted.id = choice.id;
  if (!choice.population.empty()) wanted.figures.push_back(choice.population);
  return read_areas(first_input(common), wanted, run);
}

CountsOfPeriods counts_of_columns(const ChangeChoice& choice, const CommonOptions& common, const Run& run) {
  CountsOfPeriods counts;
  for (const auto& [name, days] : {std::pair{"exposure-before", choice.exposure_before},
                                   std::pair{"exposure-after", choice.exposure_after}}) {
    if (days) detail::require_within(name, *days, above(0.0));
  }
  counts.areas = read_change_areas(
      choice, common,
      {.figures = {choice.before, choice.after}, .points_allowed = true, .places_needed = false}, run);
  counts.before = {.counts = counts_of(counts.areas, choice.before), .days = choice.exposure_before};
  counts.after = {.counts = counts_of(counts.areas, choice.after), .days = choice.exposure_after};
  counts.inputs = {counts.areas.fingerprint};
  return counts;
}

std::vector<double> as_numbers(const std::vector<std::int64_t>& counts) {
  return {counts.begin(), counts.end()};
}

CountsOfPeriods counts_of_events(const ChangeChoice& choice, const CommonOptions& common, const Run& run) {
  const Period before = period_of("--before", choice.before), after = period_of("--after", choice.after);
  if (before.from <= after.to && after.from <= before.to) {
    throw ArgumentError({"error.periods_overlap", {{"before", choice.before}, {"after", choice.after}}});
  }
  CountsOfPeriods counts;
  counts.areas = read_change_areas(choice, common, {}, run);
  EventsRead read =
      read_timed_events(further_input(choice.events, common, counts.areas.areas.crs), choice.columns, run);
  std::vector<std::optional<std::size_t>> period_of_event;
  for (const auto& time : read.events.times) {
    auto& period = period_of_event.emplace_back();
    if (before.holds(*time)) period = 0;
    if (after.holds(*time)) period = 1;
  }
  const AreaAssignment assignment = assign_areas(read.events, counts.areas.areas, run);
  const auto by_period = count_areas(assignment, counts.areas.areas.size(), period_of_event, 2);
  counts.before = {.counts = as_numbers(by_period[0].count), .days = before.days()};
  counts.after = {.counts = as_numbers(by_period[1].count), .days = after.days()};
  counts.outside_areas = by_period[0].outside + by_period[1].outside;
  counts.outside_periods = std::count(period_of_event.begin(), period_of_event.end(), std::nullopt);
  counts.inputs = {counts.areas.fingerprint, read.fingerprint};
  counts.events = std::move(read.quality);
  return counts;
}

}  // namespace

void add_change_options(CLI::App& app, ChangeChoice& choice, const Context& context) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  app.add_option("--id", choice.id, words("cli.id"));
  app.add_option("--before", choice.before, words("cli.change_before"))->required();
  app.add_option("--after", choice.after, words("cli.change_after"))->required();
  app.add_option("--population", choice.population, words("cli.population"));
  CLI::Option* before =
      app.add_option("--exposure-before", choice.exposure_before, words("cli.exposure_before"));
  CLI::Option* after = app.add_option("--exposure-after", choice.exposure_after, words("cli.exposure_after"));
  add_further_input(app, choice.events, "events", "cli.change_events", context);
  add_coordinate_columns(app, choice.columns, context);
  add_time_option(app, choice.columns, context);
  CLI::Option* events = app.get_option("--events");
  CLI::Option* time = app.get_option("--time")->required(false);
  events->needs(time);
  time->needs(events);
  before->needs(after)->excludes(events);
  after->needs(before);
}

CountsOfPeriods read_change_counts(const ChangeChoice& choice, const CommonOptions& common, const Run& run) {
  CountsOfPeriods counts = choice.events.source.empty() ? counts_of_columns(choice, common, run)
                                                        : counts_of_events(choice, common, run);
  counts.parameters = {{.name = "before", .value = choice.before}, {.name = "after", .value = choice.after}};
  if (!choice.population.empty()) {
    counts.parameters.push_back({.name = "population", .value = choice.population});
  }
  const auto add_days = [&](const char* name, const std::optional<double>& days) {
    if (days) counts.parameters.push_back({.name = name, .value = value_in_words(*days)});
  };
  add_days("days_before", counts.before.days);
  add_days("days_after", counts.after.days);
  return counts;
}

int report_change_counts(const CountsOfPeriods& counts, const CommonOptions& common, const Context& context) {
  say_count(counts.outside_areas, "cli.outside_areas", common, context);
  say_count(counts.outside_periods, "cli.outside_periods", common, context);
  const int code = report_rows(counts.areas.quality, common, context);
  return counts.events ? std::max(code, report_rows(*counts.events, common, context)) : code;
}

}  // namespace hotspot::cli
