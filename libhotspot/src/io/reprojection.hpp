/// @file
/// The CRS of a source and the way to the one that is wanted, the same for all readers.
#pragma once

#include <vector>

#include "hotspot/io/projection.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

/// The source's own, else the one the user gives. THROWS CrsError if there is neither; it asks for --crs.
/// `in_degrees`: the columns used are named longitude and latitude.
[[nodiscard]] Crs crs_for(const RowSource& source, const Input& input, bool in_degrees = false);

/// From the source's CRS to the wanted one, with a check of what comes out.
class Reprojection {
 public:
  /// `sample`: points that say where the data are; a tenth at either end of each axis may be astray. What
  /// was done goes into `quality`. THROWS CrsError.
  Reprojection(const Crs& from, const std::optional<Crs>& to, std::vector<Point> sample,
               SourceQuality& quality);

  [[nodiscard]] const Crs& crs() const { return m_to; }
  /// None for what the CRS cannot hold: not finite, degrees out of range, no image.
  [[nodiscard]] std::optional<Point> operator()(Point point) const;
  /// None where a single corner has no image: a shape is moved whole or not at all.
  [[nodiscard]] std::optional<std::vector<Point>> operator()(std::vector<Point> points) const;
  [[nodiscard]] std::optional<MultiPolygon> operator()(MultiPolygon shape) const;

 private:
  Reprojection(const Crs& from, const Crs& to, const std::optional<Box>& extent, SourceQuality& quality);

  Crs m_from;
  Crs m_to;
  Projection m_projection;
};

}  // namespace hotspot::detail
