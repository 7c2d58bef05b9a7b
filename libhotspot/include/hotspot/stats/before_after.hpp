/// @file
/// Did events fall where a measure was taken, more than elsewhere, and did they move next door?
///
/// Weighted displacement difference of counts before (0) and after (1), over times of equal length, in the
/// treated area T, a control area C like it, a buffer B around T and a control D for the buffer:
///
///     WDD = (T1 - T0) - (C1 - C0) + (B1 - B0) - (D1 - D0)
///
/// below 0: fewer events than the controls let expect, those that moved into the buffer taken off. Its
/// variance under Poisson counts is the sum of all counts; interval and z are normal. Areas that are not
/// given count 0: without D a change common to the whole town goes into WDD.
///
/// Weighted displacement quotient, with success S and rise R of the buffer, both relative to the control:
///
///     S = T0 / C0 - T1 / C1,  R = B1 / C1 - B0 / C0,  WDQ = -R / S
///
/// WDQ > 0: the buffer gained too; below 0: events moved there; below -1: more than the measure saved. It has
/// a meaning only where the measure worked, S > 0; else it is undefined and `quotient_state` says why.
///
/// Undefined (NaN): the interval, z and p where all counts are 0; all of it where a count is NaN. Cost: O(1).
/// Reference: Wheeler and Ratcliffe (2018), eq. 1-3; Bowers and Johnson (2003).
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/rate.hpp"

namespace hotspot {

struct BeforeAfterCounts {
  double before = 0.0;
  double after = 0.0;
};

struct MeasureCounts {
  BeforeAfterCounts treated{};
  BeforeAfterCounts control{};
  std::optional<BeforeAfterCounts> buffer{};
  std::optional<BeforeAfterCounts> buffer_control{};
  double control_places = 1.0;  ///< m
};

struct BeforeAfterOptions {
  double level = 0.95;

  static constexpr auto fields() {
    return std::tuple{Field{"level", &BeforeAfterOptions::level, "option.level", between(0.5, 0.999999)}};
  }
};

/// Whether there is a displacement quotient, and why not.
enum class QuotientState {
  defined,
  no_buffer,          ///< no buffer was counted
  no_control_events,  ///< C0 or C1 is 0
  no_success,         ///< S <= 0: nothing was gained that could have moved
  unknown_counts,     ///< a count is NaN
};

template <>
struct EnumWords<QuotientState> {
  static constexpr std::array<std::pair<QuotientState, std::string_view>, 5> words{
      {{QuotientState::defined, "defined"},
       {QuotientState::no_buffer, "no-buffer"},
       {QuotientState::no_control_events, "no-control-events"},
       {QuotientState::no_success, "no-success"},
       {QuotientState::unknown_counts, "unknown-counts"}}};
};

struct BeforeAfter {
  double difference = 0.0;  ///< WDD, in events
  double standard_error = 0.0;
  Interval interval{};
  double z = 0.0;
  double p = 0.0;             ///< two-sided
  double success = 0.0;       ///< S
  double displacement = 0.0;  ///< R
  double quotient = 0.0;      ///< WDQ
  QuotientState quotient_state{};
};

/// THROWS ArgumentError for a count that is negative or infinite, or for `control_places` that are not above
/// 0.
[[nodiscard]] BeforeAfter before_after(const MeasureCounts& counts, const BeforeAfterOptions& options = {});

}  // namespace hotspot
