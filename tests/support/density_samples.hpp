/// @file
/// Grids, windows and comparisons that the tests of densities share.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "hotspot/core/grid.hpp"
#include "support/slow_density.hpp"

namespace hotspot::test {

inline Grid square_grid(Point origin, double cell, std::size_t columns, std::size_t rows) {
  return {Crs::local(), origin, cell, columns, rows, CellShape::square};
}

inline EventSet one_event(Point place) {
  EventSet events;
  events.crs = Crs::local();
  events.points = {place};
  return events;
}

inline StudyArea rectangle(double xmin, double ymin, double xmax, double ymax) {
  return {Crs::local(), {Polygon{{{xmin, ymin}, {xmax, ymin}, {xmax, ymax}, {xmin, ymax}}, {}}}};
}

inline double maximum(const std::vector<double>& values) {
  return *std::max_element(values.begin(), values.end());
}

inline void check_close(const std::vector<double>& values, const std::vector<double>& expected,
                        double tolerance) {
  REQUIRE(values.size() == expected.size());
  const double scale = maximum(expected);
  double largest = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    largest = std::max(largest, std::abs(values[i] - expected[i]) / scale);
  }
  CHECK(largest <= tolerance);
}

inline std::vector<double> slow_values(const EventSet& events, const CellSet& cells, Kernel kernel,
                                       double h) {
  std::vector<double> values;
  for (const std::size_t cell : cells.cells) {
    values.push_back(1e6 * slow_density(events, cells.grid.centre(cell), kernel, h));
  }
  return values;
}

/// Every third cell and no cell of some rows.
inline CellSet some_cells(const Grid& grid) {
  CellSet cells{grid, {}};
  for (std::size_t i = 0; i < grid.size(); ++i) {
    if (i % 3 == 0 && grid.row(i) % 5 != 2) cells.cells.push_back(i);
  }
  return cells;
}

}  // namespace hotspot::test
