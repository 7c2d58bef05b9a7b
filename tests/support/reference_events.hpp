/// @file
/// Points and windows of the reference cases as values of the library.
#pragma once

#include <cstddef>
#include <filesystem>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/event_set.hpp"
#include "support/csv_table.hpp"

namespace hotspot::test {

/// Columns x and y, in a local plane.
inline EventSet read_points(const std::filesystem::path& path) {
  const CsvTable table(path);
  const auto x = table.numbers("x"), y = table.numbers("y");
  EventSet events;
  events.crs = Crs::local();
  for (std::size_t i = 0; i < table.size(); ++i) events.points.push_back({x[i], y[i]});
  return events;
}

/// A window of one ring in columns x and y, counter-clockwise.
inline StudyArea read_window(const std::filesystem::path& path) {
  return {Crs::local(), {Polygon{read_points(path).points, {}}}};
}

}  // namespace hotspot::test
