#include "cli/measure_counts.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

#include "cli/options_from_fields.hpp"
#include "cli/table_columns.hpp"
#include "cli/time_option.hpp"
#include "cli/timed_events_option.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/stats/count_areas.hpp"

namespace hotspot::cli {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t treated = 0, control = 2;  // those that every measure has

/// Which of the areas the table has columns for.
std::vector<std::size_t> areas_of_table(const CommonOptions& common) {
  std::vector<std::string> columns;
  for (const SourceLayer& layer : describe_source(common.source)) {
    if (common.layer.empty() || layer.name == common.layer) columns = layer.columns;
  }
  std::vector<std::size_t> present;
  for (std::size_t k = 0; k < measure_area_count; ++k) {
    const std::string column = std::string(measure_areas[k]) + "_before";
    const bool is_there = std::find(columns.begin(), columns.end(), column) != columns.end();
    if (is_there || k == treated || k == control) present.push_back(k);
  }
  return present;
}

MeasuresRead measures_of_table(const MeasureChoice& choice, const CommonOptions& common, const Run& run) {
  const std::vector<std::size_t> present = areas_of_table(common);
  AreaColumns wanted{.id = choice.id, .places_needed = false};
  for (const std::size_t k : present) {
    wanted.figures.push_back(std::string(measure_areas[k]) + "_before");
    wanted.figures.push_back(std::string(measure_areas[k]) + "_after");
  }
  AreasRead read = read_areas(first_input(common), wanted, run);
  MeasuresRead measures{.ids = read.areas.ids, .counts = std::vector<AreaCountsOfMeasure>(read.areas.size())};
  for (const std::size_t k : present) {
    const std::vector<double>& before = counts_of(read, std::string(measure_areas[k]) + "_before");
    const std::vector<double>& after = counts_of(read, std::string(measure_areas[k]) + "_after");
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (std::isnan(before[i]) && std::isnan(after[i])) continue;
      measures.counts[i][k] = BeforeAfterCounts{before[i], after[i]};
    }
  }
  measures.inputs = {std::move(read.fingerprint)};
  measures.qualities = {std::move(read.quality)};
  return measures;
}

void require_complete(const MeasureChoice& choice) {
  const bool has_control = !choice.areas[control].source.empty();
  if (has_control && !choice.columns.time.empty() && !choice.date.empty()) return;
  throw ArgumentError({"error.measure_incomplete", {}});
}

/// The areas given, each the union of its file, and which of `measure_areas` they are.
struct GivenAreas {
  AreaLayer layer;
  std::vector<std::size_t> kinds;
};

GivenAreas read_given_areas(const MeasureChoice& choice, const CommonOptions& common, const Crs& crs,
                            MeasuresRead& measures, const Run& run) {
  GivenAreas given;
  given.layer.crs = crs;
  for (std::size_t k = 0; k < measure_area_count; ++k) {
    if (choice.areas[k].source.empty()) continue;
    AreasRead read = read_areas(further_input(choice.areas[k], common, crs), {}, run);
    given.layer.ids.emplace_back(measure_areas[k]);
    given.layer.shapes.push_back(union_of(read.areas).shape);
    given.kinds.push_back(k);
    measures.inputs.push_back(std::move(read.fingerprint));
    measures.qualities.push_back(std::move(read.quality));
  }
  return given;
}

/// 0 for the days before the date, 1 for as many from it on; none outside both.
std::vector<std::optional<std::size_t>> sides(const EventSet& events, EventTime date, std::int64_t seconds) {
  std::vector<std::optional<std::size_t>> side(events.size());
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto since = (*events.times[i] - date).count();
    if (since >= -seconds && since < seconds) side[i] = since < 0 ? 0 : 1;
  }
  return side;
}

/// Files often hold less time than one thinks, and counts from half a year look like a fall.
std::int64_t days_not_covered(const EventSet& events, EventTime date, std::int64_t seconds) {
  constexpr std::int64_t day = 86400;
  const auto [first, last] = std::minmax_element(events.times.begin(), events.times.end());
  const std::int64_t before = (**first - date).count() + seconds;
  const std::int64_t after = seconds - (**last - date).count();
  return std::max<std::int64_t>(0, before / day) + std::max<std::int64_t>(0, after / day);
}

MeasuresRead measure_of_events(const MeasureChoice& choice, const CommonOptions& common, const Run& run) {
  require_complete(choice);
  const EventTime date = time_of_option("--date", choice.date);
  detail::require_within("days", choice.days, above(0.0));
  const auto seconds = static_cast<std::int64_t>(std::llround(choice.days * 86400.0));

  EventsRead read = read_timed_events(common, choice.columns, run);
  MeasuresRead measures{.ids = {"1"},
                        .counts = std::vector<AreaCountsOfMeasure>(1),
                        .parameters = {{.name = "date", .value = choice.date},
                                       {.name = "days", .value = value_in_words(choice.days)}},
                        .inputs = {std::move(read.fingerprint)},
                        .qualities = {std::move(read.quality)}};
  measures.days_not_covered = days_not_covered(read.events, date, seconds);
  const GivenAreas given = read_given_areas(choice, common, read.events.crs, measures, run);
  const AreaAssignment assignment = assign_areas(read.events, given.layer, run);
  measures.in_several_areas = static_cast<std::int64_t>(assignment.ties.size());
  const std::vector<AreaCounts> counts =
      count_areas(assignment, given.kinds.size(), sides(read.events, date, seconds), 2);
  for (std::size_t k = 0; k < given.kinds.size(); ++k) {
    measures.counts[0][given.kinds[k]] =
        BeforeAfterCounts{static_cast<double>(counts[0].count[k]), static_cast<double>(counts[1].count[k])};
  }
  return measures;
}

}  // namespace

void add_measure_options(CLI::App& app, MeasureChoice& choice, const Context& context) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  app.add_option("--id", choice.id, words("cli.measure_id"));
  add_further_input(app, choice.areas[0], "treated", "cli.treated", context);
  add_further_input(app, choice.areas[1], "buffer", "cli.buffer", context);
  add_further_input(app, choice.areas[2], "control", "cli.control_area", context);
  add_further_input(app, choice.areas[3], "buffer-control", "cli.buffer_control", context);
  add_coordinate_columns(app, choice.columns, context);
  app.add_option("--time", choice.columns.time, words("cli.time"));
  app.add_option("--date", choice.date, words("cli.measure_date"));
  add_value(app, "--days", choice.days, words("cli.measure_days"));
}

MeasureCounts measure_counts(const AreaCountsOfMeasure& areas) {
  const BeforeAfterCounts missing{unknown, unknown};
  return {.treated = areas[0].value_or(missing),
          .control = areas[2].value_or(missing),
          .buffer = areas[1],
          .buffer_control = areas[3]};
}

MeasuresRead read_measures(const MeasureChoice& choice, const CommonOptions& common, const Run& run) {
  return choice.areas[treated].source.empty() ? measures_of_table(choice, common, run)
                                              : measure_of_events(choice, common, run);
}

int report_measures(const MeasuresRead& read, const CommonOptions& common, const Context& context) {
  say_count(read.in_several_areas, "cli.in_several_areas", common, context);
  say_count(read.days_not_covered, "cli.days_not_covered", common, context);
  const auto buffer_alone = std::count_if(read.counts.begin(), read.counts.end(),
                                          [](const auto& areas) { return areas[1] && !areas[3]; });
  say_count(buffer_alone, "cli.buffer_without_control", common, context);
  int exit_code = 0;
  for (const SourceQuality& quality : read.qualities) {
    exit_code = std::max(exit_code, report_rows(quality, common, context));
  }
  return exit_code;
}

}  // namespace hotspot::cli
