/// @file
/// A safety walk as the register has it. Only areas that wish one have one: no walk does not say that an area
/// is safe.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/plan/party.hpp"

namespace hotspot {

enum class WalkStatus { offered, declined, planned, held };

template <>
struct EnumWords<WalkStatus> {
  static constexpr std::array<std::pair<WalkStatus, std::string_view>, 4> words{
      {{WalkStatus::offered, "offered"},
       {WalkStatus::declined, "declined"},
       {WalkStatus::planned, "planned"},
       {WalkStatus::held, "held"}}};
};

/// What is not stated, or could not be read, is not there.
struct SafetyWalk {
  std::string id{};
  std::string area{};  ///< id or name of the housing area, as it was written
  std::optional<WalkStatus> status{};
  std::optional<std::chrono::year_month_day> offered_on{};
  std::optional<std::chrono::year_month_day> planned_for{};
  std::optional<std::chrono::year_month_day> held_on{};
  std::optional<Party> led_by{};
  std::size_t row = 0;  ///< 1-based row of the source
};

}  // namespace hotspot
