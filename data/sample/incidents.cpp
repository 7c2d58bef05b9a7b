#include <algorithm>
#include <array>
#include <string>

#include "dates.hpp"
#include "events.hpp"
#include "faults.hpp"
#include "table.hpp"

namespace sample {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;
using Minute = std::chrono::sys_time<minutes>;

constexpr std::array<std::string_view, 5> categories{"Hærværk", "Indbrud", "Tyveri", "Vold", "Narkotika"};

/// How the hours of the day share the incidents of each category, from midnight.
constexpr double hours[5][24] = {
    {9, 8, 6, 4, 2, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 9, 11, 13, 13, 11},
    {4, 5, 5, 4, 2, 1, 1, 2, 4, 6, 7, 7, 6, 6, 6, 6, 7, 9, 10, 9, 7, 6, 5, 4},
    {2, 1, 1, 1, 0, 0, 1, 3, 4, 5, 7, 8, 9, 9, 10, 12, 13, 12, 9, 7, 6, 5, 4, 3},
    {13, 14, 12, 9, 5, 2, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 5, 5, 6, 7, 9, 11, 13, 13},
    {8, 6, 4, 2, 1, 1, 1, 1, 1, 2, 2, 3, 4, 5, 7, 8, 9, 9, 10, 12, 13, 13, 12, 10}};

constexpr std::array<double, 6> years{1.09, 1.06, 1.02, 0.98, 0.95, 0.91};

struct Share {
  int count = 0;
  Place place{};
  std::array<double, 5> categories{};
};

// The underpass is the place with few incidents and many marks, the centre the reverse (unsafe_places.cpp).
constexpr Share shares[] = {
    {470, {Where::around, "station", 42.0}, {30, 5, 40, 15, 10}},
    {560, {Where::around, "centrum", 62.0}, {16, 8, 60, 11, 5}},
    {110, {Where::along, "Centerstien", 9.0}, {42, 0, 26, 20, 12}},
    {60, {Where::along, "Skovstien", 10.0}, {50, 0, 18, 16, 16}},
    {14, {Where::around, "underføring", 10.0}, {60, 0, 10, 20, 10}},
    {215, {Where::in_area, "L01", 6.0}, {38, 14, 14, 16, 18}},
    {175, {Where::in_area, "L03", 6.0}, {34, 18, 18, 16, 14}},
    {125, {Where::in_area, "L06", 6.0}, {32, 22, 20, 14, 12}},
    {226, {Where::any_area, "", 6.0}, {34, 26, 24, 10, 6}},
    {340, {Where::at_houses, "", 0.0}, {8, 74, 13, 3, 2}},
    {3, {Where::in_area, "L12", 4.0}, {40, 30, 30, 0, 0}},
    {193, {Where::on_roads, "", 12.0}, {32, 4, 44, 14, 6}},
};

constexpr int stacked = 60;
constexpr int outside = 31;
constexpr int late = 6;
constexpr FaultCounts faults{.empty = 23,
                             .unread = 11,
                             .origin = 9,
                             .swapped = 7,
                             .impossible_date = 3,
                             .cut_short = 4,
                             .doubled = 12};

struct Incident {
  Minute time;
  Point place;
  std::size_t category = 0;
  bool sound = true;
};

/// Fridays and Saturdays are fuller, evenings and nights by category; clocks are read to the quarter.
Minute random_minute(std::size_t category, Random& random) {
  const int year = 2010 + static_cast<int>(random.pick(years));
  while (true) {
    const sys_days day = random_day(new_year(year), new_year(year + 1) - std::chrono::days(1), random);
    const std::chrono::weekday weekday{day};
    const bool weekend = weekday == std::chrono::Friday || weekday == std::chrono::Saturday;
    if (!weekend && random.chance(0.3)) continue;
    const std::size_t hour = random.pick(hours[category]);
    const std::size_t minute = random.chance(0.7) ? 15 * random.below(4) : random.below(60);
    return day + std::chrono::hours(hour) + minutes(minute);
  }
}

void add(std::vector<Incident>& incidents, Point place, std::span<const double> weights, bool sound,
         Random& random) {
  const std::size_t category = random.pick(weights);
  incidents.push_back({random_minute(category, random), place, category, sound});
}

std::vector<Incident> make_incidents(const Places& places, Random& random) {
  std::vector<Incident> incidents;
  for (const Share& share : shares) {
    for (int i = 0; i < share.count; ++i) {
      add(incidents, places.draw(share.place, random), share.categories, true, random);
    }
  }
  const auto& mixed = shares[std::size(shares) - 1].categories;
  for (int i = 0; i < stacked; ++i) add(incidents, landmark("politistation"), mixed, false, random);
  for (int i = 0; i < outside; ++i) add(incidents, places.draw_outside(random), mixed, false, random);
  for (int i = 0; i < late; ++i) {
    add(incidents, places.draw(shares[0].place, random), mixed, false, random);
    incidents.back().time = new_year(2016) + minutes(random.below(std::size_t{9} * 24 * 60));
  }
  std::stable_sort(incidents.begin(), incidents.end(),
                   [](const Incident& a, const Incident& b) { return a.time < b.time; });
  return incidents;
}

std::string danish_time(Minute time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const int minute = static_cast<int>((time - day).count());
  return danish_date(day) + ' ' + padded(minute / 60, 2) + ':' + padded(minute % 60, 2);
}

}  // namespace

void write_incidents(const Places& places, std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 2);
  Table table{{"Løbenr", "Gerningstid", "Kategori", "X_koordinat", "Y_koordinat"}, {}, 3, 4, 1};
  for (const Incident& incident : make_incidents(places, random)) {
    const Point place = on_map(incident.place, 10.0);
    table.rows.push_back(
        {{std::to_string(table.rows.size() + 1), danish_time(incident.time),
          std::string(categories[incident.category]), coordinate(place.x, ','), coordinate(place.y, ',')},
         incident.sound});
  }
  spoil(table, faults, "31-02-2013 14:30", random);
  write_table(folder / "politi_anmeldelser.csv", table,
              {.separator = ';', .encoding = Encoding::cp1252, .line_end = "\r\n", .blank_line = true});
}

}  // namespace sample
