#include "cli/table_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "hotspot/core/error.hpp"
#include "hotspot/core/parameters.hpp"
#include "stats/counted_population.hpp"

namespace hotspot::cli {
namespace {

bool is_point(const MultiPolygon& shape) {
  return shape.size() == 1 && shape.front().outer.size() == 1;
}

[[noreturn]] void refuse(const char* key, const AreasRead& table, std::size_t row, const std::string& column,
                         double value) {
  throw DataError({key,
                   {{"file", table.quality.file},
                    {"row", table.areas.ids[row]},
                    {"column", column},
                    {"value", value_in_words(value)}}});
}

void require_known(const AreasRead& table, const std::string& column) {
  const std::vector<double>& values = *table.areas.figure(column);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i])) refuse("error.column_unknown", table, i, column, values[i]);
  }
}

}  // namespace

const std::vector<double>& counts_of(const AreasRead& table, const std::string& column) {
  const std::vector<double>& values = *table.areas.figure(column);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i]) || detail::is_count(values[i])) continue;
    refuse("error.column_not_a_count", table, i, column, values[i]);
  }
  return values;
}

const std::vector<double>& known_counts_of(const AreasRead& table, const std::string& column) {
  require_known(table, column);
  return counts_of(table, column);
}

const std::vector<double>& known_numbers_of(const AreasRead& table, const std::string& column) {
  require_known(table, column);
  return *table.areas.figure(column);
}

const std::vector<double>& known_amounts_of(const AreasRead& table, const std::string& column) {
  const std::vector<double>& values = known_numbers_of(table, column);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] < 0.0) refuse("error.column_negative", table, i, column, values[i]);
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

void note_columns(Provenance& provenance,
                  const std::vector<std::pair<std::string, std::string>>& option_and_column) {
  for (const auto& [option, column] : option_and_column) {
    if (!column.empty()) provenance.parameters.push_back({.name = option, .value = column});
  }
}

}  // namespace hotspot::cli
