/// @file
/// A year of a source of events: what of it was read, how well its events are placed, which of its months
/// have data at all, how late it was reported, which codes come and go.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/placement.hpp"
#include "hotspot/core/reject_reason.hpp"

namespace hotspot {

/// What a month without events means.
enum class MonthState {
  events,   ///< it has some
  none,     ///< the source speaks for the month, and there were none
  no_data,  ///< the source does not speak for the month
};

template <>
struct EnumWords<MonthState> {
  static constexpr std::array<std::pair<MonthState, std::string_view>, 3> words{
      {{MonthState::events, "events"}, {MonthState::none, "none"}, {MonthState::no_data, "no_data"}}};
};

/// Days from an event to its report.
struct ReportDelay {
  std::size_t events = 0;  ///< of which both times are known
  double median_days = 0.0;
  double ninetieth_days = 0.0;  ///< nine of ten were reported by then
  /// Reported on a day before they happened: one of the times is wrong.
  std::optional<std::size_t> before_event{};
};

/// Counts that are hidden in public are none.
struct YearQuality {
  std::optional<int> year{};  ///< none: rows whose time is not known
  std::optional<std::size_t> kept{};
  std::optional<std::size_t> rejected{};
  std::vector<std::pair<RejectReason, std::size_t>> reasons{};  ///< of those rejected; empty: hidden, or none
  std::array<std::optional<std::size_t>, placement_count> placements{};  ///< of those kept
  std::array<MonthState, 12> months{};
  bool is_partial = false;  ///< the source speaks for a part of the year only
  std::optional<ReportDelay> delay{};
  std::vector<std::string> new_codes{};  ///< categories that are there from this year on, and were not before
  std::vector<std::string>
      gone_codes{};  ///< categories that are not there from this year on, and were before
};

}  // namespace hotspot
