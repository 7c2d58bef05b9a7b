#include "hotspot/core/point_location.hpp"

#include <algorithm>

#include "core/banded_polygon.hpp"
#include "core/box_tree.hpp"

namespace hotspot {
namespace {

struct Part {
  std::size_t shape;
  detail::BandedPolygon polygon;
};

std::vector<Part> parts_of(const std::vector<MultiPolygon>& shapes) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    for (const Polygon& polygon : shapes[i]) {
      if (!polygon.outer.empty()) parts.push_back({i, detail::BandedPolygon(polygon)});
    }
  }
  return parts;
}

detail::BoxTree tree_of(const std::vector<Part>& parts) {
  std::vector<Box> boxes;
  boxes.reserve(parts.size());
  for (const Part& part : parts) boxes.push_back(part.polygon.box());
  return detail::BoxTree(boxes);
}

}  // namespace

struct PointLocator::Index {
  explicit Index(const std::vector<MultiPolygon>& shapes) : parts(parts_of(shapes)), tree(tree_of(parts)) {}

  /// Calls visit(part) for the parts whose box holds the point.
  template <class Visitor>
  void for_each_candidate(Point point, const Visitor& visit) const {
    tree.for_each_touching({point.x, point.y, point.x, point.y}, [&](std::size_t i) { visit(parts[i]); });
  }

  std::vector<Part> parts;
  detail::BoxTree tree;
};

PointLocator::PointLocator(const std::vector<MultiPolygon>& shapes)
    : m_index(std::make_unique<const Index>(shapes)) {}

PointLocator::PointLocator(const MultiPolygon& shape) : PointLocator(std::vector<MultiPolygon>{shape}) {}

PointLocator::PointLocator(PointLocator&&) noexcept = default;
PointLocator& PointLocator::operator=(PointLocator&&) noexcept = default;
PointLocator::~PointLocator() = default;

std::vector<std::size_t> PointLocator::covering(Point point) const {
  std::vector<std::size_t> shapes;
  m_index->for_each_candidate(point, [&](const Part& part) {
    if (part.polygon.covers(point)) shapes.push_back(part.shape);
  });
  std::sort(shapes.begin(), shapes.end());
  shapes.erase(std::unique(shapes.begin(), shapes.end()), shapes.end());
  return shapes;
}

std::optional<std::size_t> PointLocator::first_covering(Point point) const {
  std::optional<std::size_t> first;
  m_index->for_each_candidate(point, [&](const Part& part) {
    if (first && *first <= part.shape) return;
    if (part.polygon.covers(point)) first = part.shape;
  });
  return first;
}

}  // namespace hotspot
