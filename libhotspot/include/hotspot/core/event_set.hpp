/// @file
/// Events: incidents, fires, places reported unsafe. Columns of equal length, one entry an event.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/placement.hpp"

namespace hotspot {

/// Local wall-clock time, as police and fire brigade write it down.
using EventTime = std::chrono::local_seconds;

struct EventSet {
  Crs crs{};
  std::vector<Point> points{};
  std::vector<double> weights{};                  ///< empty: every event weighs 1
  std::vector<std::optional<EventTime>> times{};  ///< empty: no times known
  /// The latest time, where `times` is the earliest that an event may have had; empty: not known.
  std::vector<std::optional<EventTime>> times_to{};
  std::vector<std::optional<EventTime>> reported{};  ///< when it was reported; empty: not known
  std::vector<std::uint32_t> category_of{};          ///< index into `categories`; empty: no categories
  std::vector<std::string> categories{};             ///< in the order of their first appearance
  std::vector<std::size_t> source_row{};             ///< 1-based row of the source; empty: 1, 2, 3 ...
  std::vector<Placement> placements{};               ///< empty: every event has coordinates of its own

  [[nodiscard]] std::size_t size() const { return points.size(); }
  [[nodiscard]] double weight(std::size_t i) const { return weights.empty() ? 1.0 : weights[i]; }
  [[nodiscard]] std::size_t row(std::size_t i) const { return source_row.empty() ? i + 1 : source_row[i]; }
  [[nodiscard]] Placement placement(std::size_t i) const {
    return placements.empty() ? Placement::coordinates : placements[i];
  }
};

/// THROWS ArgumentError if a column that is there has another length than `points`, or a coordinate or weight
/// is not finite.
void require_consistent(const EventSet& events);

/// THROWS DataError naming the row if a weight is below 0.
void require_no_negative_weights(const EventSet& events);

/// The first event of each place, in their order.
[[nodiscard]] EventSet distinct_places(const EventSet& events);

/// The events for which `keep` is true, in their order. REQUIRES: keep.size() == events.size().
[[nodiscard]] EventSet select(const EventSet& events, const std::vector<bool>& keep);

}  // namespace hotspot
