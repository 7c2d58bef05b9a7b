#include "render/dot_levels.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "state/view.hpp"

namespace hotspot::viewer {
namespace {

constexpr int bits = 32;
constexpr std::size_t chunk_size = 4096;

std::uint64_t spread_bits(std::uint64_t v) {
  v = (v | (v << 16)) & 0x0000FFFF0000FFFFULL;
  v = (v | (v << 8)) & 0x00FF00FF00FF00FFULL;
  v = (v | (v << 4)) & 0x0F0F0F0F0F0F0F0FULL;
  v = (v | (v << 2)) & 0x3333333333333333ULL;
  return (v | (v << 1)) & 0x5555555555555555ULL;
}

double size_of(const Box& box) {
  return std::max({box.width(), box.height(), 1e-12});
}

struct Placed {
  int level = 0;
  std::uint64_t code = 0;
  std::uint32_t row = 0;
};

/// Squares halve from level to level; the first along the curve that enters a square stands for it.
int level_of(std::uint64_t code, std::uint64_t before) {
  return std::countl_zero(code ^ before) / 2 + 1;
}

std::vector<Placed> placed_dots(const std::vector<Point>& points, const Box& box) {
  std::vector<Placed> dots;
  dots.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y)) continue;
    dots.push_back({0, curve_code(points[i], box), static_cast<std::uint32_t>(i)});
  }
  const auto by_code = [](const Placed& a, const Placed& b) {
    return a.code != b.code ? a.code < b.code : a.row < b.row;
  };
  std::sort(dots.begin(), dots.end(), by_code);
  for (std::size_t i = 1; i < dots.size(); ++i) {
    // The same place: drawn at the last level only, where all are.
    dots[i].level = std::min(bits, level_of(dots[i].code, dots[i - 1].code));
  }
  std::stable_sort(dots.begin(), dots.end(),
                   [](const Placed& a, const Placed& b) { return a.level < b.level; });
  return dots;
}

}  // namespace

std::uint64_t curve_code(const Point& point, const Box& box) {
  const double scale = 4294967295.0 / size_of(box);
  const auto along = [&](double value, double low) {
    return spread_bits(static_cast<std::uint64_t>(std::clamp((value - low) * scale, 0.0, 4294967295.0)));
  };
  return along(point.x, box.xmin) | (along(point.y, box.ymin) << 1);
}

void add_dots(LayerMesh& mesh, const std::vector<Point>& points, const Box& box) {
  for (const Placed& dot : placed_dots(points, box)) {
    while (mesh.dot_levels.size() <= static_cast<std::size_t>(dot.level)) {
      const auto level = static_cast<double>(mesh.dot_levels.size());
      mesh.dot_levels.push_back({size_of(box) / std::exp2(level), {}});
    }
    std::vector<Chunk>& chunks = mesh.dot_levels.back().chunks;
    const Point& place = points[dot.row];
    const Box here{place.x, place.y, place.x, place.y};
    if (chunks.empty() || chunks.back().count >= chunk_size) chunks.push_back({mesh.dots.size(), 0, here});
    chunks.back().box = united(chunks.back().box, here);
    ++chunks.back().count;
    mesh.dots.push_back(
        {static_cast<float>(place.x - mesh.origin.x), static_cast<float>(place.y - mesh.origin.y), dot.row});
  }
}

std::size_t dot_levels_for(const LayerMesh& mesh, double spacing) {
  std::size_t levels = 0;
  while (levels < mesh.dot_levels.size() && (levels == 0 || mesh.dot_levels[levels - 1].spacing > spacing)) {
    ++levels;
  }
  return levels;
}

}  // namespace hotspot::viewer
