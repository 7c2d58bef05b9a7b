#include "render/dot_levels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

using namespace hotspot;
using namespace hotspot::viewer;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<Point> random_points(std::size_t n) {
  std::mt19937 random(3);
  std::vector<Point> points;
  for (std::size_t i = 0; i < n; ++i) {
    points.push_back(
        {static_cast<double>(random() % 100000) / 100.0, static_cast<double>(random() % 100000) / 100.0});
  }
  return points;
}

LayerMesh dots_of(const std::vector<Point>& points) {
  LayerMesh mesh;
  add_dots(mesh, points, bounds(points));
  return mesh;
}

std::size_t count_in(const DotLevel& level) {
  std::size_t count = 0;
  for (const Chunk& chunk : level.chunks) count += chunk.count;
  return count;
}

}  // namespace

TEST_CASE("every dot stands in exactly one level") {
  const LayerMesh mesh = dots_of(random_points(20000));
  std::set<std::uint32_t> rows;
  for (const MeshVertex& dot : mesh.dots) rows.insert(dot.row);
  CHECK(rows.size() == 20000);
  std::size_t count = 0;
  for (const DotLevel& level : mesh.dot_levels) count += count_in(level);
  CHECK(count == 20000);
}

TEST_CASE("the levels drawn leave no square of the spacing without its dot") {
  const std::vector<Point> points = random_points(20000);
  const LayerMesh mesh = dots_of(points);
  const Box box = bounds(points);
  const double size = std::max(box.width(), box.height());
  for (std::size_t level = 0; level < 8; ++level) {
    const double side = size / std::exp2(static_cast<double>(level));
    const auto square_of = [&](const Point& p) {
      return std::pair(std::floor((p.x - box.xmin) / side), std::floor((p.y - box.ymin) / side));
    };
    std::set<std::pair<double, double>> wanted;
    for (const Point& p : points) wanted.insert(square_of(p));
    std::size_t drawn = 0;
    for (std::size_t i = 0; i <= level; ++i) drawn += count_in(mesh.dot_levels[i]);
    // One a square; the topmost edge is a row of squares of its own.
    CHECK(drawn <= wanted.size());
    CHECK(drawn + 4U * (1U << level) >= wanted.size());
  }
}

TEST_CASE("from far away few dots are drawn and from near by all") {
  const LayerMesh mesh = dots_of(random_points(20000));
  CHECK(dot_levels_for(mesh, 500.0) <= 3);
  CHECK(dot_levels_for(mesh, 1e-9) == mesh.dot_levels.size());
}

TEST_CASE("identical places and places that are none do not fail") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  LayerMesh mesh;
  add_dots(mesh, {{1, 1}, {1, 1}, {nan, 1}, {1, 1}}, {1, 1, 1, 1});
  CHECK(mesh.dots.size() == 3);
}
