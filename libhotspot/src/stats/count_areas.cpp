#include "hotspot/stats/count_areas.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"
#include "hotspot/core/error.hpp"
#include "hotspot/core/point_location.hpp"
#include "hotspot/core/validate.hpp"

namespace hotspot {
namespace {

void require_one_per_event(const char* column, std::size_t length, std::size_t events) {
  if (length == events) return;
  throw ArgumentError({"error.column_length",
                       {{"column", std::string(column)},
                        {"length", static_cast<std::int64_t>(length)},
                        {"expected", static_cast<std::int64_t>(events)}}});
}

void add(AreaCounts& counts, std::optional<std::size_t> area) {
  ++(area ? counts.count[*area] : counts.outside);
}

}  // namespace

AreaAssignment assign_areas(const EventSet& events, const AreaLayer& areas, const Run& run) {
  require_same(events.crs, areas.crs, "areas");
  const PointLocator locator(areas.shapes);
  AreaAssignment assignment{.area_of = std::vector<std::optional<std::size_t>>(events.size()), .ties = {}};
  std::vector<char> tied(events.size(), 0);  // not bool: neighbouring bits would be a race

  constexpr std::size_t block = 1024;
  detail::parallel_for(run, "stage.assign_areas", (events.size() + block - 1) / block, [&](std::size_t b) {
    for (std::size_t i = b * block; i < std::min(events.size(), (b + 1) * block); ++i) {
      const std::vector<std::size_t> covering = locator.covering(events.points[i]);
      if (!covering.empty()) assignment.area_of[i] = covering.front();
      tied[i] = covering.size() > 1 ? 1 : 0;
    }
  });
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (tied[i] != 0) assignment.ties.push_back(i);
  }
  return assignment;
}

AreaCounts count_areas(const AreaAssignment& assignment, std::size_t area_count) {
  AreaCounts counts{.count = std::vector<std::int64_t>(area_count, 0)};
  for (const std::optional<std::size_t>& area : assignment.area_of) add(counts, area);
  return counts;
}

std::vector<AreaCounts> count_areas(const AreaAssignment& assignment, std::size_t area_count,
                                    const std::vector<std::optional<std::size_t>>& groups,
                                    std::size_t group_count) {
  require_one_per_event("groups", groups.size(), assignment.area_of.size());
  const Limits limits = between(0.0, static_cast<double>(group_count) - 1.0);
  std::vector<AreaCounts> counts(group_count, AreaCounts{.count = std::vector<std::int64_t>(area_count, 0)});
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (!groups[i]) continue;
    if (*groups[i] >= group_count) detail::require_within("groups", static_cast<double>(*groups[i]), limits);
    add(counts[*groups[i]], assignment.area_of[i]);
  }
  return counts;
}

std::vector<double> sum_over_areas(const AreaAssignment& assignment, std::size_t area_count,
                                   const std::vector<double>& figure) {
  require_one_per_event("figure", figure.size(), assignment.area_of.size());
  std::vector<double> sums(area_count, 0.0);
  for (std::size_t i = 0; i < figure.size(); ++i) {
    if (assignment.area_of[i] && !std::isnan(figure[i])) sums[*assignment.area_of[i]] += figure[i];
  }
  return sums;
}

}  // namespace hotspot
