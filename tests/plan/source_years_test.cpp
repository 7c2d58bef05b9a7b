#include "plan/source_years.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "plan/month_ranges.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST_SUITE_BEGIN("fast");

namespace {

EventTime on(int y, unsigned m, unsigned d) {
  return EventTime(std::chrono::local_days(year(y) / month(m) / day(d)));
}

void add(EventSet& events, EventTime time, const std::string& category = "a") {
  auto known = std::find(events.categories.begin(), events.categories.end(), category);
  if (known == events.categories.end()) known = events.categories.insert(known, category);
  events.category_of.push_back(static_cast<std::uint32_t>(known - events.categories.begin()));
  events.points.push_back({1.0, 2.0});
  events.times.emplace_back(time);
}

/// So many events in every month of the years.
EventSet every_month(int first, int last, int each) {
  EventSet events;
  for (int y = first; y <= last; ++y) {
    for (unsigned m = 1; m <= 12; ++m) {
      for (int k = 0; k < each; ++k) add(events, on(y, m, static_cast<unsigned>(k % 28 + 1)));
    }
  }
  return events;
}

EventSet without(const EventSet& events, int y, unsigned first, unsigned last) {
  std::vector<bool> keep;
  for (const auto& time : events.times) {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*time));
    const auto m = static_cast<unsigned>(date.month());
    keep.push_back(static_cast<int>(date.year()) != y || m < first || m > last);
  }
  return select(events, keep);
}

std::string no_data(const YearQuality& entry) {
  return month_ranges(entry.months, MonthState::no_data);
}
std::string none(const YearQuality& entry) {
  return month_ranges(entry.months, MonthState::none);
}

}  // namespace

TEST_CASE("an empty month of a busy source has no data and one of a quiet source had no events") {
  const auto busy = account_by_year(without(every_month(2010, 2012, 20), 2011, 5, 5), {}, {});
  REQUIRE(busy.size() == 3);
  CHECK(no_data(busy[1]) == "5");
  CHECK(none(busy[1]).empty());
  CHECK(busy[1].is_partial);
  CHECK_FALSE(busy[0].is_partial);
  CHECK(busy[1].kept == 220);

  const auto quiet = account_by_year(without(every_month(2010, 2012, 2), 2011, 5, 6), {}, {});
  CHECK(no_data(quiet[1]).empty());
  CHECK(none(quiet[1]) == "5-6");
  CHECK_FALSE(quiet[1].is_partial);
  const auto long_gap = account_by_year(without(every_month(2010, 2012, 2), 2011, 5, 9), {}, {});
  CHECK(no_data(long_gap[1]) == "5-9");
}

TEST_CASE("what comes before the first row and after the last is no data unless the cover is stated") {
  EventSet events = without(without(every_month(2010, 2012, 5), 2010, 1, 3), 2012, 11, 12);
  const auto found = account_by_year(events, {}, {});
  CHECK(no_data(found[0]) == "1-3");
  CHECK(no_data(found[2]) == "11-12");
  CHECK(found[2].is_partial);

  const auto stated = account_by_year(
      events, {}, {.from = year(2010) / month(1) / day(1), .to = year(2012) / month(12) / day(31)});
  CHECK(none(stated[0]) == "1-3");
  CHECK(none(stated[2]) == "11-12");
  CHECK_FALSE(stated[2].is_partial);

  const auto ends = account_by_year(
      events, {}, {.from = year(2009) / month(12) / day(1), .to = year(2012) / month(12) / day(15)});
  REQUIRE(ends.size() == 4);
  CHECK(no_data(ends[0]) == "1-11");
  CHECK(none(ends[0]) == "12");
  CHECK(ends[3].is_partial);  // no month is missing, half of one is
  CHECK(no_data(ends[3]).empty());
}

TEST_CASE("rejected rows show that there are data and are counted by year and reason") {
  SourceQuality quality;
  for (std::size_t row = 0; row < 3; ++row) {
    quality.rejected.push_back({row, RejectReason::outside_study_area, year(2011) / month(5)});
  }
  quality.rejected.push_back({7, RejectReason::time_unread});
  const auto years = account_by_year(without(every_month(2010, 2012, 20), 2011, 5, 5), quality, {});
  REQUIRE(years.size() == 4);
  CHECK(no_data(years[1]).empty());
  CHECK(years[1].rejected == 3);
  REQUIRE(years[1].reasons.size() == 1);
  CHECK(years[1].reasons.front() == std::pair{RejectReason::outside_study_area, std::size_t{3}});
  CHECK_FALSE(years[3].year);
  CHECK(years[3].rejected == 1);
  std::size_t kept = 0;
  for (const YearQuality& entry : years) kept += *entry.kept;
  CHECK(kept == 700);
}

TEST_CASE("a code that comes or goes is named and a rare one is not") {
  EventSet events = every_month(2010, 2015, 4);
  for (int k = 0; k < 40; ++k) add(events, on(2013 + k % 3, 3, 4), "new");
  for (int k = 0; k < 40; ++k) add(events, on(2010 + k % 2, 3, 4), "old");
  for (int k = 0; k < 40; ++k) add(events, on(2010 + k % 6, 3, 4), "always");
  add(events, on(2015, 2, 2), "once");
  const auto years = account_by_year(events, {}, {});
  REQUIRE(years.size() == 6);
  CHECK(years[3].new_codes == std::vector<std::string>{"new"});
  CHECK(years[2].gone_codes == std::vector<std::string>{"old"});
  for (const std::size_t other : {0U, 1U, 4U, 5U}) {
    CHECK(years[other].new_codes.empty());
    CHECK(years[other].gone_codes.empty());
  }
}

TEST_CASE("the delay from event to report is counted in days of the calendar") {
  EventSet events;
  for (int k = 0; k < 10; ++k) {
    add(events, on(2012, 6, 10) + std::chrono::hours(22));
    events.reported.emplace_back(on(2012, 6, static_cast<unsigned>(10 + k)));
  }
  add(events, on(2012, 6, 10));
  events.reported.emplace_back(on(2012, 6, 9));
  add(events, on(2012, 7, 10));
  events.reported.emplace_back();
  const auto years = account_by_year(events, {}, {});
  REQUIRE(years.front().delay);
  CHECK(years.front().delay->events == 11);
  CHECK(years.front().delay->before_event == 1);
  CHECK(years.front().delay->median_days == 4.0);
  CHECK(years.front().delay->ninetieth_days == 8.0);
}

TEST_CASE("a source without times is one entry and one without rows none") {
  EventSet events{.points = {{1.0, 1.0}, {2.0, 2.0}}};
  events.placements = {Placement::coordinates, Placement::street};
  const auto years = account_by_year(events, {}, {});
  REQUIRE(years.size() == 1);
  CHECK_FALSE(years.front().year);
  CHECK(years.front().kept == 2);
  CHECK(years.front().placements[static_cast<std::size_t>(Placement::street)] == 1);
  CHECK(account_by_year({}, {}, {}).empty());
}

TEST_CASE("a slip in a date does not make a list of a thousand years") {
  EventSet events = every_month(2010, 2012, 20);
  add(events, on(213, 5, 5));
  const auto years = account_by_year(events, {}, {});
  CHECK(years.size() == 4);
  CHECK(years.front().year == 213);
}
