/// @file
/// --period and --until: equal periods counted back from a date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/stats/time_period.hpp"

namespace hotspot::cli {

struct PeriodChoice {
  std::optional<double> days{};  ///< required on the command line
  std::string until{};           ///< empty: the end of the day of the last event
};

void add_period_options(CLI::App& app, PeriodChoice& choice, const Context& context);

/// Whole periods, oldest first, within the days from that of the first event on. REQUIRES: every event has a
/// time. THROWS DataError where not one fits, naming the times; ArgumentError where periods times cells are
/// more than `max_values`.
[[nodiscard]] std::vector<TimePeriod> chosen_periods(const PeriodChoice& choice, const EventSet& events,
                                                     std::size_t cells, double max_values);

/// The index of each event's period, none outside all of them.
[[nodiscard]] std::vector<std::optional<std::size_t>> periods_of(const EventSet& events,
                                                                 const std::vector<TimePeriod>& periods);

/// "2024-01-31"
[[nodiscard]] std::string date_in_words(EventTime time);

}  // namespace hotspot::cli
