// Shows: events per 1,000 residents and year in two areas, with exact limits, and what lies in neither.
// Simpler first: density_of_points
// Run: rates_of_areas
// Prints:
//   area   events  per 1,000 a year  95 % limits
//   north       3              2.34    0.48 to 6.85
//   south       2              0.66    0.08 to 2.38
//   in neither: 1
#include <iomanip>
#include <iostream>

#include "hotspot/stats/count_areas.hpp"
#include "hotspot/stats/rate.hpp"

int main() {
  const hotspot::Polygon north{{{0.0, 300.0}, {300.0, 300.0}, {300.0, 600.0}, {0.0, 600.0}}, {}};
  const hotspot::Polygon south{{{0.0, 0.0}, {300.0, 0.0}, {300.0, 300.0}, {0.0, 300.0}}, {}};
  const hotspot::AreaLayer areas{.crs = hotspot::Crs::local(),
                                 .ids = {"north", "south"},
                                 .shapes = {{north}, {south}},
                                 .figures = {{"residents", {640.0, 1520.0}}}};
  const hotspot::EventSet events{
      .crs = areas.crs,
      .points = {
          {50.0, 400.0}, {120.0, 310.0}, {200.0, 580.0}, {150.0, 150.0}, {20.0, 280.0}, {400.0, 90.0}}};

  const auto counts = hotspot::count_areas(hotspot::assign_areas(events, areas), areas.size());
  std::cout << "area   events  per 1,000 a year  95 % limits\n" << std::fixed << std::setprecision(2);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const double residents = (*areas.figure("residents"))[i];
    const hotspot::Rate rate = hotspot::rate(counts.count[i], residents, 2.0);
    std::cout << areas.ids[i] << std::setw(8) << counts.count[i] << std::setw(18) << rate.rate << std::setw(8)
              << rate.interval.low << " to " << rate.interval.high << '\n';
  }
  std::cout << "in neither: " << counts.outside << '\n';
}
