#include "hotspot/stats/dbscan.hpp"

#include <cstddef>
#include <limits>
#include <numeric>
#include <optional>

#include "core/parallel.hpp"
#include "hotspot/core/validate.hpp"
#include "stats/distinct_places.hpp"
#include "stats/near_pairs.hpp"

namespace hotspot {
namespace {

using detail::DistinctPlaces;
using detail::NearPairs;

/// Sets that are joined two by two, each known by one of its members.
class JoinedSets {
 public:
  explicit JoinedSets(std::size_t n) : m_parent(n) {
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
  }

  std::size_t find(std::size_t member) {
    while (m_parent[member] != member) {
      m_parent[member] = m_parent[m_parent[member]];  // halves the way for those who come later
      member = m_parent[member];
    }
    return member;
  }

  void join(std::size_t a, std::size_t b) { m_parent[find(a)] = find(b); }

 private:
  std::vector<std::size_t> m_parent;
};

/// Whether enough events lie within reach of each place. Of the same type for each, so that threads may
/// write.
std::vector<char> core_places(const DistinctPlaces& distinct, const NearPairs& near, std::uint32_t min_points,
                              const Run& run) {
  std::vector<char> core(near.size());
  detail::parallel_for(run, "stage.clusters", near.size(), [&](std::size_t i) {
    std::size_t count = distinct.counts[i];
    near.visit(i, [&](std::size_t j, std::size_t, double) { count += distinct.counts[j]; });
    core[i] = count >= min_points ? 1 : 0;
  });
  return core;
}

/// The core place that gives a place on the border its cluster; none for noise. Places are in the order of x,
/// then y, so the lower index is further west, then south.
std::optional<std::size_t> nearest_core(std::size_t i, const NearPairs& near, const std::vector<char>& core) {
  std::optional<std::size_t> nearest;
  double least = std::numeric_limits<double>::infinity();
  near.visit(i, [&](std::size_t j, std::size_t, double apart) {
    if (core[j] == 0) return;
    if (apart > least || (apart == least && nearest && j > *nearest)) return;
    nearest = j;
    least = apart;
  });
  return nearest;
}

/// A core place that stands for the cluster of each place; none for noise.
std::vector<std::optional<std::size_t>> clusters_of_places(const NearPairs& near,
                                                           const std::vector<char>& core, const Run& run) {
  JoinedSets joined(near.size());
  std::vector<std::optional<std::size_t>> owner(near.size());
  detail::parallel_for({.stop = run.stop, .threads = 1}, "stage.clusters", near.size(), [&](std::size_t i) {
    if (core[i] == 0) {
      owner[i] = nearest_core(i, near, core);
      return;
    }
    owner[i] = i;
    near.visit(i, [&](std::size_t j, std::size_t, double) {
      if (j > i && core[j] != 0) joined.join(i, j);
    });
  });
  for (auto& place : owner) {
    if (place) place = joined.find(*place);
  }
  return owner;
}

}  // namespace

Dbscan dbscan(const EventSet& events, const DbscanOptions& options, const Run& run) {
  validate(options);
  require_consistent(events);
  require_metric(events.crs, "DBSCAN");
  const DistinctPlaces distinct = detail::distinct_places(events.points);
  const NearPairs near(distinct.places, detail::BandEnds({options.eps.value / events.crs.metres_per_unit}));
  const std::vector<char> core = core_places(distinct, near, options.min_points, run);
  const auto owner = clusters_of_places(near, core, run);

  Dbscan result;
  std::vector<std::uint32_t> number(near.size(), 0);
  for (const std::size_t place : distinct.place_of) {
    result.core.push_back(core[place] != 0);
    if (core[place] != 0 && number[*owner[place]] == 0) number[*owner[place]] = ++result.clusters;
  }
  for (const std::size_t place : distinct.place_of) {
    result.cluster.push_back(owner[place] ? number[*owner[place]] : 0);
  }
  return result;
}

}  // namespace hotspot
