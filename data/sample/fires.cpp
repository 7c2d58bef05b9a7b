#include <algorithm>
#include <array>
#include <string>

#include "dates.hpp"
#include "events.hpp"
#include "faults.hpp"
#include "table.hpp"

namespace sample {
namespace {

constexpr std::array<std::string_view, 4> types{"Containerbrand", "Bilbrand", "Bygningsbrand",
                                                "Skraldespand"};

struct Share {
  Place place{};
  std::array<double, 4> types{};
  std::array<int, 6> counts{};  ///< 2010 to 2015
};

// 2012: containers burn in two housing areas, most of them in the autumn.
constexpr Share shares[] = {
    {{Where::in_area, "L01", 8.0}, {70, 10, 4, 16}, {9, 10, 62, 20, 10, 9}},
    {{Where::in_area, "L03", 8.0}, {70, 12, 4, 14}, {8, 8, 50, 16, 9, 8}},
    {{Where::any_area, "", 8.0}, {45, 18, 17, 20}, {10, 11, 14, 11, 11, 10}},
    {{Where::at_houses, "", 4.0}, {10, 26, 58, 6}, {5, 5, 6, 5, 5, 4}},
    {{Where::around, "station", 45.0}, {20, 18, 4, 58}, {4, 4, 6, 4, 4, 4}},
    {{Where::around, "centrum", 60.0}, {42, 12, 10, 36}, {4, 5, 5, 5, 4, 4}},
    {{Where::on_roads, "", 9.0}, {12, 64, 2, 22}, {6, 6, 7, 6, 5, 5}},
    {{Where::along, "Skovstien", 12.0}, {15, 5, 0, 80}, {2, 2, 3, 2, 2, 2}},
};

constexpr int outside = 5;
constexpr FaultCounts faults{
    .empty = 6, .unread = 0, .origin = 3, .swapped = 2, .impossible_date = 1, .cut_short = 1, .doubled = 3};

struct Fire {
  std::chrono::sys_days day;
  Point place;
  std::size_t type = 0;
  bool sound = true;
};

std::chrono::sys_days random_fire_day(int year, bool in_wave, Random& random) {
  using namespace std::chrono;
  if (in_wave && random.chance(0.7)) {
    return random_day(std::chrono::year{year} / August / 15, std::chrono::year{year} / November / 30, random);
  }
  return random_day(new_year(year), new_year(year + 1) - days(1), random);
}

std::vector<Fire> make_fires(const Places& places, Random& random) {
  std::vector<Fire> fires;
  for (const Share& share : shares) {
    for (int year = 2010; year <= 2015; ++year) {
      const bool wave = year == 2012 && share.place.where == Where::in_area;
      for (int i = 0; i < share.counts[static_cast<std::size_t>(year - 2010)]; ++i) {
        const Point place = places.draw(share.place, random);
        const std::chrono::sys_days day = random_fire_day(year, wave, random);
        fires.push_back({day, place, random.pick(share.types), true});
      }
    }
  }
  for (int i = 0; i < outside; ++i) {
    const Point place = places.draw_outside(random);
    fires.push_back({random_fire_day(2010 + i, false, random), place, 1, false});
  }
  std::stable_sort(fires.begin(), fires.end(), [](const Fire& a, const Fire& b) { return a.day < b.day; });
  return fires;
}

}  // namespace

void write_fires(const Places& places, std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 3);
  Table table{{"dato", "brandtype", "x", "y"}, {}, 2, 3, 0};
  for (const Fire& fire : make_fires(places, random)) {
    const Point place = on_map(fire.place, 10.0);
    table.rows.push_back({{iso_date(fire.day), std::string(types[fire.type]), coordinate(place.x, '.'),
                           coordinate(place.y, '.')},
                          fire.sound});
  }
  spoil(table, faults, "2013-02-31", random);
  write_table(folder / "braende.csv", table, {.separator = ';', .encoding = Encoding::utf8_bom});
}

}  // namespace sample
