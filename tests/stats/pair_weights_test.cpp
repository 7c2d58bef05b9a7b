// The geometry under K and the pair correlation: neighbours, circles in windows, windows on themselves.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <set>
#include <utility>

#include "stats/distance_bins.hpp"
#include "stats/pair_weights.hpp"
#include "stats/point_bands.hpp"
#include "support/shapes.hpp"
#include "support/slow_pairs.hpp"

using namespace hotspot;
using namespace hotspot::test;

TEST_SUITE_BEGIN("fast");

namespace {

MultiPolygon turned(MultiPolygon shape, double angle) {
  const auto turn = [&](Ring& ring) {
    for (Point& p : ring) {
      p = {p.x * std::cos(angle) - p.y * std::sin(angle), p.x * std::sin(angle) + p.y * std::cos(angle)};
    }
  };
  for (Polygon& polygon : shape) {
    turn(polygon.outer);
    for (Ring& hole : polygon.holes) turn(hole);
  }
  return shape;
}

/// Boxes that make up a window without overlapping, and that window: a square ring and a box apart from it.
const std::vector<Box> ring_boxes{{0, 0, 10, 2}, {0, 8, 10, 10}, {0, 2, 2, 8}, {8, 2, 10, 8}, {12, 1, 15, 7}};
const MultiPolygon ring_window{{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{{2, 2}, {2, 8}, {8, 8}, {8, 2}}}},
                               {{{12, 1}, {15, 1}, {15, 7}, {12, 7}}, {}}};

double overlap_of_boxes(const std::vector<Box>& boxes, Point v) {
  double sum = 0.0;
  for (const Box& a : boxes) {
    for (const Box& b : boxes) {
      const double x = std::min(a.xmax, b.xmax + v.x) - std::max(a.xmin, b.xmin + v.x);
      const double y = std::min(a.ymax, b.ymax + v.y) - std::max(a.ymin, b.ymin + v.y);
      sum += std::max(0.0, x) * std::max(0.0, y);
    }
  }
  return sum;
}

}  // namespace

TEST_CASE("bands of points meet every near pair once and no other") {
  Random random(1);
  for (const double reach : {0.0, 3.0, 40.0, 500.0}) {
    std::vector<Point> points = uniform_points(random, 150, {-50, 20, 150, 60});
    points.push_back(points.front());  // one place twice
    const detail::PointBands bands(points, reach);
    std::set<std::pair<std::size_t, std::size_t>> ordered, once;
    for (std::size_t i = 0; i < bands.size(); ++i) {
      bands.visit_near(bands.place(i), [&](std::size_t j, double dx, double dy, double squared) {
        CHECK(squared == dx * dx + dy * dy);
        CHECK(ordered.insert({bands.index(i), bands.index(j)}).second);
      });
      bands.visit_after(i, [&](std::size_t j, double, double, double) {
        CHECK(once.insert(std::minmax(bands.index(i), bands.index(j))).second);
      });
    }
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      for (std::size_t j = 0; j < points.size(); ++j) {
        if (std::hypot(points[i].x - points[j].x, points[i].y - points[j].y) > reach) continue;
        CHECK(ordered.contains({i, j}));
        if (i < j) {
          CHECK(once.contains({i, j}));
          ++pairs;
        }
      }
    }
    CHECK(once.size() == pairs);
    CHECK(ordered.size() == 2 * pairs + points.size());
  }
  CHECK(detail::PointBands({}, 1.0).size() == 0);
}

TEST_CASE("a distance finds the first limit that is not below it") {
  Random random(2);
  for (const std::vector<double>& limits : {std::vector<double>{0.0},
                                            {5.0},
                                            {0.0, 0.0, 1.0, 1.0, 7.0},
                                            {1.0, 2.0, 3.0, 4.0},
                                            {0.1, 100.0, 101.0}}) {
    const detail::AscendingLimits found(limits);
    std::vector<double> tried = limits;
    for (int i = 0; i < 200; ++i) tried.push_back(uniform(random, -1.0, 1.1 * limits.back()));
    for (const double d : tried) {
      const auto expected = std::lower_bound(limits.begin(), limits.end(), d) - limits.begin();
      CHECK(found.first_not_below(d) == static_cast<std::size_t>(expected));
    }
  }
}

TEST_CASE("a pair at exactly r counts at r") {
  const detail::StepBins bins({1.0, 2.0});
  std::vector<double> sums(2, 0.0);
  for (const double d : {0.0, 1.0, 1.5, 2.0, 2.5}) bins.add(sums.data(), d, 1.0);
  CHECK(sums == std::vector<double>{2.0, 2.0});
}

TEST_CASE("the distance to the border is that to the nearest edge of any ring") {
  Random random(3);
  const MultiPolygon window = ragged_shape(random, {500, -300}, 400, 60);
  const detail::WindowBorder border(window);
  for (const Point p : uniform_points(random, 300, bounds(window))) {
    const double expected = slow_border_distance(window, p);
    CHECK(border.distance(p) == doctest::Approx(expected).epsilon(1e-12));
    const double within = border.distance(p, 20.0);
    if (expected < 20.0) CHECK(within == doctest::Approx(expected).epsilon(1e-12));
    if (expected > 20.0) CHECK(within > 20.0);
  }
  CHECK(border.distance(window.front().outer.front()) == 0.0);
}

TEST_CASE("the share of a circle inside a window is that of its pieces") {
  Random random(4);
  for (const MultiPolygon& window :
       {ragged_shape(random, {0, 0}, 300, 40), box_shape({-200, -100, 300, 150}), ring_window}) {
    const PointLocator locator(window);
    const detail::WindowBorder border(window);
    const std::vector<Point> points = uniform_points(random, 150, bounds(window));
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Point c = points[i], to = points[i - 1];
      if (!locator.covers(c) || !locator.covers(to)) continue;
      const double d = std::hypot(to.x - c.x, to.y - c.y);
      const detail::CirclesAround circles(border, c, d + 1.0);
      CHECK(circles.share_inside(d) == doctest::Approx(slow_share(window, locator, c, d)).epsilon(1e-10));
    }
  }
}

TEST_CASE("circles that touch corners and sides have the share that geometry gives them") {
  const MultiPolygon window = box_shape({0, 0, 8, 6});
  const detail::WindowBorder border(window);
  const auto share = [&](Point c, double r) {
    return detail::CirclesAround(border, c, 20.0).share_inside(r);
  };
  CHECK(share({0, 3}, 2.0) == doctest::Approx(0.5).epsilon(1e-14));   // centre on a side
  CHECK(share({0, 0}, 2.0) == doctest::Approx(0.25).epsilon(1e-14));  // centre on a corner
  CHECK(share({4, 3}, 5.0) == 0.0);                                   // through the four corners
  CHECK(share({4, 3}, 3.0) == 1.0);                                   // touches two sides
  CHECK(share({3, 4}, 1.0) == 1.0);
  // touches the east side and runs through the corner (0, 0); the corner (0, 6) lies within it
  const double south = std::acos(4.0 / 5), west = std::acos(3.0 / 5), north = std::acos(2.0 / 5);
  const double outside = 2.0 * south + west + north + std::numbers::pi / 2.0;
  CHECK(share({3, 4}, 5.0) == doctest::Approx(1.0 - outside / (2.0 * std::numbers::pi)).epsilon(1e-12));
}

TEST_CASE("circles through corners have the share that points on them have") {
  const MultiPolygon window{{{{0, 0}, {10, 0}, {10, 10}, {6, 10}, {6, 4}, {0, 4}}, {}}};
  const PointLocator locator(window);
  const detail::WindowBorder border(window);
  constexpr int samples = 1000;
  const auto sampled = [&](Point c, double r) {
    int inside = 0;
    for (int k = 0; k < samples; ++k) {
      const double angle = 2.0 * std::numbers::pi * (k + 0.5) / samples;
      inside += locator.covers({c.x + r * std::cos(angle), c.y + r * std::sin(angle)}) ? 1 : 0;
    }
    return static_cast<double>(inside) / samples;
  };
  // Whole numbers: circles meet corners, touch sides and run along them, and the roots are rounded.
  for (const Point c :
       {Point{8, 6}, {7, 7}, {9, 5}, {5, 1}, {4, 2}, {3, 3}, {7, 9}, {1, 2}, {6, 4}, {6, 7}}) {
    const detail::CirclesAround circles(border, c, 5.0);
    for (double squared = 1.0; squared <= 20.0; squared += 1.0) {
      const double r = std::sqrt(squared);
      CAPTURE(c.x);
      CAPTURE(c.y);
      CAPTURE(squared);
      CHECK(std::abs(circles.share_inside(r) - sampled(c, r)) < 8.0 / samples);
    }
  }
}

TEST_CASE("no pair of events weighs more than 100") {
  const MultiPolygon sliver = box_shape({0, 0, 1000, 0.1});
  const detail::WindowBorder border(sliver);
  const detail::IsotropicWeights weights(border);
  CHECK(weights.at({500, 0.05}, 100.0)(90.0, 0.0, 90.0) == 100.0);
  CHECK(weights.at({500, 0.05}, 100.0)(0.01, 0.0, 0.01) == 1.0);
  // a border exactly as far as the reach, and a pair that rounding puts a hair beyond it
  CHECK(weights.at({500, 0.05}, 0.05)(0.0, 0.05, std::nextafter(0.05, 1.0)) == 1.0);
}

TEST_CASE("the overlap of a window with itself moved is that of the boxes it is made of") {
  Random random(5);
  const detail::OverlapArea overlap(ring_window);
  const detail::OverlapArea overlap_turned(turned(ring_window, 0.3));
  CHECK(overlap({0, 0}) == doctest::Approx(area(ring_window)).epsilon(1e-14));
  std::vector<Point> moves = uniform_points(random, 100, {-16, -11, 16, 11});
  for (const double x : {-12.0, -2.0, 0.0, 2.0, 10.0}) moves.push_back({x, 6.0});  // edges on edges
  for (const Point v : moves) {
    const double expected = overlap_of_boxes(ring_boxes, v);
    CHECK(overlap(v) == doctest::Approx(expected).epsilon(1e-12));
    const Point w{v.x * std::cos(0.3) - v.y * std::sin(0.3), v.x * std::sin(0.3) + v.y * std::cos(0.3)};
    CHECK(overlap_turned(w) == doctest::Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("the overlap of a ragged window agrees with scan lines") {
  Random random(6);
  const MultiPolygon window = ragged_shape(random, {100, 100}, 300, 30);
  const detail::OverlapArea overlap(window);
  for (const Point v : uniform_points(random, 10, {-150, -150, 150, 150})) {
    CHECK(overlap(v) == doctest::Approx(slow_overlap(window, v)).epsilon(1e-3));
  }
}

TEST_CASE("the set covariance in pieces is the overlap at every move") {
  Random random(7);
  const std::vector<MultiPolygon> windows{ragged_shape(random, {5000, -9000}, 300, 50), ring_window,
                                          turned(ring_window, 0.3), box_shape({3, 4, 30, 10})};
  for (const MultiPolygon& window : windows) {
    const detail::OverlapArea overlap(window);
    const double full = area(window);
    for (const double part : {0.02, 0.2, 0.8}) {
      const double reach = part * std::sqrt(full);
      for (const double questions : {10.0, 5e3, 1e5}) {
        const detail::SetCovariance covariance(window, reach, questions);
        std::vector<Point> moves = uniform_points(random, 300, {-reach, -reach, reach, reach});
        for (std::size_t i = 0; i < 100; ++i) {  // whole numbers too, where edges meet edges
          moves.push_back({std::round(moves[i].x), std::round(moves[i].y)});
        }
        double worst = 0.0;
        for (const Point v : moves) {
          if (std::hypot(v.x, v.y) > reach) continue;
          worst = std::max(worst, std::abs(covariance(v.x, v.y) - overlap(v)) / full);
          worst = std::max(worst, std::abs(covariance(-v.x, -v.y) - overlap(v)) / full);
        }
        CHECK(worst < 1e-12);
      }
    }
  }
}

TEST_CASE("only an upright box is a rectangle") {
  CHECK(detail::as_rectangle(box_shape({1, 2, 4, 8})) == Box{1, 2, 4, 8});
  CHECK(detail::as_rectangle({{{{0, 0}, {2, 0}, {4, 0}, {4, 3}, {0, 3}}, {}}}).has_value());
  CHECK_FALSE(detail::as_rectangle(turned(box_shape({1, 2, 4, 8}), 0.1)).has_value());
  CHECK_FALSE(detail::as_rectangle({{{{0, 0}, {4, 0}, {4, 3}}, {}}}).has_value());
  CHECK_FALSE(detail::as_rectangle(ring_window).has_value());
}
