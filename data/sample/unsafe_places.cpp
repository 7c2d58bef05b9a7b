#include <algorithm>
#include <array>
#include <string>

#include "dates.hpp"
#include "events.hpp"
#include "faults.hpp"
#include "table.hpp"

namespace sample {
namespace {

constexpr std::array<std::string_view, 4> reasons{"Mørkt", "Buskads", "Samlingssted", "Trafik"};

struct Share {
  Place place{};
  double evening = 0.0;  ///< share of marks for the evening, the others are for the day
  std::array<double, 4> reasons{};
  std::array<int, 2> counts{};  ///< 2012, 2015
};

constexpr Share shares[] = {
    {{Where::around, "underføring", 16.0}, 0.92, {45, 15, 38, 2}, {95, 62}},
    {{Where::along, "Skovstien", 12.0}, 0.90, {55, 38, 6, 1}, {52, 44}},
    {{Where::along, "Åstien", 12.0}, 0.88, {50, 40, 9, 1}, {40, 30}},
    {{Where::around, "station", 35.0}, 0.85, {25, 5, 68, 2}, {70, 58}},
    {{Where::along, "Centerstien", 10.0}, 0.85, {40, 20, 38, 2}, {16, 12}},
    {{Where::in_area, "L01", 14.0}, 0.80, {25, 15, 58, 2}, {28, 20}},
    {{Where::in_area, "L03", 14.0}, 0.80, {25, 20, 53, 2}, {24, 18}},
    {{Where::any_area, "", 14.0}, 0.75, {42, 26, 24, 8}, {30, 26}},
    {{Where::along, "Ringvejen", 10.0}, 0.30, {8, 4, 3, 85}, {24, 22}},
    {{Where::around, "centrum", 55.0}, 0.70, {30, 5, 55, 10}, {6, 5}},
    {{Where::at_houses, "", 12.0}, 0.60, {50, 20, 10, 20}, {8, 6}},
};

constexpr int outside = 6;
constexpr FaultCounts faults{.empty = 4, .unread = 2};

struct Mark {
  int wave = 2012;
  std::chrono::sys_days day;
  Point place;
  bool evening = true;
  std::size_t reason = 0;
  bool sound = true;
};

Mark make_mark(int wave, Point place, const Share& share, bool sound, Random& random) {
  using namespace std::chrono;
  const sys_days first = year{wave} / September / 3;
  const sys_days day = random_day(first, first + days(39), random);
  const bool evening = random.chance(share.evening);
  return {wave, day, place, evening, random.pick(share.reasons), sound};
}

std::vector<Mark> make_marks(const Places& places, Random& random) {
  std::vector<Mark> marks;
  for (const Share& share : shares) {
    for (std::size_t wave = 0; wave < share.counts.size(); ++wave) {
      for (int i = 0; i < share.counts[wave]; ++i) {
        const Point place = places.draw(share.place, random);
        marks.push_back(make_mark(wave == 0 ? 2012 : 2015, place, share, true, random));
      }
    }
  }
  for (int i = 0; i < outside; ++i) {
    const Point place = places.draw_outside(random);
    marks.push_back(make_mark(i % 2 == 0 ? 2012 : 2015, place, shares[0], false, random));
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.day < b.day; });
  return marks;
}

}  // namespace

void write_unsafe_places(const Places& places, std::uint64_t seed, const std::filesystem::path& folder) {
  Random random(seed, 4);
  Table table{{"runde", "dato", "x", "y", "tidspunkt", "grund"}, {}, 2, 3, 1};
  for (const Mark& mark : make_marks(places, random)) {
    const Point place = on_map(mark.place, 10.0);
    table.rows.push_back(
        {{std::to_string(mark.wave), iso_date(mark.day), coordinate(place.x, '.'), coordinate(place.y, '.'),
          mark.evening ? "aften" : "dag", std::string(reasons[mark.reason])},
         mark.sound});
  }
  spoil(table, faults, "2013-02-31", random);
  write_table(folder / "utrygge_steder.csv", table, {.separator = ',', .quoted = true});
}

}  // namespace sample
