#include "hotspot/core/parameters.hpp"

#include <fmt/format.h>

namespace hotspot {

std::string value_in_words(double value) {
  return fmt::format("{}", value);
}

std::string value_in_words(std::chrono::year_month_day value) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(value.year()),
                     static_cast<unsigned>(value.month()), static_cast<unsigned>(value.day()));
}

}  // namespace hotspot
