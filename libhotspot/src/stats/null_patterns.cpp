#include "stats/null_patterns.hpp"

#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// Into [low, low + length).
double wrapped(double value, double low, double length) {
  const double turns = std::floor((value - low) / length);
  return value - turns * length;
}

}  // namespace

TwoKinds labelled_anew(const TwoKinds& kinds, RandomStream& random) {
  std::vector<Point> all = kinds.first;
  all.insert(all.end(), kinds.second.begin(), kinds.second.end());
  shuffle(all, random);
  const auto border = all.begin() + static_cast<std::ptrdiff_t>(kinds.first.size());
  return {{all.begin(), border}, {border, all.end()}};
}

std::vector<Point> moved_round(std::vector<Point> points, const Box& box, Point v) {
  for (Point& p : points) {
    p = {wrapped(p.x + v.x, box.xmin, box.width()), wrapped(p.y + v.y, box.ymin, box.height())};
  }
  return points;
}

Point random_move(const Box& box, const std::function<bool(Point)>& accepts, RandomStream& random) {
  constexpr int most_draws = 100'000;
  for (int draw = 0; draw < most_draws; ++draw) {
    const double x = box.width() * (random.uniform() - 0.5);
    const Point move{x, box.height() * (random.uniform() - 0.5)};
    if (accepts(move)) return move;
  }
  throw DataError({"error.window_too_narrow_to_shift", {}});
}

}  // namespace hotspot::detail
