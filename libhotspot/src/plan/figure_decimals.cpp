#include "plan/figure_decimals.hpp"

#include <algorithm>
#include <cmath>

namespace hotspot::detail {
namespace {

constexpr int most_decimals = 6;
/// So many steps of the last digit an interval is wide at least.
constexpr double steps_across = 3.0;

}  // namespace

int decimals_for(double step) {
  if (!(step > 0.0) || !std::isfinite(step)) return 0;
  return std::clamp(-static_cast<int>(std::floor(std::log10(step))), 0, most_decimals);
}

int range_decimals(double width) {
  return decimals_for(width / steps_across);
}

}  // namespace hotspot::detail
