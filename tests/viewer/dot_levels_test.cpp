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

DotMesh dots_of(const std::vector<Point>& points, const std::vector<bool>& shown = {}) {
  return arrange_dots(order_dots(points, bounds(points)), points, shown);
}

std::size_t count_in(const DotLevel& level) {
  std::size_t count = 0;
  for (const Chunk& chunk : level.chunks) count += chunk.count;
  return count;
}

}  // namespace

TEST_CASE("every dot stands in exactly one level") {
  const DotMesh mesh = dots_of(random_points(20000));
  std::set<std::uint32_t> rows;
  for (const MeshVertex& dot : mesh.dots) rows.insert(dot.row);
  CHECK(rows.size() == 20000);
  std::size_t count = 0;
  for (const DotLevel& level : mesh.levels) count += count_in(level);
  CHECK(count == 20000);
}

TEST_CASE("the levels drawn leave no square of the spacing without its dot") {
  const std::vector<Point> points = random_points(20000);
  const DotMesh mesh = dots_of(points);
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
    for (std::size_t i = 0; i <= level; ++i) drawn += count_in(mesh.levels[i]);
    // One a square; the topmost edge is a row of squares of its own.
    CHECK(drawn <= wanted.size());
    CHECK(drawn + 4U * (1U << level) >= wanted.size());
  }
}

TEST_CASE("from far away few dots are drawn and from near by all") {
  const DotMesh mesh = dots_of(random_points(20000));
  CHECK(dot_levels_for(mesh.levels, 500.0) <= 2);
  CHECK(dot_levels_for(mesh.levels, 1e-9) == mesh.levels.size());
}

TEST_CASE("where some dots are not shown others stand for their squares") {
  const std::vector<Point> points = random_points(5000);
  std::vector<bool> shown(points.size());
  std::vector<Point> alone;
  for (std::size_t i = 0; i < points.size(); ++i) {
    shown[i] = i % 7 == 0;
    if (shown[i]) alone.push_back(points[i]);
  }
  const DotMesh some = dots_of(points, shown);
  const DotMesh only = arrange_dots(order_dots(alone, bounds(points)), alone, {});
  REQUIRE(some.dots.size() == alone.size());
  REQUIRE(some.levels.size() == only.levels.size());
  for (std::size_t i = 0; i < some.levels.size(); ++i)
    CHECK(count_in(some.levels[i]) == count_in(only.levels[i]));
  for (std::size_t i = 0; i < some.dots.size(); ++i) {
    CHECK(some.dots[i].row % 7 == 0);
    CHECK(some.dots[i].x == only.dots[i].x);
  }
}

TEST_CASE("identical places and places that are none do not fail") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<Point> points{{1, 1}, {1, 1}, {nan, 1}, {1, 1}};
  const DotMesh mesh = arrange_dots(order_dots(points, {1, 1, 1, 1}), points, {});
  CHECK(mesh.dots.size() == 3);
  CHECK(arrange_dots(order_dots(points, {1, 1, 1, 1}), points, std::vector<bool>(4, false)).levels.empty());
}
