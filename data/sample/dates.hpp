/// @file
/// Days at random.
#pragma once

#include <chrono>
#include <string>

#include "random.hpp"

namespace sample {

/// Between the two, both included.
[[nodiscard]] std::chrono::sys_days random_day(std::chrono::sys_days from, std::chrono::sys_days to,
                                               Random& random);
[[nodiscard]] std::chrono::sys_days new_year(int year);
[[nodiscard]] std::string iso_date(std::chrono::sys_days day);
[[nodiscard]] std::string danish_date(std::chrono::sys_days day);

}  // namespace sample
