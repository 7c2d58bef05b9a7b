#include "stats/near_pairs.hpp"

#include <algorithm>
#include <limits>

#include "core/parallel.hpp"

namespace hotspot::detail {
namespace {

std::vector<WeightedEvent> indexed(const std::vector<Point>& points) {
  std::vector<WeightedEvent> events;
  events.reserve(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) events.push_back({.place = points[i], .index = i});
  return events;
}

}  // namespace

NearPairs::NearPairs(const std::vector<Point>& points, BandEnds distances)
    : m_points(points),
      m_distances(std::move(distances)),
      // the index asks for a reach above 0, also where only the same place is near
      m_index(indexed(points), std::max(m_distances.ends().back(), std::numeric_limits<double>::min())) {}

PairLists list_pairs(const NearPairs& pairs, const std::vector<std::uint32_t>& counts, const Run& run) {
  PairLists lists;
  lists.start.assign(counts.size() + 1, 0);
  for (std::size_t k = 0; k < counts.size(); ++k) lists.start[k + 1] = lists.start[k] + counts[k];
  lists.partners.resize(lists.start.back());
  parallel_for(run, "stage.near_pairs", pairs.size(), [&](std::size_t i) {
    const auto own_lists = lists.start.begin() + static_cast<std::ptrdiff_t>(i * pairs.bands());
    std::vector<std::size_t> next(own_lists, own_lists + static_cast<std::ptrdiff_t>(pairs.bands()));
    pairs.visit(i, [&](std::size_t j, std::size_t band, double) {
      if (j > i) lists.partners[next[band]++] = static_cast<std::uint32_t>(j);
    });
  });
  return lists;
}

}  // namespace hotspot::detail
