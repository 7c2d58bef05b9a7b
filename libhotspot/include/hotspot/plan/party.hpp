/// @file
/// Who leads a safety walk, and who sees to a measure. Parties, never persons.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"

namespace hotspot {

enum class Party { municipality, housing_company, police, association, residents, other };

template <>
struct EnumWords<Party> {
  static constexpr std::array<std::pair<Party, std::string_view>, 6> words{
      {{Party::municipality, "municipality"},
       {Party::housing_company, "housing_company"},
       {Party::police, "police"},
       {Party::association, "association"},
       {Party::residents, "residents"},
       {Party::other, "other"}}};
};

}  // namespace hotspot
