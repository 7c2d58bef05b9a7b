/// @file
/// Which polygon covers a point? Prepared once, asked many times.
///
/// One rule serves every caller: a point belongs to a polygon by the half-open crossing rule, so that
/// polygons which share a border share no point and lose none; points exactly on a border are recognised
/// (`on_border`), so that the callers can name ties. Cost: O(log n + edges in the point's horizontal band) a
/// question.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot {

/// The polygons a point may belong to, found through an index of horizontal bands.
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
