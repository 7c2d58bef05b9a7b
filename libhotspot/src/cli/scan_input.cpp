#include "cli/scan_input.hpp"

#include <algorithm>
#include <chrono>
#include <map>

#include "cli/table_columns.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/stats/count_areas.hpp"

namespace hotspot::cli {
namespace {

/// Where each row of the table goes: its area and its time.
struct RowPlaces {
  std::vector<std::size_t> area{};
  std::vector<std::size_t> time{};
  std::vector<std::size_t> first_row{};  ///< of each area
  std::vector<double> times{};           ///< ascending; one without --time
};

RowPlaces one_row_an_area(std::size_t rows) {
  RowPlaces places{.time = std::vector<std::size_t>(rows, 0), .times = {0.0}};
  for (std::size_t i = 0; i < rows; ++i) {
    places.area.push_back(i);
    places.first_row.push_back(i);
  }
  return places;
}

RowPlaces one_row_a_time(const std::vector<std::string>& ids, const std::vector<double>& times) {
  RowPlaces places{.times = times};
  std::sort(places.times.begin(), places.times.end());
  places.times.erase(std::unique(places.times.begin(), places.times.end()), places.times.end());
  std::map<std::string, std::size_t> index_of;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto [entry, is_new] = index_of.try_emplace(ids[i], places.first_row.size());
    if (is_new) places.first_row.push_back(i);
    places.area.push_back(entry->second);
    const auto time = std::lower_bound(places.times.begin(), places.times.end(), times[i]);
    places.time.push_back(static_cast<std::size_t>(time - places.times.begin()));
  }
  return places;
}

/// A date, where the column has dates, else the number.
std::string time_in_words(double time, bool is_date) {
  if (!is_date) return value_in_words(time);
  const std::chrono::local_days day{std::chrono::days(static_cast<int>(time))};
  return value_in_words(std::chrono::year_month_day(day));
}

bool holds_dates(const SourceQuality& quality) {
  return std::any_of(quality.detected.begin(), quality.detected.end(), [](const auto& entry) {
    return entry.first == "date_format" && entry.second != "days";
  });
}

std::vector<std::string> times_in_words(const RowPlaces& places, const SourceQuality& quality) {
  std::vector<std::string> words;
  for (const double time : places.times) words.push_back(time_in_words(time, holds_dates(quality)));
  return words;
}

/// Each area has each time once.
void require_complete(const RowPlaces& places, const ScanInput& input) {
  std::vector<int> rows(places.first_row.size() * places.times.size(), 0);
  for (std::size_t i = 0; i < places.area.size(); ++i) {
    ++rows[places.area[i] * places.times.size() + places.time[i]];
  }
  const auto wrong = std::find_if(rows.begin(), rows.end(), [](int count) { return count != 1; });
  if (wrong == rows.end()) return;
  const auto cell = static_cast<std::size_t>(wrong - rows.begin());
  throw DataError({"error.scan_rows",
                   {{"file", input.quality.file},
                    {"area", input.areas.ids[cell / places.times.size()]},
                    {"time", input.times[cell % places.times.size()]},
                    {"rows", static_cast<std::int64_t>(*wrong)}}});
}

std::vector<double> arranged(const std::vector<double>& values, const RowPlaces& places) {
  std::vector<double> cells(places.first_row.size() * places.times.size(), 0.0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    cells[places.area[i] * places.times.size() + places.time[i]] = values[i];
  }
  return cells;
}

AreaColumns wanted_columns(const ScanChoice& choice) {
  const bool are_events = !choice.events.source.empty();
  AreaColumns wanted{.figures = {choice.population}, .points_allowed = !are_events};
  if (!are_events) wanted.figures.push_back(choice.cases);
  if (!choice.expected.empty()) wanted.figures.push_back(choice.expected);
  if (choice.time.empty()) {
    wanted.id = choice.id;
  } else {  // ids stand once for each time
    wanted.texts = {choice.id};
    wanted.times = {choice.time};
  }
  if (are_events) return wanted;
  wanted.x = choice.columns.x;
  wanted.y = choice.columns.y;
  return wanted;
}

/// The cases are the events in each area.
void count_cases(ScanInput& input, const ScanChoice& choice, const CommonOptions& common, const Run& run) {
  const EventsRead read =
      read_events(further_input(choice.events, common, input.areas.crs), choice.columns, run);
  const AreaAssignment assignment = assign_areas(read.events, input.areas, run);
  const AreaCounts counts = count_areas(assignment, input.areas.size());
  input.data.cases.assign(counts.count.begin(), counts.count.end());
  input.events = EventsCounted{.quality = read.quality,
                               .fingerprint = read.fingerprint,
                               .outside = counts.outside,
                               .ties = static_cast<std::int64_t>(assignment.ties.size())};
}

}  // namespace

void add_scan_options(CLI::App& app, ScanChoice& choice, const Context& context) {
  const auto words = [&](std::string_view key) { return text(context.language, key); };
  CLI::Option* id = app.add_option("--id", choice.id, words("cli.id"));
  add_coordinate_columns(app, choice.columns, context);
  CLI::Option* cases = app.add_option("--cases", choice.cases, words("cli.case_counts"));
  add_further_input(app, choice.events, "events", "cli.events", context);
  app.add_option("--population", choice.population, words("cli.scan_population"))->required();
  app.add_option("--expected", choice.expected, words("cli.scan_expected"));
  CLI::Option* time = app.add_option("--time", choice.time, words("cli.scan_time"))->needs(id);
  cases->excludes("--events");
  time->excludes("--events");
}

ScanInput read_scan_input(const ScanChoice& choice, const CommonOptions& common, const Run& run) {
  if (choice.cases.empty() && choice.events.source.empty()) throw ArgumentError({"error.scan_no_cases", {}});
  const AreasRead read = read_areas(first_input(common), wanted_columns(choice), run);
  require_metric(read.areas.crs, read.quality.file);
  const bool has_times = !choice.time.empty();
  const RowPlaces places =
      has_times ? one_row_a_time(*read.areas.text(choice.id), known_numbers_of(read, choice.time))
                : one_row_an_area(read.areas.size());
  ScanInput input{.quality = read.quality, .fingerprint = read.fingerprint};
  input.areas.crs = read.areas.crs;
  for (const std::size_t row : places.first_row) {
    input.areas.ids.push_back(has_times ? read.areas.text(choice.id)->at(row) : read.areas.ids[row]);
    input.areas.shapes.push_back(read.areas.shapes[row]);
    input.data.centres.push_back(centroid(read.areas.shapes[row]));
  }
  if (has_times) input.times = times_in_words(places, read.quality);
  require_complete(places, input);
  input.data.times = places.times.size();
  if (choice.events.source.empty()) {
    input.data.cases = arranged(known_counts_of(read, choice.cases), places);
  } else {
    count_cases(input, choice, common, run);
  }
  input.data.population = arranged(known_amounts_of(read, choice.population), places);
  if (!choice.expected.empty()) {
    input.data.expected = arranged(known_amounts_of(read, choice.expected), places);
  }
  return input;
}

}  // namespace hotspot::cli
