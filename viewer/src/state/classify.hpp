/// @file
/// Classes of a person's own: which column, by which method, in which colours.
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/text.hpp"
#include "hotspot/plan/map_style.hpp"
#include "state/layer_data.hpp"

namespace hotspot::viewer {

enum class Method {
  round,      ///< limits at round numbers, as the report has them
  equal,      ///< classes of equal width
  quantile,   ///< as many values in each
  natural,    ///< least spread within classes (Fisher, Jenks)
  deviation,  ///< standard deviations around the mean
};

struct Classification {
  std::string column{};
  Method method = Method::round;
  std::size_t classes = 5;  ///< at most; deviation: of its own
  Ramp ramp = Ramp::sequential;
};

/// Limits, ascending, from the lowest finite value to the highest; empty where fewer than two values differ.
/// Limits that would fall together are one. Cost: natural O(k n^2) in distinct values, at most 1,000 of them
/// (a regular sample where there are more); else O(n log n).
[[nodiscard]] std::vector<double> class_limits(const std::vector<double>& values, Method method,
                                               std::size_t classes);

/// `before` with other classes; its labels and hidden figures are kept.
[[nodiscard]] Style classified(const LayerData& data, const Style& before, const Classification& wanted,
                               Language language);

/// Columns that can be classified: numeric, with at least two different values.
[[nodiscard]] std::vector<std::string> numeric_columns(const Layer& layer);

}  // namespace hotspot::viewer
