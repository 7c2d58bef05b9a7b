#include "hotspot/stats/repeat_places.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

#include "hotspot/core/validate.hpp"
#include "stats/distinct_places.hpp"
#include "stats/near_pairs.hpp"

namespace hotspot {
namespace {

using detail::DistinctPlaces;

/// Indices with the most events first; among equals in the order of x, then y, that the places stand in.
std::vector<std::size_t> by_count(const DistinctPlaces& distinct) {
  std::vector<std::size_t> order(distinct.places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return distinct.counts[a] > distinct.counts[b]; });
  return order;
}

std::vector<RepeatPlace> merge(const DistinctPlaces& distinct, double reach) {
  const detail::NearPairs near(distinct.places, detail::BandEnds({reach}));
  std::vector<bool> taken(distinct.places.size(), false);
  std::vector<RepeatPlace> places;
  const auto take = [&](std::size_t i) {
    taken[i] = true;
    places.back().count += static_cast<std::int64_t>(distinct.counts[i]);
    ++places.back().coordinates;
  };
  for (const std::size_t i : by_count(distinct)) {
    if (taken[i]) continue;
    places.push_back({.place = distinct.places[i]});
    take(i);
    near.visit(i, [&](std::size_t j, std::size_t, double) {
      if (!taken[j]) take(j);
    });
  }
  // Those that took others may now have more than those before them.
  std::sort(places.begin(), places.end(), [](const RepeatPlace& a, const RepeatPlace& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.place.x != b.place.x ? a.place.x < b.place.x : a.place.y < b.place.y;
  });
  return places;
}

}  // namespace

RepeatPlaces repeat_places(const EventSet& events, const RepeatOptions& options) {
  validate(options);
  require_consistent(events);
  if (options.within.value > 0.0) require_metric(events.crs, "repeat places");
  std::vector<RepeatPlace> places =
      merge(detail::distinct_places(events.points), options.within.value / events.crs.metres_per_unit);

  RepeatPlaces result{.events = static_cast<std::int64_t>(events.size()),
                      .places = static_cast<std::int64_t>(places.size())};
  const auto all = static_cast<double>(events.size());
  for (RepeatPlace& place : places) {
    if (place.count < static_cast<std::int64_t>(options.min_count)) break;
    ++result.repeat_places;
    result.events_at_repeats += place.count;
    place.share = static_cast<double>(place.count) / all;
    place.cumulative_share = static_cast<double>(result.events_at_repeats) / all;
    if (options.top == 0 || result.listed.size() < options.top) result.listed.push_back(place);
  }
  result.share_at_repeats = events.size() == 0 ? std::numeric_limits<double>::quiet_NaN()
                                               : static_cast<double>(result.events_at_repeats) / all;
  return result;
}

}  // namespace hotspot
