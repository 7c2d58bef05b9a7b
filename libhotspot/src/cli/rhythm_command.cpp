#include <algorithm>
#include <memory>
#include <numeric>

#include "cli/command.hpp"
#include "cli/options_from_fields.hpp"
#include "cli/rhythm_spans.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/version.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot::cli {
namespace {

enum class RhythmTable { week, month };

}  // namespace
}  // namespace hotspot::cli

template <>
struct hotspot::EnumWords<hotspot::cli::RhythmTable> {
  static constexpr std::array<std::pair<cli::RhythmTable, std::string_view>, 2> words{
      {{cli::RhythmTable::week, "week"}, {cli::RhythmTable::month, "month"}}};
};

namespace hotspot::cli {
namespace {

struct RhythmCommand {
  CommonOptions common;
  EventColumns columns;
  RhythmTable by = RhythmTable::week;
  Midnight midnight = Midnight::found;
};

/// First and last day that an event may have happened on.
struct Days {
  std::chrono::local_days first{};
  std::chrono::local_days last{};
};

Days days_of(const std::vector<TimeSpan>& spans) {
  using std::chrono::days;
  using std::chrono::floor;
  Days result{floor<days>(spans.front().from), floor<days>(spans.front().from)};
  for (const TimeSpan& span : spans) {
    const EventTime last = span.to > span.from ? span.to - std::chrono::seconds(1) : span.to;
    result.first = std::min(result.first, floor<days>(span.from));
    result.last = std::max(result.last, floor<days>(last));
  }
  return result;
}

struct TableColumns {
  IntegerColumn days;
  RealColumn weight, share, per_day;

  void add(double value, double total, std::size_t day_count) {
    weight.push_back(value);
    share.push_back(value / total);
    days.emplace_back(static_cast<std::int64_t>(day_count));
    per_day.push_back(value / static_cast<double>(day_count));
  }
};

Layer with_columns(Layer layer, TableColumns columns) {
  layer.columns.push_back({.name = "weight", .values = std::move(columns.weight), .unit = "events"});
  layer.columns.push_back({.name = "share", .values = std::move(columns.share)});
  layer.columns.push_back({.name = "days", .values = std::move(columns.days), .unit = "days"});
  layer.columns.push_back({.name = "per_day", .values = std::move(columns.per_day), .unit = "events/day"});
  return layer;
}

Layer week_layer(const SpansOfEvents& events) {
  const auto table = aoristic_week(events.spans, events.weights);
  const double total = std::accumulate(table.begin(), table.end(), 0.0);
  const Days days = days_of(events.spans);
  const auto day_counts = days_of_weekdays(days.first, days.last);
  IntegerColumn weekdays, hours;
  TableColumns columns;
  for (std::size_t k = 0; k < table.size(); ++k) {
    weekdays.emplace_back(static_cast<std::int64_t>(k / 24 + 1));
    hours.emplace_back(static_cast<std::int64_t>(k % 24));
    columns.add(table[k], total, day_counts[k / 24]);
  }
  Layer layer{.name = "week", .title = "events by weekday and hour"};
  layer.columns = {{.name = "weekday", .values = weekdays}, {.name = "hour", .values = hours}};
  return with_columns(std::move(layer), std::move(columns));
}

Layer month_layer(const SpansOfEvents& events) {
  const auto table = aoristic_months(events.spans, events.weights);
  const double total = std::accumulate(table.begin(), table.end(), 0.0);
  const Days days = days_of(events.spans);
  const auto day_counts = days_of_months(days.first, days.last);
  IntegerColumn months;
  TableColumns columns;
  for (std::size_t k = 0; k < table.size(); ++k) {
    months.emplace_back(static_cast<std::int64_t>(k + 1));
    columns.add(table[k], total, day_counts[k]);
  }
  Layer layer{.name = "months", .title = "events by month"};
  layer.columns = {{.name = "month", .values = months}};
  return with_columns(std::move(layer), std::move(columns));
}

int run_rhythm(const RhythmCommand& command, const Context& context) {
  const Run run = make_run(command.common, context);
  const EventsRead read = read_timed_events(command.common, command.columns, run);
  const SpansOfEvents events = spans_of(read, command.midnight);
  if (events.spans.empty()) throw DataError({"error.spans_all_reversed", {}});
  Layer layer = command.by == RhythmTable::week ? week_layer(events) : month_layer(events);
  layer.provenance = {.method = "aoristic weights by time of week or year",
                      .reference = "Ratcliffe (2000)",
                      .version = std::string(version),
                      .parameters = {{.name = "time", .value = command.columns.time},
                                     {.name = "time_to", .value = command.columns.time_to},
                                     {.name = "by", .value = value_in_words(command.by)},
                                     {.name = "midnight", .value = value_in_words(command.midnight)}},
                      .inputs = {read.fingerprint}};
  write_release(internal_release({std::move(layer)}), command.common.output);
  say_count(events.reversed, "cli.spans_reversed", command.common, context);
  say_count(events.without_end, "cli.spans_without_end", command.common, context);
  say_count(events.days_without_hour, "cli.days_without_hour", command.common, context);
  return report_rows(read.quality, command.common, context);
}

}  // namespace

void add_rhythm_command(CLI::App& program, const Context& context, const ExitCode& exit_code) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::App* app = program.add_subcommand("rhythm", words("cli.rhythm"));
  const auto command = std::make_shared<RhythmCommand>();
  add_common_options(*app, command->common, context, "EVENTS");
  add_coordinate_columns(*app, command->columns, context);
  app->add_option("--weight", command->columns.weight, words("cli.weight"));
  add_time_option(*app, command->columns, context);
  app->add_option("--time-to", command->columns.time_to, words("cli.time_to"));
  add_value(*app, "--by", command->by, words("cli.rhythm_by"));
  add_value(*app, "--midnight", command->midnight, words("cli.midnight"));
  app->callback([command, context, exit_code] { *exit_code = run_rhythm(*command, context); });
}

}  // namespace hotspot::cli
