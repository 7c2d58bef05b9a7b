/// @file
/// Where the rows of a source lie, each a point or the reason why there is none; and the points that are odd
/// by themselves.
#pragma once

#include <optional>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/geometry.hpp"
#include "io/row_source.hpp"

namespace hotspot::detail {

struct PointCell {
  Point value{};
  std::optional<RejectReason> rejected{};
};

[[nodiscard]] std::vector<PointCell> points_of_columns(const SourceColumn& x, const SourceColumn& y,
                                                       const RowSource& source, SourceQuality& quality);
[[nodiscard]] std::vector<PointCell> points_of_places(const SourceTable& table, SourceQuality& quality);

/// Null island is where registers put what has no place. On a local plane 0, 0 is a place like others.
void treat_origin(std::vector<PointCell>& points, const Crs& crs, OddRows what, SourceQuality& quality);

/// Points far from all others that lie among them with x and y exchanged.
void treat_swapped(std::vector<PointCell>& points, SwappedAxes what, SourceQuality& quality);

}  // namespace hotspot::detail
