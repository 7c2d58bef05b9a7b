#include "state/layer_data.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "state/view.hpp"

namespace hotspot::viewer {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void extend(std::optional<Box>& box, const Box& other) {
  box = box ? united(*box, other) : other;
}

void extend(std::optional<Box>& box, const Point& point) {
  if (std::isfinite(point.x) && std::isfinite(point.y)) extend(box, {point.x, point.y, point.x, point.y});
}

std::optional<Box> bounds_of(const std::vector<LineString>& lines) {
  std::optional<Box> box;
  for (const LineString& line : lines) {
    for (const Point& point : line) extend(box, point);
  }
  return box;
}

std::optional<Box> bounds_of(const MultiPolygon& shape) {
  std::optional<Box> box;
  for (const Polygon& part : shape) {
    for (const Point& point : part.outer) extend(box, point);
  }
  return box;
}

Box cell_box(const CellSet& cells, std::size_t row) {
  return bounds(cells.grid.outline(cells.cells[row]).outer);
}

}  // namespace

Shape shape_of(const LayerData& data) {
  if (data.picture) return Shape::picture;
  if (!data.lines.empty()) return Shape::lines;
  if (std::holds_alternative<std::vector<Point>>(data.layer.places)) return Shape::points;
  if (std::holds_alternative<std::vector<MultiPolygon>>(data.layer.places)) return Shape::areas;
  return std::holds_alternative<CellSet>(data.layer.places) ? Shape::cells : Shape::none;
}

std::optional<Box> bounds_of(const LayerData& data) {
  if (data.picture) return data.picture->extent;
  if (const auto* cells = std::get_if<CellSet>(&data.layer.places)) return cells->grid.extent();
  std::optional<Box> box;
  const std::size_t rows = data.lines.empty() ? data.rows() : data.lines.size();
  for (std::size_t row = 0; row < rows; ++row) {
    if (const auto one = bounds_of(data, row)) extend(box, *one);
  }
  return box;
}

std::optional<Box> bounds_of(const LayerData& data, std::size_t row) {
  if (!data.lines.empty()) return bounds_of(data.lines[row]);
  const Places& places = data.layer.places;
  if (const auto* shapes = std::get_if<std::vector<MultiPolygon>>(&places)) return bounds_of((*shapes)[row]);
  if (const auto* cells = std::get_if<CellSet>(&places)) return cell_box(*cells, row);
  std::optional<Box> box;
  if (const auto* points = std::get_if<std::vector<Point>>(&places)) extend(box, (*points)[row]);
  return box;
}

std::vector<double> numbers_of(const Layer& layer, const std::string& name) {
  const Column* column = layer.column(name);
  if (!column) return {};
  if (const auto* reals = std::get_if<RealColumn>(&column->values)) return *reals;
  std::vector<double> numbers;
  if (const auto* integers = std::get_if<IntegerColumn>(&column->values)) {
    for (const auto& value : *integers) numbers.push_back(value ? static_cast<double>(*value) : none);
  }
  return numbers;
}

std::string cell_text(const Column& column, std::size_t row) {
  if (const auto* texts = std::get_if<TextColumn>(&column.values)) return (*texts)[row];
  if (const auto* integers = std::get_if<IntegerColumn>(&column.values)) {
    return (*integers)[row] ? std::to_string(*(*integers)[row]) : "";
  }
  const double value = std::get<RealColumn>(column.values)[row];
  if (!std::isfinite(value)) return "";
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

const TextColumn* texts_of(const Layer& layer, const std::string& name) {
  const Column* column = layer.column(name);
  return column ? std::get_if<TextColumn>(&column->values) : nullptr;
}

}  // namespace hotspot::viewer
