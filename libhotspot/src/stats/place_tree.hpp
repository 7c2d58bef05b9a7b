/// @file
/// Places in a binary tree of boxes: those near each other stand together, so that many can be taken as one.
/// Private to the library.
#pragma once

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

class PlaceTree {
 public:
  /// Of every leaf but the last.
  static constexpr std::size_t places_a_leaf = 16;

  /// Places first to end - 1 of the tree's order.
  struct Node {
    Box box{};
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t second_child = 0;  ///< the first follows its parent; 0: a leaf

    [[nodiscard]] bool is_leaf() const { return second_child == 0; }
  };

  /// REQUIRES: finite places, all different, in an order that does not depend on the input's: the tree's
  /// follows from it. Cost: O(n log n). THROWS Cancelled.
  explicit PlaceTree(std::span<const Point> places, const std::stop_token& stop = {});

  /// Parents before their children; empty without places.
  [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
  /// Index of each place, in the tree's order.
  [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
  /// Steps from the root to the farthest leaf.
  [[nodiscard]] std::size_t depth() const { return m_depth; }

 private:
  class Split;

  std::vector<Node> m_nodes;
  std::vector<std::size_t> m_order;
  std::size_t m_depth = 0;
};

}  // namespace hotspot::detail
