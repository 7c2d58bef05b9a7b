/// @file
/// Patterns as chance would make them. Each is a function of the random numbers it is given. Private to the
/// library.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "core/random.hpp"
#include "hotspot/core/geometry.hpp"

namespace hotspot::detail {

struct TwoKinds {
  std::vector<Point> first{};
  std::vector<Point> second{};
};
/// Each point keeps its place; which kind stands there is dealt out anew.
[[nodiscard]] TwoKinds labelled_anew(const TwoKinds& kinds, RandomStream& random);

/// Points moved by v in a box whose opposite sides are one.
[[nodiscard]] std::vector<Point> moved_round(std::vector<Point> points, const Box& box, Point v);

/// A random move up to half the box each way, both ways alike, drawn until `accepts` says yes. THROWS
/// DataError when it never does.
[[nodiscard]] Point random_move(const Box& box, const std::function<bool(Point)>& accepts,
                                RandomStream& random);

}  // namespace hotspot::detail
