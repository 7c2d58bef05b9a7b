#include "hotspot/stats/time_table.hpp"
#include "plan/layer_builder.hpp"
#include "plan/study_layers.hpp"

namespace hotspot::detail {
namespace {

/// Days of each kind in the period; none without a period.
struct DayCounts {
  std::array<std::size_t, 7> weekdays{};
  std::array<std::size_t, months_of_year> months{};
};

DayCounts day_counts(const StudyResult& result) {
  if (!result.period) return {};
  const std::chrono::local_days first(result.period->from), last(result.period->to);
  return {days_of_weekdays(first, last), days_of_months(first, last)};
}

struct RhythmRows {
  TextColumn sources, kinds, hidden;
  IntegerColumn weekdays, hours_from, hours_to, months, days, counts;

  void add(const SourceResult& source, const char* kind, std::int64_t count, Hidden reason) {
    sources.push_back(source.name);
    kinds.emplace_back(kind);
    for (IntegerColumn* column : {&weekdays, &hours_from, &hours_to, &months, &days})
      column->emplace_back(std::nullopt);
    counts.push_back(reason == Hidden::no ? std::optional(count) : std::nullopt);
    hidden.emplace_back(hidden_word(reason));
  }
};

/// Cells, totals of the weekdays (no hours), totals of the parts of the day (no weekday), total.
void add_week(RhythmRows& rows, const SourceResult& source, const std::vector<Hidden>& hidden,
              const DayCounts& days) {
  const CountTable& week = source.rhythm->week;
  const TableEntries entries = week.entries();
  const std::vector<std::int64_t> counts = counts_with_totals(week);
  const auto add = [&](std::size_t entry) { rows.add(source, "week", counts[entry], hidden[entry]); };
  const auto at_weekday = [&](std::size_t weekday) {
    rows.weekdays.back() = static_cast<std::int64_t>(weekday) + 1;
    if (days.weekdays[weekday] > 0) rows.days.back() = static_cast<std::int64_t>(days.weekdays[weekday]);
  };
  const auto at_part = [&](std::size_t part) {
    const auto hours = static_cast<std::int64_t>(24 / parts_of_day);
    rows.hours_from.back() = static_cast<std::int64_t>(part) * hours;
    rows.hours_to.back() = (static_cast<std::int64_t>(part) + 1) * hours;
  };
  for (std::size_t weekday = 0; weekday < week.rows; ++weekday) {
    for (std::size_t part = 0; part < week.columns; ++part) {
      add(entries.cell(weekday, part));
      at_weekday(weekday);
      at_part(part);
    }
    add(entries.row_total(weekday));
    at_weekday(weekday);
  }
  for (std::size_t part = 0; part < week.columns; ++part) {
    add(entries.column_total(part));
    at_part(part);
  }
  add(entries.total());
}

void add_months(RhythmRows& rows, const SourceResult& source, const std::vector<Hidden>& hidden,
                const DayCounts& days) {
  for (std::size_t month = 0; month < source.rhythm->months.size(); ++month) {
    rows.add(source, "month", source.rhythm->months[month], hidden[month]);
    rows.months.back() = static_cast<std::int64_t>(month) + 1;
    if (days.months[month] > 0) rows.days.back() = static_cast<std::int64_t>(days.months[month]);
  }
}

}  // namespace

Layer rhythm_layer(const StudyResult& result, const DisclosedCounts& disclosed) {
  const DayCounts days = day_counts(result);
  RhythmRows rows;
  for (std::size_t s = 0; s < result.sources.size(); ++s) {
    const SourceResult& source = result.sources[s];
    if (!source.rhythm) continue;
    const DisclosedSource& shown = disclosed.sources[s];
    if (source.rhythm->week.rows > 0) add_week(rows, source, shown.week, days);
    add_months(rows, source, shown.months, days);
  }
  LayerBuilder layer("rhythm", result);
  layer.add("source", std::move(rows.sources));
  layer.add("kind", std::move(rows.kinds));
  layer.add("weekday", std::move(rows.weekdays));
  layer.add("hour_from", std::move(rows.hours_from));
  layer.add("hour_to", std::move(rows.hours_to));
  layer.add("month", std::move(rows.months));
  layer.add("days", std::move(rows.days));
  layer.add("count", std::move(rows.counts));
  layer.add("hidden", std::move(rows.hidden));
  return layer.finish(NoPlaces{}, provenance(result, "events by time of the week and of the year",
                                             "Ratcliffe and McCullagh (1998)"));
}

}  // namespace hotspot::detail
