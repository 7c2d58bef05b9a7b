#include "state/histogram.hpp"

#include <algorithm>

#include "state/row_paint.hpp"

namespace hotspot::viewer {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr int most_years_by_month = 15;

const MapLayer* timed_layer(const Document& document) {
  const MapLayer* first = nullptr;
  for (auto layer = document.layers.rbegin(); layer != document.layers.rend(); ++layer) {
    if (layer->data->times.empty()) continue;
    if (layer->visible) return &*layer;
    first = &*layer;
  }
  return first;
}

year_month month_of(local_days day) {
  const year_month_day date(day);
  return date.year() / date.month();
}

local_days first_day(year_month of) {
  return local_days(of / 1);
}

/// Empty bars from the first day to the last.
std::vector<TimeBar> empty_bars(local_days from, local_days to, bool by_month) {
  const months step(by_month ? 1 : 12);
  year_month at = by_month ? month_of(from) : year_month_day(from).year() / month(1);
  std::vector<TimeBar> bars;
  for (; first_day(at) <= to; at += step) bars.push_back({first_day(at), first_day(at + step) - days(1), 0});
  return bars;
}

}  // namespace

Histogram make_histogram(const Document& document) {
  Histogram histogram;
  const MapLayer* layer = timed_layer(document);
  if (!layer) return histogram;
  histogram.layer = layer->id;
  histogram.title = layer->title;
  std::vector<local_days> found;
  for (const auto& time : layer->data->times) {
    if (time) found.push_back(floor<days>(*time));
  }
  histogram.without_time = layer->data->times.size() - found.size();
  if (found.empty()) return histogram;
  const auto [first, last] = std::minmax_element(found.begin(), found.end());
  histogram.by_month = *last - *first <= days(366 * most_years_by_month);
  histogram.bars = empty_bars(*first, *last, histogram.by_month);
  for (const local_days day : found) ++histogram.bars[bar_at(histogram, day)].count;
  return histogram;
}

void refresh(TimeFigures& figures, const Document& document) {
  const MapLayer* layer = timed_layer(document);
  if (!layer) {
    figures = {};
    return;
  }
  const bool same_layer = figures.counted == layer->data;
  if (!same_layer) figures.histogram = make_histogram(document);
  if (!same_layer || figures.window != document.time) figures.week = count_week(*layer->data, document.time);
  figures.histogram.layer = layer->id;
  figures.histogram.title = layer->title;
  figures.counted = layer->data;
  figures.window = document.time;
}

std::size_t bar_at(const Histogram& histogram, local_days day) {
  const auto after = std::upper_bound(histogram.bars.begin(), histogram.bars.end(), day,
                                      [](local_days d, const TimeBar& bar) { return d < bar.from; });
  return after == histogram.bars.begin() ? 0 : static_cast<std::size_t>(after - histogram.bars.begin()) - 1;
}

TimeWindow window_of(const Histogram& histogram, std::size_t a, std::size_t b) {
  const std::size_t last = histogram.bars.size() - 1;
  return {histogram.bars[std::min({a, b, last})].from, histogram.bars[std::min(std::max(a, b), last)].to};
}

TimeWindow stepped(const Histogram& histogram, const TimeWindow& window, int bars, bool cumulative) {
  const auto last = static_cast<int>(histogram.bars.size()) - 1;
  const int from = static_cast<int>(bar_at(histogram, window.from));
  const int to = static_cast<int>(bar_at(histogram, window.to));
  int new_to = to + bars;
  const int length = to - from;
  if (new_to > last) new_to = cumulative ? from : length;
  new_to = std::max(new_to, cumulative ? from : length);
  const int new_from = cumulative ? from : new_to - length;
  return window_of(histogram, static_cast<std::size_t>(std::max(0, new_from)),
                   static_cast<std::size_t>(new_to));
}

WeekTable count_week(const LayerData& data, const std::optional<TimeWindow>& window) {
  WeekTable week{};
  const std::vector<bool> inside = rows_in_time(data, window);
  for (std::size_t i = 0; i < data.times.size(); ++i) {
    if (!data.times[i] || !inside[i]) continue;
    const local_days day = floor<days>(*data.times[i]);
    const std::chrono::hh_mm_ss clock(*data.times[i] - day);
    const unsigned weekday = std::chrono::weekday(day).iso_encoding() - 1;
    ++week[weekday][static_cast<std::size_t>(clock.hours().count())];
  }
  return week;
}

bool has_hours(const WeekTable& week) {
  return std::any_of(week.begin(), week.end(), [](const auto& day) {
    return std::any_of(day.begin() + 1, day.end(), [](std::size_t count) { return count > 0; });
  });
}

}  // namespace hotspot::viewer
