#include "core/clip.hpp"

#include <cstddef>
#include <utility>

namespace hotspot::detail {
namespace {

Ring left_part(const Ring& ring, Point a, Point b) {
  const auto height = [&](Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
  Ring part;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point p = ring[i], q = ring[(i + 1) % ring.size()];
    const double hp = height(p), hq = height(q);
    if (hp >= 0.0) part.push_back(p);
    if ((hp > 0.0 && hq < 0.0) || (hp < 0.0 && hq > 0.0)) {
      const double t = hp / (hp - hq);
      part.push_back({p.x + t * (q.x - p.x), p.y + t * (q.y - p.y)});
    }
  }
  return part;
}

}  // namespace

std::vector<Ring> left_of(const std::vector<Ring>& rings, Point a, Point b) {
  std::vector<Ring> parts;
  for (const Ring& ring : rings) {
    Ring part = left_part(ring, a, b);
    if (part.size() > 2) parts.push_back(std::move(part));
  }
  return parts;
}

double signed_area(const std::vector<Ring>& rings) {
  double sum = 0.0;
  for (const Ring& ring : rings) sum += area({{ring, {}}});
  return sum;
}

}  // namespace hotspot::detail
