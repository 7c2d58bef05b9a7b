/// @file
/// Pairs of places by bands of the distance between them. Private to the library.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "hotspot/core/run.hpp"
#include "stats/event_bands.hpp"

namespace hotspot::detail {

/// Bands by their upper ends, rising: the first holds all from 0 on, each end belongs to its band.
class BandEnds {
 public:
  /// REQUIRES: at least one end.
  explicit BandEnds(std::vector<double> ends) : m_ends(std::move(ends)) {}

  [[nodiscard]] std::size_t size() const { return m_ends.size(); }
  [[nodiscard]] const std::vector<double>& ends() const { return m_ends; }
  /// size() for a value beyond the last.
  [[nodiscard]] std::size_t band_of(double value) const {
    std::size_t band = 0;
    while (band < m_ends.size() && value > m_ends[band]) ++band;
    return band;
  }

 private:
  std::vector<double> m_ends;
};

/// Finds the pairs within the last band through a spatial index.
class NearPairs {
 public:
  /// `distances` in the units of the coordinates.
  NearPairs(const std::vector<Point>& points, BandEnds distances);

  [[nodiscard]] std::size_t size() const { return m_points.size(); }
  [[nodiscard]] std::size_t bands() const { return m_distances.size(); }

  /// Calls visit(j, band, distance) for every j other than i in reach of i.
  template <class Visit>
  void visit(std::size_t i, Visit&& visit) const {
    const Point a = m_points[i];
    m_index.visit_near(a, [&](const WeightedEvent& other) {
      if (other.index == i) return;
      const double dx = other.place.x - a.x, dy = other.place.y - a.y;
      const double distance = std::sqrt(dx * dx + dy * dy);
      const std::size_t band = m_distances.band_of(distance);
      if (band < m_distances.size()) visit(other.index, band, distance);
    });
  }

 private:
  std::vector<Point> m_points;
  BandEnds m_distances;
  EventBands m_index;
};

/// Every pair once: the partners of i in band b stand from start[i * bands + b] to the next start.
struct PairLists {
  std::vector<std::size_t> start{};
  std::vector<std::uint32_t> partners{};  ///< indices above i
};

/// `counts` are the lengths of the lists, in their order.
[[nodiscard]] PairLists list_pairs(const NearPairs& pairs, const std::vector<std::uint32_t>& counts,
                                   const Run& run);

}  // namespace hotspot::detail
