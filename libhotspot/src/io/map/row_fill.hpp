/// @file
/// How each row of a layer is filled under a style. Private to the library.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/core/layer.hpp"
#include "hotspot/core/text.hpp"

namespace hotspot::detail {

enum class RowState {
  classed,
  hidden,     ///< there is a figure, but not to be shown
  no_data,    ///< undefined
  unclassed,  ///< a figure outside all classes (density 0), or a style without classes
};

struct RowFill {
  RowState state = RowState::unclassed;
  std::size_t class_index = 0;
};

/// THROWS ArgumentError for a column that is not there, or is text where numbers are needed.
[[nodiscard]] std::vector<RowFill> row_fills(const Layer& layer, const Style& style);

[[nodiscard]] bool any_in_state(const std::vector<RowFill>& fills, RowState state);

/// What `Style::label_column` says for each row; empty where the style has none. THROWS as above.
[[nodiscard]] std::vector<std::string> row_labels(const Layer& layer, const Style& style, Language language);

}  // namespace hotspot::detail
