#include "core/box_tree.hpp"

// Boost.Geometry 1.74 itself includes a header that Boost has deprecated, and says so on every build
#define BOOST_ALLOW_DEPRECATED_HEADERS

#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/iterator/function_output_iterator.hpp>
#include <utility>

namespace hotspot::detail {
namespace {

namespace bg = boost::geometry;
using TreePoint = bg::model::point<double, 2, bg::cs::cartesian>;
using TreeBox = bg::model::box<TreePoint>;
using Entry = std::pair<TreeBox, std::size_t>;

TreeBox tree_box(const Box& box) {
  return {TreePoint(box.xmin, box.ymin), TreePoint(box.xmax, box.ymax)};
}

std::vector<Entry> entries_of(const std::vector<Box>& boxes) {
  std::vector<Entry> entries;
  entries.reserve(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) entries.emplace_back(tree_box(boxes[i]), i);
  return entries;
}

}  // namespace

struct BoxTree::Tree {
  bg::index::rtree<Entry, bg::index::quadratic<16>> entries;
};

// the constructor from a range packs the tree: O(n log n)
BoxTree::BoxTree(const std::vector<Box>& boxes)
    : m_tree(new Tree{decltype(Tree::entries)(entries_of(boxes))}) {}
BoxTree::BoxTree(BoxTree&&) noexcept = default;
BoxTree& BoxTree::operator=(BoxTree&&) noexcept = default;
BoxTree::~BoxTree() = default;

void BoxTree::for_each_touching(const Box& box, const std::function<void(std::size_t)>& visit) const {
  m_tree->entries.query(bg::index::intersects(tree_box(box)),
                        boost::make_function_output_iterator([&](const Entry& e) { visit(e.second); }));
}

}  // namespace hotspot::detail
