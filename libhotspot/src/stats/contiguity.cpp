#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

#include "core/box_tree.hpp"
#include "core/orientation.hpp"
#include "hotspot/stats/spatial_weights.hpp"
#include "stats/neighbour_lists.hpp"

namespace hotspot {
namespace {

using detail::orientation;

struct Edge {
  Point from;
  Point to;
};

Box box_of(const Edge& e) {
  return {std::min(e.from.x, e.to.x), std::min(e.from.y, e.to.y), std::max(e.from.x, e.to.x),
          std::max(e.from.y, e.to.y)};
}

bool boxes_touch(const Box& a, const Box& b) {
  return a.xmin <= b.xmax && b.xmin <= a.xmax && a.ymin <= b.ymax && b.ymin <= a.ymax;
}

/// REQUIRES: the boxes of the edges touch. Then they meet if each reaches across, or to, the other's line.
bool share_point(const Edge& e, const Edge& f) {
  return orientation(e.from, e.to, f.from) * orientation(e.from, e.to, f.to) <= 0 &&
         orientation(f.from, f.to, e.from) * orientation(f.from, f.to, e.to) <= 0;
}

bool share_length(const Edge& e, const Edge& f) {
  const Box a = box_of(e), b = box_of(f);
  const bool overlap = std::min(a.xmax, b.xmax) > std::max(a.xmin, b.xmin) ||
                       std::min(a.ymax, b.ymax) > std::max(a.ymin, b.ymin);
  return overlap && orientation(e.from, e.to, f.from) == 0 && orientation(e.from, e.to, f.to) == 0;
}

/// A few edges in a row of one ring of a shape: what the spatial index holds. Single edges would make it too
/// large, whole rings too coarse.
struct Chunk {
  std::size_t shape = 0;
  std::size_t begin = 0;  ///< first edge
  std::size_t end = 0;
  Box box{};
};

struct Borders {
  std::vector<Edge> edges;
  std::vector<Chunk> chunks;  ///< ascending by shape
};

void add_ring(Borders& borders, const Ring& ring, std::size_t shape) {
  constexpr std::size_t chunk_size = 8;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Edge edge{ring[i], ring[(i + 1) % ring.size()]};
    const std::size_t number = borders.edges.size();
    if (i % chunk_size == 0) borders.chunks.push_back({shape, number, number, box_of(edge)});
    borders.edges.push_back(edge);
    Chunk& chunk = borders.chunks.back();
    chunk.end = number + 1;
    chunk.box = {std::min({chunk.box.xmin, edge.from.x, edge.to.x}),
                 std::min({chunk.box.ymin, edge.from.y, edge.to.y}),
                 std::max({chunk.box.xmax, edge.from.x, edge.to.x}),
                 std::max({chunk.box.ymax, edge.from.y, edge.to.y})};
  }
}

Borders borders_of(const std::vector<MultiPolygon>& shapes) {
  Borders borders;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    for (const Polygon& polygon : shapes[i]) {
      add_ring(borders, polygon.outer, i);
      for (const Ring& hole : polygon.holes) add_ring(borders, hole, i);
    }
  }
  return borders;
}

template <class Meet>
bool any_edges_meet(const Borders& borders, const Chunk& a, const Chunk& b, const Meet& meet) {
  for (std::size_t i = a.begin; i < a.end; ++i) {
    const Box box = box_of(borders.edges[i]);
    if (!boxes_touch(box, b.box)) continue;
    for (std::size_t j = b.begin; j < b.end; ++j) {
      if (boxes_touch(box, box_of(borders.edges[j])) && meet(borders.edges[i], borders.edges[j])) return true;
    }
  }
  return false;
}

/// Neighbours are the shapes with two edges that meet.
template <class Meet>
detail::NeighbourLists neighbours_where(const std::vector<MultiPolygon>& shapes, const Meet& meet) {
  const Borders borders = borders_of(shapes);
  std::vector<Box> boxes;
  for (const Chunk& chunk : borders.chunks) boxes.push_back(chunk.box);
  const detail::BoxTree tree(boxes);

  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> last_found_by(shapes.size(), none);
  detail::NeighbourLists lists(shapes.size());
  for (const Chunk& chunk : borders.chunks) {
    tree.for_each_touching(chunk.box, [&](std::size_t i) {
      const Chunk& other = borders.chunks[i];
      if (other.shape <= chunk.shape || last_found_by[other.shape] == chunk.shape) return;
      if (!any_edges_meet(borders, chunk, other, meet)) return;
      last_found_by[other.shape] = chunk.shape;
      lists[chunk.shape].push_back(other.shape);
      lists[other.shape].push_back(chunk.shape);
    });
  }
  return lists;
}

}  // namespace

SpatialWeights queen_weights(const std::vector<MultiPolygon>& shapes, WeightStyle style) {
  return detail::sparse(neighbours_where(shapes, share_point), style);
}

SpatialWeights rook_weights(const std::vector<MultiPolygon>& shapes, WeightStyle style) {
  return detail::sparse(neighbours_where(shapes, share_length), style);
}

}  // namespace hotspot
