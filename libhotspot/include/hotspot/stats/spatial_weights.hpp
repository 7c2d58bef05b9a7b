/// @file
/// Which areas are neighbours? Sparse neighbour lists with weights, never self.
///
/// queen: the borders share a point. rook: they share a length. band: distance between centroids at most d.
/// knn: the k nearest centroids, ties to the lower index.
///
/// Borders are compared as given and exactly: a corner on another area's edge counts although it is no corner
/// there, edges count that overlap in part, and borders of overlapping areas that cross. Areas that should
/// touch but lie apart by a rounding error are not neighbours; an area within another that does not reach its
/// border is none either. Distances that differ by less than 1e-9 of themselves count as equal, since the
/// centroids of equal cells carry rounding errors. Cost: O(corners log corners) for contiguity, O(n log n +
/// pairs) for distances, by a spatial index. Reference: Cliff and Ord (1981), chapter 1; Anselin (1988),
/// chapter 3.
#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/core/metres.hpp"

namespace hotspot {

enum class WeightStyle {
  binary,  ///< 1 for every neighbour
  row,     ///< weights of a row add up to 1
};

template <>
struct EnumWords<WeightStyle> {
  static constexpr std::array<std::pair<WeightStyle, std::string_view>, 2> words{
      {{WeightStyle::row, "row"}, {WeightStyle::binary, "binary"}}};
};

/// Neighbours of area i are neighbours[start[i]] to neighbours[start[i + 1] - 1], ascending.
struct SpatialWeights {
  std::vector<std::size_t> start{};  ///< n + 1 entries
  std::vector<std::size_t> neighbours{};
  std::vector<double> weights{};
  /// `row`: they add up to 1 over all neighbours of an area. `binary` also stands for weights of one's own,
  /// taken as they are.
  WeightStyle style = WeightStyle::binary;

  [[nodiscard]] std::size_t size() const { return start.empty() ? 0 : start.size() - 1; }
  /// Areas without neighbours.
  [[nodiscard]] std::vector<std::size_t> islands() const;
};

[[nodiscard]] SpatialWeights queen_weights(const std::vector<MultiPolygon>& shapes, WeightStyle style);
[[nodiscard]] SpatialWeights rook_weights(const std::vector<MultiPolygon>& shapes, WeightStyle style);
/// `distance` is in the units of the coordinates. REQUIRES: finite centroids. THROWS ArgumentError unless the
/// distance is positive and finite.
[[nodiscard]] SpatialWeights band_weights(const std::vector<Point>& centroids, double distance,
                                          WeightStyle style);
/// REQUIRES: finite centroids. THROWS ArgumentError unless 1 <= k < n.
[[nodiscard]] SpatialWeights nearest_weights(const std::vector<Point>& centroids, std::size_t k,
                                             WeightStyle style);

/// The same neighbours with the weights of `style`.
[[nodiscard]] SpatialWeights with_style(SpatialWeights weights, WeightStyle style);

/// The weights of each row divided by their sum; a row whose weights do not add up to more than 0 stays.
[[nodiscard]] SpatialWeights row_standardised(SpatialWeights weights);

/// The weights among the areas for which `keep` is true, numbered anew; each weight stays what it was, so
/// rows that lost a neighbour no longer add up to 1. REQUIRES: keep.size() == weights.size().
[[nodiscard]] SpatialWeights select(const SpatialWeights& weights, const std::vector<bool>& keep);

}  // namespace hotspot
