#include "cli/table_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"

namespace hotspot::cli {
namespace {

/// Above this a double cannot tell a count from the next.
constexpr double largest_count = 9007199254740992.0;

bool is_count(double value) {
  return value >= 0.0 && value <= largest_count && value == std::floor(value);
}

bool is_point(const MultiPolygon& shape) {
  return shape.size() == 1 && shape.front().outer.size() == 1;
}

}  // namespace

const std::vector<double>& counts_of(const AreasRead& table, const std::string& column) {
  const std::vector<double>& values = *table.areas.figure(column);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || is_count(values[i])) continue;
    throw DataError({"error.column_not_a_count",
                     {{"file", table.quality.file},
                      {"row", table.areas.ids[i]},
                      {"column", column},
                      {"value", value_in_words(values[i])}}});
  }
  return values;
}

IntegerColumn whole_numbers(const std::vector<double>& values) {
  IntegerColumn numbers;
  for (const double value : values) {
    numbers.push_back(std::isnan(value) ? std::nullopt : std::optional(static_cast<std::int64_t>(value)));
  }
  return numbers;
}

Places places_of(const AreaLayer& areas) {
  const auto& shapes = areas.shapes;
  if (std::all_of(shapes.begin(), shapes.end(), [](const auto& shape) { return shape.empty(); })) return {};
  if (!std::all_of(shapes.begin(), shapes.end(), is_point)) return shapes;
  std::vector<Point> points;
  for (const MultiPolygon& shape : shapes) points.push_back(shape.front().outer.front());
  return points;
}

}  // namespace hotspot::cli
