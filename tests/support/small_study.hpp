// A study small enough to be worked out by hand: housing areas of 1 km x 1 km side by side in a study area of
// 2 km height, events laid out area by area and year by year. All invented.
#pragma once

#include <chrono>
#include <limits>
#include <string>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "hotspot/plan/study_result.hpp"
#include "plan/compute_source.hpp"

namespace hotspot::test {

/// Events per area and year; the last row lies in no housing area.
using EventTable = std::vector<std::vector<int>>;

inline MultiPolygon rectangle(double xmin, double ymin, double xmax, double ymax) {
  return {{{{xmin, ymin}, {xmax, ymin}, {xmax, ymax}, {xmin, ymax}}, {}}};
}

/// Events of one area in one year lie within 90 m of each other around a place of the area.
inline EventSet events_of(const EventTable& table) {
  EventSet events;
  for (std::size_t area = 0; area < table.size(); ++area) {
    const bool outside = area + 1 == table.size();
    const Point place =
        outside ? Point{500.0, 1500.0} : Point{1000.0 * static_cast<double>(area) + 500.0, 500.0};
    for (std::size_t year = 0; year < table[area].size(); ++year) {
      for (int k = 0; k < table[area][year]; ++k) {
        events.points.push_back({place.x + 7.0 * (k % 9), place.y + 5.0 * static_cast<double>(year)});
        const auto day = std::chrono::year(2010 + static_cast<int>(year)) / 6 / 15;
        events.times.emplace_back(std::chrono::local_days(std::chrono::year_month_day(day)));
        events.category_of.push_back(static_cast<std::uint32_t>(k % 2));
      }
    }
  }
  events.categories = {"a", "b"};
  return events;
}

inline StudyResult small_study(const EventTable& table, const std::vector<double>& households) {
  const std::size_t areas = table.size() - 1;
  const std::size_t years = table.front().size();
  const double width = 1000.0 * static_cast<double>(areas);
  StudyResult result;
  result.study.study.name = "Smallham";
  result.study.sources = {{.name = "police", .title = "Police reports"}};
  result.period = Period{.from = std::chrono::year(2010) / 1 / 1,
                         .to = std::chrono::year(2009 + static_cast<int>(years)) / 12 / 31};
  result.area.shape = rectangle(0.0, 0.0, width, 2000.0);
  for (std::size_t i = 0; i < areas; ++i) {
    const double x = 1000.0 * static_cast<double>(i);
    result.areas.ids.push_back("A" + std::to_string(i + 1));
    result.areas.shapes.push_back(rectangle(x, 0.0, x + 1000.0, 1000.0));
  }
  result.outside_areas = rectangle(0.0, 1000.0, width, 2000.0);
  result.households = households;
  result.residents.assign(areas, std::numeric_limits<double>::quiet_NaN());
  result.bandwidth = {200.0};
  result.density_cell = {50.0};
  const Box box{0.0, 0.0, width, 2000.0};
  result.grid = all_cells(make_grid(box, result.crs, {.cell = {250.0}}));
  result.grid_share_inside.assign(result.grid.cells.size(), 1.0);
  result.density_cells = all_cells(make_grid(box, result.crs, {.cell = result.density_cell}));
  result.quality.sources.push_back({.source = "police", .file = "police.csv"});
  result.sources.push_back(
      detail::compute_source(result.study.sources.front(), events_of(table), result, {}));
  return result;
}

}  // namespace hotspot::test
