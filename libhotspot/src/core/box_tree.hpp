/// @file
/// Which boxes touch this one? An R-tree, built once. Private to the library.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

class BoxTree {
 public:
  explicit BoxTree(const std::vector<Box>& boxes);
  BoxTree(BoxTree&&) noexcept;
  BoxTree& operator=(BoxTree&&) noexcept;
  ~BoxTree();

  /// Calls visit(index) for every box that shares a point with `box`, in no particular order.
  void for_each_touching(const Box& box, const std::function<void(std::size_t)>& visit) const;

 private:
  struct Tree;
  std::unique_ptr<const Tree> m_tree;
};

}  // namespace hotspot::detail
