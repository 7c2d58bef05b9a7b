/// @file
/// Which housing area does an answer come from? By what stands in the survey's column.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/plan/place_inputs.hpp"

namespace hotspot::detail {

/// Knows areas by their id, else by name or department however spelt (case, blanks, marks, æ or ae); a name
/// that several areas share tells none of them.
class SurveyAreas {
 public:
  SurveyAreas(const AreaLayer& areas, const AreasInput& columns);

  /// None for what is no area's.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view words) const;

 private:
  void add_names(const std::vector<std::string>& names);

  std::map<std::string, std::size_t, std::less<>> m_ids;
  std::map<std::string, std::optional<std::size_t>, std::less<>> m_names;
};

}  // namespace hotspot::detail
