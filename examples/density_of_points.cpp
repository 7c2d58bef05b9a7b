// Shows: where a handful of points lie densely, on a grid of 100 m cells.
// Run: density_of_points
// Prints:
//   events per km2, north up
//       0    0    6    7    0
//      10   25   41   27    6
//      17   51   69   40    4
//       7   30   38   17    0
//       0    1    5    0    0
#include <iomanip>
#include <iostream>

#include "hotspot/core/grid.hpp"
#include "hotspot/stats/kernel_density.hpp"

using namespace hotspot::literals;

int main() {
  const hotspot::EventSet events{.crs = hotspot::Crs::local(),
                                 .points = {{250.0, 250.0}, {310.0, 320.0}, {240.0, 200.0}, {130.0, 260.0}}};
  const hotspot::Grid grid = hotspot::make_grid({0.0, 0.0, 500.0, 500.0}, events.crs, {.cell = 100_m});
  const hotspot::KernelDensity density =
      hotspot::kernel_density(events, hotspot::all_cells(grid), {}, {.bandwidth = 200_m});

  std::cout << "events per km2, north up\n" << std::fixed << std::setprecision(0);
  for (std::size_t row = grid.rows; row-- > 0;) {
    for (std::size_t column = 0; column < grid.columns; ++column)
      std::cout << std::setw(5) << density.values[grid.index(row, column)];
    std::cout << '\n';
  }
}
