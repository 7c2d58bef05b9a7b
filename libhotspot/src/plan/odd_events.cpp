#include "plan/odd_events.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <tuple>

#include "core/placed_events.hpp"

namespace hotspot::detail {
namespace {

std::vector<std::size_t> placed_of(const EventSet& events) {
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t i) { return !has_place(events, i); });
  return order;
}

auto place_of(const EventSet& events, std::size_t i) {
  return std::tuple(events.points[i].x, events.points[i].y);
}

/// Events of one place: [first, last) of an order sorted by place.
struct Pile {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] std::size_t size() const { return last - first; }
};

std::vector<Pile> piles_of(const EventSet& events, const std::vector<std::size_t>& order) {
  std::vector<Pile> piles;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (piles.empty() || place_of(events, order[i]) != place_of(events, order[i - 1]))
      piles.push_back({i, i});
    piles.back().last = i + 1;
  }
  return piles;
}

std::int64_t seconds_of(const EventSet& events, std::size_t i) {
  return events.times[i]->time_since_epoch().count();
}

}  // namespace

std::vector<bool> at_default_address(const EventSet& events) {
  constexpr std::size_t fewest = 20, places_compared = 20, times_median = 5;
  constexpr double fewest_share = 0.05;
  std::vector<bool> odd(events.size(), false);
  std::vector<std::size_t> order = placed_of(events);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return place_of(events, a) < place_of(events, b); });
  std::vector<Pile> piles = piles_of(events, order);
  const std::size_t compared = std::min(places_compared, piles.size());
  if (compared < 3) return odd;  // everything at one place or two: nothing to compare with
  std::partial_sort(piles.begin(), piles.begin() + static_cast<std::ptrdiff_t>(compared), piles.end(),
                    [](const Pile& a, const Pile& b) { return a.size() > b.size(); });
  const std::size_t median = piles[compared / 2].size();
  for (std::size_t p = 0; p < compared; ++p) {
    const Pile& pile = piles[p];
    const bool is_odd = pile.size() >= fewest && pile.size() >= times_median * median &&
                        static_cast<double>(pile.size()) >= fewest_share * static_cast<double>(events.size());
    for (std::size_t i = pile.first; i < pile.last && is_odd; ++i) odd[order[i]] = true;
  }
  return odd;
}

std::vector<bool> duplicates(const EventSet& events) {
  std::vector<bool> odd(events.size(), false);
  if (events.times.empty()) return odd;
  std::vector<std::size_t> order = placed_of(events);
  std::erase_if(order, [&](std::size_t i) { return !events.times[i]; });
  const auto key = [&](std::size_t i) {
    const std::uint32_t category = events.category_of.empty() ? 0 : events.category_of[i];
    return std::tuple(events.points[i].x, events.points[i].y, seconds_of(events, i), category);
  };
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::pair(key(a), a) < std::pair(key(b), b); });
  for (std::size_t i = 1; i < order.size(); ++i) odd[order[i]] = key(order[i]) == key(order[i - 1]);
  return odd;
}

std::vector<bool> also_in(const EventSet& before, const EventSet& events, Metres distance, double hours) {
  std::vector<bool> odd(events.size(), false);
  if (before.times.empty() || events.times.empty()) return odd;
  const double reach = distance.value / events.crs.metres_per_unit;
  const auto within = static_cast<std::int64_t>(hours * 3600.0);
  std::vector<std::size_t> order = placed_of(before);
  std::erase_if(order, [&](std::size_t i) { return !before.times[i]; });
  const auto seconds = [&](std::size_t i) { return seconds_of(before, i); };
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return seconds(a) < seconds(b); });
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!events.times[i] || !has_place(events, i)) continue;
    const std::int64_t time = seconds_of(events, i);
    auto other = std::lower_bound(order.begin(), order.end(), time - within,
                                  [&](std::size_t index, std::int64_t t) { return seconds(index) < t; });
    for (; other != order.end() && seconds(*other) <= time + within && !odd[i]; ++other) {
      const Point &p = events.points[i], &q = before.points[*other];
      odd[i] = std::hypot(p.x - q.x, p.y - q.y) <= reach;
    }
  }
  return odd;
}

}  // namespace hotspot::detail
