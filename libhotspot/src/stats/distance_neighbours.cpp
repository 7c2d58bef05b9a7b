#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/validate.hpp"
#include "hotspot/stats/spatial_weights.hpp"
#include "stats/neighbour_lists.hpp"
#include "stats/point_cloud.hpp"

namespace hotspot {
namespace {

/// Distances that differ by less than this part are the same: the centroids of equal cells carry rounding
/// errors of their own.
constexpr double rounding = 1e-9;

class PointTree {
 public:
  explicit PointTree(const std::vector<Point>& points) : m_cloud{points}, m_tree(2, m_cloud, {}) {
    if (!points.empty()) m_tree.buildIndex();
  }

  /// All points within a distance of point i, itself left out.
  [[nodiscard]] std::vector<std::size_t> within(std::size_t i, double distance) const {
    const double reach = distance * (1.0 + rounding);
    std::vector<std::pair<std::size_t, double>> found;
    // nanoflann's radius is a squared distance that it stays below; wider, for the test after it to decide
    const double squared_reach = reach * reach * (1.0 + rounding) + std::numeric_limits<double>::min();
    m_tree.radiusSearch(place(i).data(), squared_reach, found, {});
    std::vector<std::size_t> points;
    for (const auto& [j, squared] : found) {
      if (j != i && distance_between(i, j) <= reach) points.push_back(j);
    }
    return points;
  }

  /// Distance from point i to the k-th nearest of the others. REQUIRES: k below the number of points.
  [[nodiscard]] double nearest_distance(std::size_t i, std::size_t k) const {
    std::vector<std::size_t> nearest(k + 1);
    std::vector<double> squared(k + 1);
    m_tree.knnSearch(place(i).data(), k + 1, nearest.data(), squared.data());
    return std::sqrt(squared.back());  // the first of the k + 1 is the point itself, or one at its place
  }

  [[nodiscard]] double distance_between(std::size_t i, std::size_t j) const {
    const Point a = m_cloud.points[i], b = m_cloud.points[j];
    return std::hypot(a.x - b.x, a.y - b.y);
  }

 private:
  [[nodiscard]] std::array<double, 2> place(std::size_t i) const {
    return {m_cloud.points[i].x, m_cloud.points[i].y};
  }

  detail::PointCloud m_cloud;
  detail::PointCloudTree m_tree;
};

/// Those clearly nearer than the k-th, then those as far as it in the order of their index.
std::vector<std::size_t> nearest(const PointTree& tree, std::size_t i, std::size_t k) {
  const double limit = tree.nearest_distance(i, k);
  std::vector<std::size_t> neighbours, tied;
  for (const std::size_t j : tree.within(i, limit)) {
    (tree.distance_between(i, j) < limit * (1.0 - rounding) ? neighbours : tied).push_back(j);
  }
  std::sort(tied.begin(), tied.end());
  const std::size_t missing = std::min(k - neighbours.size(), tied.size());
  neighbours.insert(neighbours.end(), tied.begin(), tied.begin() + static_cast<std::ptrdiff_t>(missing));
  return neighbours;
}

}  // namespace

SpatialWeights band_weights(const std::vector<Point>& centroids, double distance, WeightStyle style) {
  detail::require_within("distance", distance, above(0.0));
  const PointTree tree(centroids);
  detail::NeighbourLists lists;
  for (std::size_t i = 0; i < centroids.size(); ++i) lists.push_back(tree.within(i, distance));
  return detail::sparse(std::move(lists), style);
}

SpatialWeights nearest_weights(const std::vector<Point>& centroids, std::size_t k, WeightStyle style) {
  detail::require_within("k", static_cast<double>(k), at_least(1.0));
  if (k >= centroids.size()) {
    throw ArgumentError(
        {"error.too_few_areas_for_neighbours",
         {{"k", static_cast<std::int64_t>(k)}, {"n", static_cast<std::int64_t>(centroids.size())}}});
  }
  const PointTree tree(centroids);
  detail::NeighbourLists lists;
  for (std::size_t i = 0; i < centroids.size(); ++i) lists.push_back(nearest(tree, i, k));
  return detail::sparse(std::move(lists), style);
}

}  // namespace hotspot
