/// @file
/// Which polygons cover a point? Prepared once, asked many times, from any number of threads.
///
/// A polygon covers the points inside it and those on its border (of holes too). The side of an edge that a
/// point lies on is decided exactly, not up to rounding: points given on a border are found on it, and areas
/// that share a border lose no point between them. A point that more than one shape covers is a tie for the
/// caller to name. Not in scope: tolerance; a point off the border by one rounding error is off the border.
///
/// Cost: O(n log n) to prepare; O(log shapes + edges in the point's horizontal band) a question.
/// REQUIRES: rings that do not cross themselves; a shape without corners covers nothing.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// The polygons a point may belong to, found through a tree of boxes and, within a polygon, horizontal bands.
class PointLocator {
 public:
  explicit PointLocator(const std::vector<MultiPolygon>& shapes);
  explicit PointLocator(const MultiPolygon& shape);
  PointLocator(PointLocator&&) noexcept;
  PointLocator& operator=(PointLocator&&) noexcept;
  ~PointLocator();

  /// Indices of all shapes that cover the point, their border included, ascending.
  [[nodiscard]] std::vector<std::size_t> covering(Point point) const;
  /// Lowest index of those, none if there is none.
  [[nodiscard]] std::optional<std::size_t> first_covering(Point point) const;
  [[nodiscard]] bool covers(Point point) const { return first_covering(point).has_value(); }

 private:
  struct Index;
  std::unique_ptr<const Index> m_index;
};

}  // namespace hotspot
