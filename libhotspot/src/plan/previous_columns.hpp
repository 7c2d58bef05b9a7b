/// @file
/// Cells of an earlier run's layers, whatever type they were read as. Private to the library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hotspot/plan/previous_run.hpp"

namespace hotspot::detail {

/// nullptr where it was not there.
[[nodiscard]] const Layer* previous_layer(const PreviousRun& previous, std::string_view name);

/// Empty for an undefined cell, and where the layer has no such column.
[[nodiscard]] std::string previous_text(const Layer& layer, const std::string& column, std::size_t row);
[[nodiscard]] std::optional<double> previous_number(const Layer& layer, const std::string& column,
                                                    std::size_t row);

/// The value of an item of the layer `run`; empty where it has none.
[[nodiscard]] std::string previous_run_value(const PreviousRun& previous, std::string_view item);

}  // namespace hotspot::detail
