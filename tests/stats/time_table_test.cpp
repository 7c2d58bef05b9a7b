#include "hotspot/stats/time_table.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <optional>
#include <vector>

#include "hotspot/core/error.hpp"
#include "support/sample_events.hpp"
#include "support/slow_aoristic.hpp"

using namespace hotspot;
using namespace std::chrono;

namespace {

/// Monday 1 January 2024, 0 h, and so many hours and minutes.
EventTime at(int hour, int minute = 0) {
  return EventTime(local_days(2024y / January / 1) + hours(hour) + minutes(minute));
}

std::vector<std::optional<EventTime>> hours_of_day(const std::vector<int>& hours_given) {
  std::vector<std::optional<EventTime>> times;
  for (const int hour : hours_given) times.emplace_back(at(24 * static_cast<int>(times.size()) + hour));
  return times;
}

std::vector<TimeSpan> random_spans(int longest_minutes) {
  test::Sampler sampler(11);
  std::vector<TimeSpan> spans;
  for (int i = 0; i < 40; ++i) {
    const EventTime from = at(0, static_cast<int>(600000 * sampler.next()) - 300000);
    spans.push_back({from, from + minutes(static_cast<int>(longest_minutes * sampler.next()))});
  }
  spans.push_back({at(3), at(3)});
  return spans;
}

template <class Table>
double total(const Table& table) {
  return std::accumulate(table.begin(), table.end(), 0.0);
}

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("an event from 10:30 to 12:00 gives a third to the first hour and two thirds to the next") {
  // Ratcliffe (2000), eq. 1, to the minute: half an hour and an hour of one and a half; none from 12:00.
  const auto table = aoristic_week({{at(10, 30), at(12)}});
  CHECK(table[10] == doctest::Approx(1.0 / 3.0).epsilon(1e-15));
  CHECK(table[11] == doctest::Approx(2.0 / 3.0).epsilon(1e-15));
  CHECK(table[12] == 0.0);
}

TEST_CASE("a moment belongs to the hour it begins and a weekend passes into Monday") {
  CHECK(aoristic_week({{at(12), at(12)}})[12] == 1.0);
  const auto table = aoristic_week({{at(6 * 24 + 23), at(7 * 24 + 1)}});
  CHECK(table[167] == doctest::Approx(0.5));
  CHECK(table[0] == doctest::Approx(0.5));
}

TEST_CASE("a span of weeks passes every hour as often as it does") {
  // Two weeks and a day: 15 Mondays' worth of Monday over 360 h, each hour of Monday 3 times, others twice.
  const auto table = aoristic_week({{at(0), at(15 * 24)}});
  CHECK(table[5] == doctest::Approx(3.0 / 360.0).epsilon(1e-14));
  CHECK(table[30] == doctest::Approx(2.0 / 360.0).epsilon(1e-14));
  CHECK(total(table) == doctest::Approx(1.0).epsilon(1e-14));
}

TEST_CASE("tables agree with weights minute by minute and add up to the events") {
  for (const int longest : {90, 3000, 60000}) {
    const std::vector<TimeSpan> spans = random_spans(longest);
    const auto week = aoristic_week(spans);
    const auto slow_week = test::slow_aoristic(spans, hours_of_week, test::slow_hour_of_week);
    for (std::size_t k = 0; k < week.size(); ++k) {
      CHECK(week[k] == doctest::Approx(slow_week[k]).epsilon(1e-10));
    }
    const auto months = aoristic_months(spans);
    const auto slow_months = test::slow_aoristic(spans, months_of_year, test::slow_month);
    for (std::size_t k = 0; k < months.size(); ++k) {
      CHECK(months[k] == doctest::Approx(slow_months[k]).epsilon(1e-10));
    }
    CHECK(total(week) == doctest::Approx(static_cast<double>(spans.size())).epsilon(1e-12));
    CHECK(total(months) == doctest::Approx(static_cast<double>(spans.size())).epsilon(1e-12));
  }
}

TEST_CASE("a span of years gives the months their days and leap days count") {
  const EventTime from(local_days(2023y / January / 1)), to(local_days(2025y / January / 1));
  const auto months = aoristic_months({{from, to}});
  CHECK(months[0] == doctest::Approx(62.0 / 731.0).epsilon(1e-14));
  CHECK(months[1] == doctest::Approx(57.0 / 731.0).epsilon(1e-14));
}

TEST_CASE("weights of events are spread instead of ones") {
  const auto table = aoristic_week({{at(1), at(1)}, {at(2), at(4)}}, {0.5, 3.0});
  CHECK(table[1] == 0.5);
  CHECK(table[2] == doctest::Approx(1.5));
  CHECK(table[3] == doctest::Approx(1.5));
}

TEST_CASE("no spans give a table of zeros and those that end before they begin are refused") {
  CHECK(total(aoristic_week({})) == 0.0);
  CHECK(total(aoristic_months({})) == 0.0);
  CHECK_THROWS_AS((void)aoristic_week({{at(2), at(1)}}), ArgumentError);
  CHECK_THROWS_AS((void)aoristic_months({{at(2), at(1)}}), ArgumentError);
  CHECK_THROWS_AS((void)aoristic_week({{at(2), at(3)}}, {1.0, 2.0}), ArgumentError);
}

TEST_CASE("days are counted per weekday and per month") {
  const local_days first(2024y / January / 30), end(2024y / March / 2);  // Tuesday to Saturday, 33 days
  const auto weekdays = days_of_weekdays(first, end);
  CHECK(weekdays == std::array<std::size_t, 7>{4, 5, 5, 5, 5, 5, 4});
  const auto months = days_of_months(first, end);
  CHECK(months[0] == 2);
  CHECK(months[1] == 29);
  CHECK(months[2] == 2);
  CHECK(std::accumulate(months.begin(), months.end(), std::size_t{0}) == 33);
  CHECK(days_of_weekdays(first, first)[1] == 1);
  CHECK(total(days_of_weekdays(first, first)) == 1);
}

TEST_CASE("midnight stands for a day where all times have it or far more than at other full hours") {
  CHECK(midnight_stands_for_day(hours_of_day({0, 0, 0})));
  CHECK(midnight_stands_for_day(hours_of_day({0})));
  CHECK_FALSE(midnight_stands_for_day({}));
  CHECK_FALSE(midnight_stands_for_day({std::nullopt}));
  CHECK_FALSE(midnight_stands_for_day(hours_of_day({0, 0, 0, 0, 13})));  // too few to tell
  std::vector<int> mixed(11, 0);
  mixed.insert(mixed.end(), 5, 22);
  CHECK(midnight_stands_for_day(hours_of_day(mixed)));
  mixed.push_back(22);
  CHECK_FALSE(midnight_stands_for_day(hours_of_day(mixed)));  // a busy evening rounded to hours
}
