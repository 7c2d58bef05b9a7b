#include "hotspot/stats/time_table.hpp"

#include <algorithm>
#include <cstdint>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

using std::chrono::local_days;

constexpr std::int64_t hour_s = 3600;
constexpr std::int64_t day_s = 24 * hour_s;
constexpr std::int64_t week_s = 7 * day_s;
/// 1970-01-01 was a Thursday.
constexpr std::int64_t monday_s = -3 * day_s;

std::int64_t modulo(std::int64_t a, std::int64_t b) {
  return (a % b + b) % b;
}

double weight_of(const std::vector<double>& weights, std::size_t i) {
  return weights.empty() ? 1.0 : weights[i];
}

void require_valid(const std::vector<TimeSpan>& spans, const std::vector<double>& weights) {
  if (!weights.empty() && weights.size() != spans.size()) {
    throw ArgumentError({"error.column_length",
                         {{"column", std::string("weights")},
                          {"length", static_cast<std::int64_t>(weights.size())},
                          {"expected", static_cast<std::int64_t>(spans.size())}}});
  }
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].from <= spans[i].to) continue;
    throw ArgumentError({"error.span_reversed", {{"number", static_cast<std::int64_t>(i + 1)}}});
  }
}

/// Where in its week a time lies, in seconds from Monday 0 h.
std::int64_t second_of_week(EventTime time) {
  return modulo(time.time_since_epoch().count() - monday_s, week_s);
}

void spread_over_week(const TimeSpan& span, double weight, std::array<double, hours_of_week>& table) {
  const std::int64_t length = (span.to - span.from).count();
  std::int64_t at = second_of_week(span.from);
  if (length == 0) {
    table[static_cast<std::size_t>(at / hour_s)] += weight;
    return;
  }
  const double per_second = weight / static_cast<double>(length);
  const std::int64_t whole_weeks = length / week_s;
  if (whole_weeks > 0) {
    for (double& hour : table) hour += per_second * static_cast<double>(whole_weeks * hour_s);
  }
  for (std::int64_t left = length % week_s; left > 0;) {
    const std::int64_t here = std::min(left, hour_s - at % hour_s);
    table[static_cast<std::size_t>(at / hour_s)] += per_second * static_cast<double>(here);
    at = (at + here) % week_s;
    left -= here;
  }
}

std::chrono::year_month_day date_of(EventTime time) {
  return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
}

std::size_t month_index(std::chrono::year_month_day date) {
  return static_cast<unsigned>(date.month()) - 1;
}

EventTime start_of_next_month(std::chrono::year_month_day date) {
  const auto next = std::chrono::year_month(date.year(), date.month()) + std::chrono::months(1);
  return local_days(next / 1);
}

void spread_over_months(const TimeSpan& span, double weight, std::array<double, months_of_year>& table) {
  const std::int64_t length = (span.to - span.from).count();
  if (length == 0) {
    table[month_index(date_of(span.from))] += weight;
    return;
  }
  const double per_second = weight / static_cast<double>(length);
  for (EventTime at = span.from; at < span.to;) {
    const std::chrono::year_month_day date = date_of(at);
    const EventTime until = std::min(span.to, start_of_next_month(date));
    table[month_index(date)] += per_second * static_cast<double>((until - at).count());
    at = until;
  }
}

}  // namespace

std::array<double, hours_of_week> aoristic_week(const std::vector<TimeSpan>& spans,
                                                const std::vector<double>& weights) {
  require_valid(spans, weights);
  std::array<double, hours_of_week> table{};
  for (std::size_t i = 0; i < spans.size(); ++i) spread_over_week(spans[i], weight_of(weights, i), table);
  return table;
}

std::array<double, months_of_year> aoristic_months(const std::vector<TimeSpan>& spans,
                                                   const std::vector<double>& weights) {
  require_valid(spans, weights);
  std::array<double, months_of_year> table{};
  for (std::size_t i = 0; i < spans.size(); ++i) spread_over_months(spans[i], weight_of(weights, i), table);
  return table;
}

std::array<std::size_t, 7> days_of_weekdays(local_days first, local_days last) {
  std::array<std::size_t, 7> days{};
  const std::int64_t count = (last - first).count() + 1;
  for (std::int64_t k = 0; k < 7 && count > 0; ++k) {
    const std::chrono::weekday weekday(first + std::chrono::days(k));
    days[weekday.iso_encoding() - 1] = static_cast<std::size_t>((count - k + 6) / 7);
  }
  return days;
}

std::array<std::size_t, months_of_year> days_of_months(local_days first, local_days last) {
  std::array<std::size_t, months_of_year> days{};
  for (local_days at = first; at <= last;) {
    const std::chrono::year_month_day date(at);
    const local_days next = std::chrono::floor<std::chrono::days>(start_of_next_month(date));
    const local_days until = std::min(next, last + std::chrono::days(1));
    days[month_index(date)] += static_cast<std::size_t>((until - at).count());
    at = until;
  }
  return days;
}

bool midnight_stands_for_day(const std::vector<std::optional<EventTime>>& times) {
  constexpr std::size_t fewest = 10;
  std::array<std::size_t, 24> at_full_hour{};
  std::size_t known = 0;
  for (const auto& time : times) {
    if (!time) continue;
    ++known;
    const std::int64_t second = modulo(time->time_since_epoch().count(), day_s);
    if (second % hour_s == 0) ++at_full_hour[static_cast<std::size_t>(second / hour_s)];
  }
  const std::size_t midnight = at_full_hour[0];
  const std::size_t other = *std::max_element(at_full_hour.begin() + 1, at_full_hour.end());
  return midnight > 0 && (midnight == known || (midnight >= fewest && midnight > 2 * other));
}

}  // namespace hotspot
