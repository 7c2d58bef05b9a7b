/// @file
/// Which places see events again and again, and how much of the whole happens there?
///
/// A place is a pair of coordinates or, with `within` above 0, all coordinates at most that far from its own:
/// the coordinates with most events take those around them first, then the next of the rest (equal counts:
/// further west, then south). A place so stands at an address that is in the data, and no place is wider than
/// twice `within`. Independent of the order of the events. Weights are not used.
///
/// REQUIRES: metric CRS if `within` is above 0. THROWS CrsError, ArgumentError. Cost: O(n log n + pairs of
/// coordinates within reach). Not in scope: whether repeats are more than chance (see knox.hpp); a coordinate
/// that stands for many addresses (a station, the middle of a town) looks like a place. Reference: Farrell
/// and Pease (1993); Weisburd (2015) on the share at few places.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "hotspot/core/event_set.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

struct RepeatOptions {
  Metres within{};
  std::uint32_t min_count = 2;  ///< events that make a place one of several
  std::uint32_t top = 0;        ///< places listed; 0: all

  static constexpr auto fields() {
    return std::tuple{Field{"within", &RepeatOptions::within, "option.within", at_least(0.0)},
                      Field{"min_count", &RepeatOptions::min_count, "option.min_count", at_least(1.0)},
                      Field{"top", &RepeatOptions::top, "option.top"}};
  }
};

struct RepeatPlace {
  Point place{};  ///< the coordinates in it with most events
  std::int64_t count = 0;
  std::int64_t coordinates = 0;   ///< different ones taken together
  double share = 0.0;             ///< of all events
  double cumulative_share = 0.0;  ///< of all events, here and at the places before
};

struct RepeatPlaces {
  std::int64_t events = 0;
  std::int64_t places = 0;         ///< all, those with one event too
  std::int64_t repeat_places = 0;  ///< with `min_count` events or more
  std::int64_t events_at_repeats = 0;
  double share_at_repeats = 0.0;      ///< of all events; NaN without events
  std::vector<RepeatPlace> listed{};  ///< most events first; equal counts: further west, then south
};

[[nodiscard]] RepeatPlaces repeat_places(const EventSet& events, const RepeatOptions& options = {});

}  // namespace hotspot
