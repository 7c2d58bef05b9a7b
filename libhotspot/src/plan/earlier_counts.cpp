#include "plan/earlier_counts.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "hotspot/stats/time_table.hpp"

namespace hotspot::detail {
namespace {

using namespace std::chrono;

/// Days from the first to the last, both included; all of them where one side has no times.
struct Days {
  sys_days first = sys_days::min(), last = sys_days::max();

  [[nodiscard]] bool cover_all() const { return first == sys_days::min(); }
  [[nodiscard]] bool cover(EventTime time) const {
    const sys_days day(floor<days>(time).time_since_epoch());
    return first <= day && day <= last;
  }
};

std::vector<Cover> years_covered(const StudyResult& result, std::size_t years, const Days& covered) {
  std::vector<Cover> all;
  for (std::size_t index = 0; index < years; ++index) {
    const year of(result.period->first_year() + static_cast<int>(index));
    // Of the days that this study counts.
    const sys_days first = std::max(sys_days(of / January / 1), sys_days(result.period->from));
    const sys_days last = std::min(sys_days(of / December / 31), sys_days(result.period->to));
    const bool none = covered.last < first || last < covered.first;
    const bool whole = covered.first <= first && last <= covered.last;
    all.push_back(none ? Cover::none : whole ? Cover::whole : Cover::part);
  }
  return all;
}

std::size_t year_of(const StudyResult& result, EventTime time) {
  const year_month_day date(floor<days>(time));
  return static_cast<std::size_t>(static_cast<int>(date.year()) - result.period->first_year());
}

/// Weekday by part of the day, and month, of one event.
void add_time(EarlierCounts& counts, EventTime time, bool midnight_is_day) {
  const auto day = floor<days>(time);
  const year_month_day date(day);
  ++counts.months[static_cast<unsigned>(date.month()) - 1];
  if (midnight_is_day && time == day) return;
  const auto weekday_index = std::chrono::weekday(day).iso_encoding() - 1;
  const auto hour = duration_cast<hours>(time - day).count();
  const auto part = static_cast<std::size_t>(hour) / (24 / parts_of_day);
  ++counts.week.counts[weekday_index * parts_of_day + part];
}

std::vector<std::optional<EventTime>> times_of(const SourceResult& source) {
  std::vector<std::optional<EventTime>> times = source.events.times;
  times.insert(times.end(), source.in_areas.times.begin(), source.in_areas.times.end());
  return times;
}

}  // namespace

EarlierCounts count_earlier(const StudyResult& result, const SourceResult& source,
                            const EarlierRelease& earlier, const EarlierSource& told,
                            const std::vector<CellPiece>& pieces) {
  Days covered;
  const bool dated = earlier.period && result.period && !source.by_year.empty();
  if (dated) covered = {sys_days(earlier.period->first), sys_days(earlier.period->second)};
  const std::size_t years = source.by_year.size(), areas = result.areas.size() + 1;
  EarlierCounts counts{.years = dated ? years_covered(result, years, covered) : std::vector{Cover::whole},
                       .by_year = {},
                       .categories = std::vector<std::int64_t>(source.by_category.size()),
                       .week = {.rows = 7,
                                .columns = parts_of_day,
                                .counts = std::vector<std::int64_t>(7 * parts_of_day),
                                .row_hidden = {}},
                       .months = std::vector<std::int64_t>(months_of_year),
                       .pieces = std::vector<std::int64_t>(pieces.size()),
                       .without_place = std::vector<std::int64_t>(areas),
                       .places = {}};
  if (!dated && years > 0) counts.years.assign(years, Cover::whole);
  counts.by_year.assign(areas * counts.years.size(), 0);
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> at;
  for (std::size_t k = 0; k < pieces.size(); ++k) at[{pieces[k].cell, pieces[k].area}] = k;
  const bool midnight_is_day = midnight_stands_for_day(times_of(source));
  std::vector<bool> is_covered(source.events.size(), false);
  for (std::size_t index = 0; index < source.size(); ++index) {
    const bool has_place = index < source.events.size();
    const EventSet& events = has_place ? source.events : source.in_areas;
    const std::size_t i = has_place ? index : index - source.events.size();
    const bool timed = !events.times.empty() && events.times[i].has_value();
    const EventTime time = timed ? *events.times[i] : EventTime{};
    if (timed ? !covered.cover(time) : !covered.cover_all()) continue;
    if (has_place) is_covered[i] = true;
    const std::size_t area = source.assignment.area_of[index].value_or(result.areas.size());
    const std::size_t column = timed && years > 0 ? year_of(result, time) : 0;
    ++counts.by_year[area * counts.years.size() + column];
    if (!events.category_of.empty() && events.category_of[i] < counts.categories.size())
      ++counts.categories[events.category_of[i]];
    if (timed) add_time(counts, time, midnight_is_day);
    if (!has_place) ++counts.without_place[area];
    const auto cell =
        has_place ? result.grid.position(result.grid.grid.cell_at(events.points[i])) : std::nullopt;
    if (const auto found = cell ? at.find({*cell, area}) : at.end(); found != at.end())
      ++counts.pieces[found->second];
  }
  counts.places = places_on_cells(result, source, told.places, is_covered);
  return counts;
}

}  // namespace hotspot::detail
