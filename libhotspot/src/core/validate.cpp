#include "hotspot/core/validate.hpp"

#include <fmt/format.h>

#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

Message out_of_limits(std::string_view name, double value, const Limits& limits) {
  const std::vector<MessageArgument> arguments{{"name", std::string(name)},
                                               {"value", fmt::format("{}", value)},
                                               {"minimum", limits.minimum},
                                               {"maximum", limits.maximum}};
  if (std::isfinite(limits.maximum)) return {"error.not_between", arguments};
  if (limits.minimum_excluded) return {"error.not_above", arguments};
  return {std::isfinite(limits.minimum) ? "error.below_minimum" : "error.not_a_number", arguments};
}

}  // namespace

void require_within(std::string_view name, double value, const Limits& limits) {
  const bool above_minimum = limits.minimum_excluded ? value > limits.minimum : value >= limits.minimum;
  if (std::isfinite(value) && above_minimum && value <= limits.maximum) return;
  throw ArgumentError(out_of_limits(name, value, limits));
}

}  // namespace hotspot::detail
