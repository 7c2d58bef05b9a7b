#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <numeric>

#include "hotspot/plan/disclosure.hpp"
#include "plan/compute_rhythm.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::small_study;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::year;

TEST_SUITE_BEGIN("fast");

namespace {

/// Monday 2 January 2012, 00:00.
const EventTime monday{std::chrono::local_days(year(2012) / 1 / 2)};

/// One event each `step` minutes from a little after midnight.
EventSet events_every(int step, int n) {
  EventSet events;
  for (int k = 0; k < n; ++k) {
    events.points.push_back({500.0, 500.0});
    events.times.emplace_back(monday + minutes(1 + step * k));
  }
  return events;
}

std::int64_t sum(const std::vector<std::int64_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

StudyResult study_of(const EventSet& events) {
  StudyResult result = small_study({{1}, {1}}, {200.0});
  result.period = Period{year(2012) / 1 / 1, year(2012) / 12 / 31};
  result.sources = {detail::compute_source(result.study.sources.front(), events, result, {})};
  return result;
}

template <class ColumnType>
ColumnType column(const Release& release, const std::string& name) {
  REQUIRE(release.layer("rhythm")->column(name) != nullptr);
  return std::get<ColumnType>(release.layer("rhythm")->column(name)->values);
}

/// `n` events at an hour so many days after that Monday.
void add_events(EventSet& events, int day, int hour, int n) {
  for (int k = 0; k < n; ++k) {
    events.points.push_back({500.0, 500.0});
    events.times.emplace_back(monday + days(day) + hours(hour) + minutes(k % 50 + 1));
  }
}

}  // namespace

TEST_CASE("events are counted by weekday part of the day and month") {
  const EventSet events = events_every(97, 4000);  // nine months
  const auto rhythm = detail::compute_rhythm(events);
  REQUIRE(rhythm.has_value());
  std::map<std::pair<unsigned, long>, std::int64_t> week;
  std::array<std::int64_t, 12> months{};
  for (const auto& time : events.times) {
    const auto day = std::chrono::floor<days>(*time);
    const std::chrono::weekday weekday(day);
    ++week[{weekday.iso_encoding() - 1, std::chrono::duration_cast<hours>(*time - day).count() / 6}];
    ++months[static_cast<unsigned>(std::chrono::year_month_day(day).month()) - 1];
  }
  for (const auto& [at, count] : week)
    CHECK(rhythm->week.at(at.first, static_cast<std::size_t>(at.second)) == count);
  CHECK(rhythm->months == months);
  CHECK(sum(rhythm->week.counts) == 4000);
  CHECK(rhythm->without_hour == 0);
  CHECK(rhythm->without_time == 0);
}

TEST_CASE("fewer than a hundred timed events have no rhythm") {
  CHECK_FALSE(detail::compute_rhythm(events_every(97, 99)).has_value());
  EventSet events = events_every(97, 100);
  CHECK(detail::compute_rhythm(events).has_value());
  events.times.front().reset();
  CHECK_FALSE(detail::compute_rhythm(events).has_value());
  CHECK_FALSE(detail::compute_rhythm({}).has_value());
}

TEST_CASE("days without hours have months and no week") {
  EventSet events = events_every(97, 300);
  for (auto& time : events.times) time = EventTime(std::chrono::floor<days>(*time));
  const auto rhythm = detail::compute_rhythm(events);
  REQUIRE(rhythm.has_value());
  CHECK(rhythm->week.counts.empty());
  CHECK(rhythm->months[0] == 300);
  const Release release = release_study(study_of(events), Profile::internal);
  for (const std::string& kind : column<TextColumn>(release, "kind")) CHECK(kind == "month");
}

TEST_CASE("events at a midnight that stands for a day have no part in the week") {
  EventSet events = events_every(97, 400);
  for (int k = 0; k < 50; ++k) {
    events.points.push_back({500.0, 500.0});
    events.times.emplace_back(monday + days(k));
  }
  const auto rhythm = detail::compute_rhythm(events);
  CHECK(sum(rhythm->week.counts) == 400);
  CHECK(rhythm->without_hour == 50);
}

TEST_CASE("in public small counts of the week are hidden with what would give them back") {
  EventSet events;
  for (int weekday = 0; weekday < 7; ++weekday) {
    for (int hour = 3; hour < 24; hour += 6) add_events(events, weekday, hour, 9 + weekday + hour);
  }
  events.times.erase(events.times.begin(), events.times.begin() + 9);  // three are left of Monday at night
  events.points.erase(events.points.begin(), events.points.begin() + 9);
  const Release release = release_study(study_of(events), Profile::open);
  const auto counts = column<IntegerColumn>(release, "count");
  const auto hidden = column<TextColumn>(release, "hidden");
  const auto weekdays = column<IntegerColumn>(release, "weekday");
  const auto from = column<IntegerColumn>(release, "hour_from");
  const auto months = column<IntegerColumn>(release, "month");
  std::map<std::optional<std::int64_t>, int> hidden_of_weekday, hidden_of_part;
  for (std::size_t row = 0; row < counts.size(); ++row) {
    CHECK(counts[row].has_value() == hidden[row].empty());
    if (counts[row]) CHECK((*counts[row] == 0 || *counts[row] >= 5));
    if (months[row]) continue;
    if (!counts[row]) {
      ++hidden_of_weekday[weekdays[row]];
      ++hidden_of_part[from[row]];
    }
  }
  CHECK(hidden[0] == "under_threshold");
  for (const auto& [weekday, n] : hidden_of_weekday) CHECK(n >= 2);
  for (const auto& [part, n] : hidden_of_part) CHECK(n >= 2);
  const Release internal = release_study(study_of(events), Profile::internal);
  CHECK(column<IntegerColumn>(internal, "count").front() == 3);
}

TEST_CASE("where only the number of all events could protect the times nothing of them is shown") {
  // Ten in each month, known to be at most ten: their sum would tell each of them.
  EventSet events;
  for (int month = 0; month < 12; ++month) add_events(events, 61 * month / 2, 12, 10);
  StudyResult result = study_of(events);
  REQUIRE(result.sources.front().rhythm->months[7] == 10);
  result.study.disclosure.threshold = 11;
  const Release release = release_study(result, Profile::open);
  REQUIRE(std::get<IntegerColumn>(release.layer("totals")->column("count")->values).front() == 120);
  for (const auto& count : column<IntegerColumn>(release, "count")) CHECK_FALSE(count.has_value());
}

TEST_CASE("lines of the week and the year add up to the events and tell their days") {
  const Release release = release_study(study_of(events_every(97, 4000)), Profile::internal);
  const auto counts = column<IntegerColumn>(release, "count");
  const auto weekdays = column<IntegerColumn>(release, "weekday");
  const auto from = column<IntegerColumn>(release, "hour_from");
  const auto months = column<IntegerColumn>(release, "month");
  const auto day_counts = column<IntegerColumn>(release, "days");
  std::int64_t cells = 0, of_weekdays = 0, of_parts = 0, of_months = 0, year_days = 0;
  for (std::size_t row = 0; row < counts.size(); ++row) {
    if (months[row]) of_months += *counts[row], year_days += *day_counts[row];
    if (weekdays[row] && from[row]) cells += *counts[row];
    if (weekdays[row] && !from[row]) of_weekdays += *counts[row];
    if (!weekdays[row] && from[row]) of_parts += *counts[row];
  }
  for (const std::int64_t total : {cells, of_weekdays, of_parts, of_months}) CHECK(total == 4000);
  CHECK(year_days == 366);
}

TEST_CASE("an event between two times is spread over the hours between them") {
  EventSet events;
  add_events(events, 0, 1, 200);
  for (const auto& time : events.times) events.times_to.emplace_back(*time + hours(12));
  const auto rhythm = detail::compute_rhythm(events);
  REQUIRE(rhythm);
  // From 01:25 to 13:25 in the mean: 4.575 hours of the night, 6 of the morning, 1.425 of the afternoon.
  CHECK(sum(rhythm->week.counts) == 200);
  CHECK(std::abs(rhythm->week.counts[0] - 76) <= 1);
  CHECK(std::abs(rhythm->week.counts[1] - 100) <= 1);
  CHECK(std::abs(rhythm->week.counts[2] - 24) <= 1);
  CHECK(rhythm->without_hour == 0);

  for (auto& time : events.times_to) *time += days(8);
  const auto long_ones = detail::compute_rhythm(events);
  CHECK(long_ones->without_hour == 200);
  CHECK(long_ones->week.counts.empty());
  CHECK(long_ones->months[0] == 200);
  for (auto& time : events.times_to) *time -= days(20);
  CHECK(detail::compute_rhythm(events)->without_hour == 200);
}
