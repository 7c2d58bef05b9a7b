/// @file
/// When events were: per month or year, and over the week.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "state/document.hpp"

namespace hotspot::viewer {

struct TimeBar {
  std::chrono::local_days from{};  ///< first day
  std::chrono::local_days to{};    ///< last day
  std::size_t count = 0;
};

struct Histogram {
  LayerId layer = 0;     ///< whose events are counted
  std::string title{};   ///< of that layer
  bool by_month = true;  ///< else by year
  std::vector<TimeBar> bars{};
  std::size_t without_time = 0;
};

/// Of the uppermost visible layer with times, else of the first with times. Months where the events span at
/// most 15 years, without gaps; no bars without times.
[[nodiscard]] Histogram make_histogram(const Document& document);

/// Events per weekday (Monday first) and hour.
using WeekTable = std::array<std::array<std::size_t, 24>, 7>;

/// What the panel of time shows, counted once for each layer and window: a million events are too many for
/// every frame.
struct TimeFigures {
  std::shared_ptr<const LayerData> counted{};
  std::optional<TimeWindow> window{};
  Histogram histogram{};
  WeekTable week{};
};
/// Counts anew where the layer or the window is another.
void refresh(TimeFigures& figures, const Document& document);

/// Index of the bar that holds the day; the nearest one beyond the ends. REQUIRES: there are bars.
[[nodiscard]] std::size_t bar_at(const Histogram& histogram, std::chrono::local_days day);

/// The time from one bar to another, whichever comes first.
[[nodiscard]] TimeWindow window_of(const Histogram& histogram, std::size_t a, std::size_t b);

/// The window moved by so many bars, its length kept; cumulative: its end alone. From the end it starts anew.
[[nodiscard]] TimeWindow stepped(const Histogram& histogram, const TimeWindow& window, int bars,
                                 bool cumulative);

/// Within the window.
[[nodiscard]] WeekTable count_week(const LayerData& data, const std::optional<TimeWindow>& window);
/// True where the clock says something: not all events at midnight.
[[nodiscard]] bool has_hours(const WeekTable& week);

}  // namespace hotspot::viewer
