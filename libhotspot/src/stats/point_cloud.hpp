/// @file
/// Points as nanoflann's trees take them. Private to the statistics.
#pragma once

#include <cstddef>
#include <nanoflann.hpp>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

/// What nanoflann asks a set of points for.
struct PointCloud {
  const std::vector<Point>& points;

  [[nodiscard]] std::size_t kdtree_get_point_count() const { return points.size(); }
  [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t axis) const {
    return axis == 0 ? points[i].x : points[i].y;
  }
  template <class Bounds>
  bool kdtree_get_bbox(Bounds& /*bounds*/) const {
    return false;
  }
};

/// Built by `buildIndex()`; the cloud must outlive it.
using PointCloudTree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, PointCloud>,
                                                           PointCloud, 2, std::size_t>;

}  // namespace hotspot::detail
