#include "plan/previous_columns.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace hotspot::detail {
namespace {

template <class Values>
const Values* values_of(const Layer& layer, const std::string& column) {
  const Column* found = layer.column(column);
  return found == nullptr ? nullptr : std::get_if<Values>(&found->values);
}

std::string shortest(double value) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return {digits, end};
}

}  // namespace

const Layer* previous_layer(const PreviousRun& previous, std::string_view name) {
  const auto found = std::find_if(previous.layers.begin(), previous.layers.end(),
                                  [&](const Layer& layer) { return layer.name == name; });
  return found == previous.layers.end() ? nullptr : &*found;
}

std::optional<double> previous_number(const Layer& layer, const std::string& column, std::size_t row) {
  if (const auto* whole = values_of<IntegerColumn>(layer, column)) {
    const auto& value = (*whole)[row];
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
  }
  const auto* real = values_of<RealColumn>(layer, column);
  if (real == nullptr || std::isnan((*real)[row])) return std::nullopt;
  return (*real)[row];
}

std::string previous_text(const Layer& layer, const std::string& column, std::size_t row) {
  if (const auto* words = values_of<TextColumn>(layer, column)) return (*words)[row];
  const std::optional<double> number = previous_number(layer, column, row);
  return number ? shortest(*number) : "";
}

std::string previous_run_value(const PreviousRun& previous, std::string_view item) {
  const Layer* run = previous_layer(previous, "run");
  for (std::size_t row = 0; run != nullptr && row < run->rows(); ++row) {
    if (previous_text(*run, "item", row) == item) return previous_text(*run, "value", row);
  }
  return "";
}

}  // namespace hotspot::detail
