#include "stats/place_tree.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/stop_check.hpp"

namespace hotspot::detail {

class PlaceTree::Split {
 public:
  Split(PlaceTree& tree, std::span<const Point> places, const std::stop_token& stop)
      : m_tree(tree), m_places(places), m_check(stop) {}

  void split(std::size_t first, std::size_t end, std::size_t depth) {
    const std::size_t here = m_tree.m_nodes.size();
    const Box box = box_of(first, end);
    m_tree.m_nodes.push_back({box, first, end, 0});
    m_tree.m_depth = std::max(m_tree.m_depth, depth);
    if (end - first <= places_a_leaf) return;
    const std::size_t leaves = (end - first + places_a_leaf - 1) / places_a_leaf;
    const std::size_t middle = first + (leaves + 1) / 2 * places_a_leaf;  // whole leaves
    part(first, middle, end, box.width() >= box.height() ? &Point::x : &Point::y);
    split(first, middle, depth + 1);
    m_tree.m_nodes[here].second_child = m_tree.m_nodes.size();
    split(middle, end, depth + 1);
  }

 private:
  [[nodiscard]] Box box_of(std::size_t first, std::size_t end) {
    const Point corner = m_places[m_tree.m_order[first]];
    Box box{corner.x, corner.y, corner.x, corner.y};
    for (std::size_t k = first; k < end; ++k) {
      m_check();
      const Point place = m_places[m_tree.m_order[k]];
      box = {std::min(box.xmin, place.x), std::min(box.ymin, place.y), std::max(box.xmax, place.x),
             std::max(box.ymax, place.y)};
    }
    return box;
  }

  void part(std::size_t first, std::size_t middle, std::size_t end, double Point::*along) {
    const auto at = [this](std::size_t k) { return m_tree.m_order.begin() + static_cast<std::ptrdiff_t>(k); };
    std::nth_element(at(first), at(middle), at(end), [&](std::size_t a, std::size_t b) {
      m_check();
      return std::pair(m_places[a].*along, a) < std::pair(m_places[b].*along, b);
    });
  }

  PlaceTree& m_tree;
  std::span<const Point> m_places;
  StopCheck m_check;
};

PlaceTree::PlaceTree(std::span<const Point> places, const std::stop_token& stop) : m_order(places.size()) {
  std::iota(m_order.begin(), m_order.end(), std::size_t{0});
  if (!places.empty()) Split(*this, places, stop).split(0, places.size(), 0);
}

}  // namespace hotspot::detail
