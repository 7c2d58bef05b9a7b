/// @file
/// What does not fit together in a register: keys that stand twice, links to nothing, dates that contradict
/// the status. Nothing is mended: people know better what was meant.
#pragma once

#include <vector>

#include "hotspot/core/message.hpp"
#include "hotspot/plan/safety_register.hpp"

namespace hotspot {

/// Per table, in sentences with the numbers of the rows.
struct RegisterOddities {
  std::vector<Message> walks{};
  std::vector<Message> places{};
  std::vector<Message> measures{};
};

/// Cost: O(n log n).
[[nodiscard]] RegisterOddities check_register(const SafetyRegister& content);

/// "3, 7, 12", cut where there are many.
[[nodiscard]] std::string row_list(const std::vector<std::size_t>& rows);

}  // namespace hotspot
