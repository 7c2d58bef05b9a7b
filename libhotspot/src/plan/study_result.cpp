#include "hotspot/plan/study_result.hpp"

namespace hotspot {

double Period::days() const {
  const auto span = std::chrono::sys_days(to) - std::chrono::sys_days(from);
  return static_cast<double>(span.count()) + 1.0;
}

std::size_t Period::year_count() const {
  return static_cast<std::size_t>(static_cast<int>(to.year()) - static_cast<int>(from.year()) + 1);
}

}  // namespace hotspot
