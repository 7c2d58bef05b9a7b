#include "io/map/row_fill.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

const Column& column_of(const Layer& layer, const std::string& name) {
  if (const Column* column = layer.column(name)) return *column;
  throw ArgumentError({"error.map_column_missing", {{"layer", layer.name}, {"column", name}}});
}

std::vector<double> numbers_of(const Layer& layer, const std::string& name) {
  const Column& column = column_of(layer, name);
  if (const auto* reals = std::get_if<RealColumn>(&column.values)) return *reals;
  const auto* integers = std::get_if<IntegerColumn>(&column.values);
  if (integers == nullptr) {
    throw ArgumentError({"error.map_column_not_numeric", {{"layer", layer.name}, {"column", name}}});
  }
  std::vector<double> numbers;
  for (const auto& value : *integers) {
    numbers.push_back(value ? static_cast<double>(*value) : std::numeric_limits<double>::quiet_NaN());
  }
  return numbers;
}

/// REQUIRES: classes ascending.
RowFill fill_of(double value, const std::vector<StyleClass>& classes) {
  if (!std::isfinite(value)) return {RowState::no_data};
  const auto above = std::upper_bound(classes.begin(), classes.end(), value,
                                      [](double v, const StyleClass& one) { return v < one.lower; });
  if (above == classes.begin()) return {RowState::unclassed};
  const auto found = above - 1;
  const bool holds = value < found->upper || (above == classes.end() && value <= found->upper);
  if (!holds) return {RowState::unclassed};
  return {RowState::classed, static_cast<std::size_t>(found - classes.begin())};
}

}  // namespace

std::vector<RowFill> row_fills(const Layer& layer, const Style& style) {
  std::vector<RowFill> fills(layer.rows());
  if (!style.classes.empty()) {
    const std::vector<double> values = numbers_of(layer, style.column);
    for (std::size_t i = 0; i < fills.size(); ++i) fills[i] = fill_of(values[i], style.classes);
  }
  if (style.hidden_column.empty()) return fills;
  const Column& hidden = column_of(layer, style.hidden_column);
  if (const auto* reasons = std::get_if<TextColumn>(&hidden.values)) {
    for (std::size_t i = 0; i < fills.size(); ++i) {
      if (!(*reasons)[i].empty()) fills[i] = {RowState::hidden};
    }
  }
  return fills;
}

bool any_in_state(const std::vector<RowFill>& fills, RowState state) {
  return std::any_of(fills.begin(), fills.end(), [&](const RowFill& fill) { return fill.state == state; });
}

std::vector<std::string> row_labels(const Layer& layer, const Style& style, Language language) {
  if (style.label_column.empty()) return {};
  const Column& column = column_of(layer, style.label_column);
  if (const auto* texts = std::get_if<TextColumn>(&column.values)) return *texts;
  std::vector<std::string> labels;
  for (const double value : numbers_of(layer, style.label_column)) {
    const int decimals = value == std::floor(value) ? 0 : 1;
    labels.push_back(std::isfinite(value) ? format_number(language, value, decimals) : "");
  }
  return labels;
}

}  // namespace hotspot::detail
