#include "plan/place_profile.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "hotspot/core/point_location.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/stats/time_table.hpp"

namespace hotspot::detail {
namespace {

using std::chrono::days;
using std::chrono::duration_cast;
using std::chrono::floor;
using std::chrono::hours;

constexpr std::int64_t hours_of_part = 24 / static_cast<std::int64_t>(parts_of_day);

/// What is counted at one place.
struct PlaceCounts {
  std::int64_t events = 0;
  std::vector<std::int64_t> categories;
  std::int64_t with_hour = 0;
  std::array<std::int64_t, parts_of_day> parts{};
};

std::vector<PlaceCounts> counts_of(const std::vector<MultiPolygon>& shapes, const EventSet& events) {
  std::vector<PlaceCounts> places(shapes.size(),
                                  {.categories = std::vector<std::int64_t>(events.categories.size())});
  const PointLocator locator(shapes);
  const bool midnight_is_day = midnight_stands_for_day(events.times);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto shape = locator.first_covering(events.points[i]);
    if (!shape) continue;
    PlaceCounts& place = places[*shape];
    ++place.events;
    if (!events.category_of.empty()) ++place.categories[events.category_of[i]];
    if (events.times.empty() || !events.times[i]) continue;
    const auto since_midnight = *events.times[i] - floor<days>(*events.times[i]);
    if (midnight_is_day && since_midnight.count() == 0) continue;
    ++place.with_hour;
    ++place.parts[static_cast<std::size_t>(duration_cast<hours>(since_midnight).count() / hours_of_part)];
  }
  return places;
}

std::string category_words(const PlaceCounts& place, const EventSet& events, std::int64_t fewest) {
  const auto most = std::max_element(place.categories.begin(), place.categories.end());
  if (most == place.categories.end() || place.events < 2 * fewest || *most < fewest) return "";
  if (std::count(place.categories.begin(), place.categories.end(), *most) > 1) return "";
  return events.categories[static_cast<std::size_t>(most - place.categories.begin())];
}

std::string hours_words(std::size_t first, std::size_t parts, Language language) {
  const auto from = static_cast<std::int64_t>(first) * hours_of_part;
  const std::int64_t to = (from + static_cast<std::int64_t>(parts) * hours_of_part - 1) % 24 + 1;
  return text(language, "report.hours", {{"from", from}, {"to", to}});
}

std::string time_words(const PlaceCounts& place, Language language, std::int64_t fewest) {
  const std::int64_t n = place.with_hour;
  if (n == 0 || n < 2 * fewest) return "";
  std::size_t busiest = 0;
  std::int64_t most = 0;
  for (std::size_t part = 0; part < parts_of_day; ++part) {
    if (2 * place.parts[part] > n) return hours_words(part, 1, language);
    const std::int64_t both = place.parts[part] + place.parts[(part + 1) % parts_of_day];
    if (both <= most) continue;
    busiest = part;
    most = both;
  }
  return n >= 3 * fewest && 3 * most > 2 * n ? hours_words(busiest, 2, language) : "";
}

}  // namespace

std::vector<PlaceProfile> place_profiles(const std::vector<MultiPolygon>& shapes, const EventSet& events,
                                         Language language, std::int64_t fewest) {
  std::vector<PlaceProfile> profiles;
  for (const PlaceCounts& place : counts_of(shapes, events)) {
    profiles.push_back({category_words(place, events, fewest), time_words(place, language, fewest)});
  }
  return profiles;
}

}  // namespace hotspot::detail
