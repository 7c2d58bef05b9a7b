#include "stats/shared_places.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "core/stop_check.hpp"

namespace hotspot::detail {
namespace {

/// What the events of one place weigh together, by rising weight; sets `others` for each of them.
double add_up(std::span<const WeightedEvent> events, std::vector<double>& others, StopCheck& check) {
  std::vector<double> after(events.size() + 1, 0.0);
  for (std::size_t k = events.size(); k-- > 0;) {
    check();
    after[k] = after[k + 1] + events[k].weight;
  }
  double before = 0.0, others_here = 0.0;
  for (std::size_t k = 0; k < events.size(); ++k) {
    check();
    // Events of one weight have the same others, whichever of them comes first.
    if (k == 0 || events[k].weight != events[k - 1].weight) others_here = before + after[k + 1];
    others[events[k].index] = others_here;
    before += events[k].weight;
  }
  return before;
}

}  // namespace

SharedPlaces shared_places(std::vector<WeightedEvent> events, const std::vector<Point>& places,
                           const Run& run) {
  SharedPlaces shared{.distinct = distinct_places(places, run)};
  const std::vector<std::size_t>& place_of = shared.distinct.place_of;
  StopCheck check(run.stop);
  std::sort(events.begin(), events.end(), [&](const WeightedEvent& a, const WeightedEvent& b) {
    check();
    return std::tie(place_of[a.index], a.weight) < std::tie(place_of[b.index], b.weight);
  });
  shared.others.assign(places.size(), 0.0);
  std::vector<double> weight_at(shared.distinct.places.size(), 0.0);
  shared.events.reserve(weight_at.size());
  for (std::size_t first = 0, end = 0; first < events.size(); first = end) {
    const std::size_t place = place_of[events[first].index];
    for (; end < events.size() && place_of[events[end].index] == place; ++end) check();
    WeightedEvent together = events[first];
    together.weight = add_up(std::span(events).subspan(first, end - first), shared.others, check);
    together.index = place;
    weight_at[place] = together.weight;
    shared.events.push_back(together);
  }
  // Places whose own event weighs nothing.
  std::vector<bool> has_weight(places.size(), false);
  for (const WeightedEvent& event : events) {
    check();
    has_weight[event.index] = true;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    check();
    if (!has_weight[i]) shared.others[i] = weight_at[place_of[i]];
  }
  return shared;
}

}  // namespace hotspot::detail
