/// @file
/// Where the rows of a source lie, each a point or the reason why there is none; and the points that are odd
/// by themselves.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/placement.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

struct PointCell {
  Point value{};
  std::optional<RejectReason> rejected{};
  Placement placement = Placement::coordinates;
};

[[nodiscard]] std::vector<PointCell> points_of_columns(const SourceColumn& x, const SourceColumn& y,
                                                       const RowSource& source, SourceQuality& quality);
[[nodiscard]] std::vector<PointCell> points_of_places(const SourceTable& table, SourceQuality& quality);

/// Null island is where registers put what has no place. On a local plane 0, 0 is a place like others.
void treat_origin(std::vector<PointCell>& points, const Crs& crs, OddRows what, SourceQuality& quality);

/// The box of the middle nine tenths of each axis; none of fewer than 20 points.
[[nodiscard]] std::optional<Box> middle_of(const std::vector<PointCell>& points);

/// Points farther from the middle than its own size that lie within that with x and y exchanged.
void treat_swapped(std::vector<PointCell>& points, const Box& middle, SwappedAxes what,
                   SourceQuality& quality);

/// Points farther from the middle than ten times its own size: a digit more or less in a coordinate.
void treat_far(std::vector<PointCell>& points, const Box& middle, OddRows what, SourceQuality& quality);

}  // namespace hotspot::detail
