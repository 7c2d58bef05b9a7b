#include "render/dot_levels.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>

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
  std::uint64_t code = 0;
  std::uint32_t row = 0;
};

int level_of(std::uint64_t code, std::uint64_t before) {
  return std::min(bits, std::countl_zero(code ^ before) / 2 + 1);
}

/// The level of every dot along the curve; -1: not shown.
std::vector<std::int8_t> levels_of(const DotOrder& order, const std::vector<bool>& shown) {
  std::vector<std::int8_t> levels(order.rows.size(), -1);
  std::optional<std::uint64_t> before;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (!shown.empty() && !shown[order.rows[i]]) continue;
    // The same place: drawn at the last level only, where all are.
    levels[i] = static_cast<std::int8_t>(before ? level_of(order.codes[i], *before) : 0);
    before = order.codes[i];
  }
  return levels;
}

}  // namespace

std::uint64_t curve_code(const Point& point, const Box& box) {
  const double scale = 4294967295.0 / size_of(box);
  const auto along = [&](double value, double low) {
    return spread_bits(static_cast<std::uint64_t>(std::clamp((value - low) * scale, 0.0, 4294967295.0)));
  };
  return along(point.x, box.xmin) | (along(point.y, box.ymin) << 1);
}

DotOrder order_dots(const std::vector<Point>& points, const Box& box) {
  std::vector<Placed> dots;
  dots.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!std::isfinite(points[i].x) || !std::isfinite(points[i].y)) continue;
    dots.push_back({curve_code(points[i], box), static_cast<std::uint32_t>(i)});
  }
  std::sort(dots.begin(), dots.end(), [](const Placed& a, const Placed& b) {
    return a.code != b.code ? a.code < b.code : a.row < b.row;
  });
  DotOrder order;
  order.origin = {(box.xmin + box.xmax) / 2.0, (box.ymin + box.ymax) / 2.0};
  order.size = size_of(box);
  order.codes.reserve(dots.size());
  order.rows.reserve(dots.size());
  for (const Placed& dot : dots) {
    order.codes.push_back(dot.code);
    order.rows.push_back(dot.row);
  }
  return order;
}

DotMesh arrange_dots(const DotOrder& order, const std::vector<Point>& points,
                     const std::vector<bool>& shown) {
  const std::vector<std::int8_t> levels = levels_of(order, shown);
  std::array<std::size_t, bits + 2> first{};  // of each level among all dots
  for (const std::int8_t level : levels) {
    if (level >= 0) ++first[static_cast<std::size_t>(level) + 1];
  }
  std::partial_sum(first.begin(), first.end(), first.begin());
  DotMesh mesh;
  mesh.dots.resize(first.back());
  int deepest = -1;
  for (int level = 0; level <= bits; ++level) {
    if (first[static_cast<std::size_t>(level) + 1] > first[static_cast<std::size_t>(level)]) deepest = level;
  }
  for (int level = 0; level <= deepest; ++level) mesh.levels.push_back({order.size / std::exp2(level), {}});
  for (std::size_t i = 0; i < levels.size(); ++i) {
    if (levels[i] < 0) continue;
    const auto level = static_cast<std::size_t>(levels[i]);
    const Point& place = points[order.rows[i]];
    const std::size_t at = first[level]++;
    const Box here{place.x, place.y, place.x, place.y};
    std::vector<Chunk>& chunks = mesh.levels[level].chunks;
    if (chunks.empty() || chunks.back().count >= chunk_size) chunks.push_back({at, 0, here});
    chunks.back().box = united(chunks.back().box, here);
    ++chunks.back().count;
    mesh.dots[at] = {static_cast<float>(place.x - order.origin.x),
                     static_cast<float>(place.y - order.origin.y), order.rows[i]};
  }
  return mesh;
}

std::size_t dot_levels_for(const std::vector<DotLevel>& levels, double spacing) {
  std::size_t drawn = 0;
  while (drawn < levels.size() && (drawn == 0 || levels[drawn].spacing >= spacing)) ++drawn;
  return drawn;
}

}  // namespace hotspot::viewer
