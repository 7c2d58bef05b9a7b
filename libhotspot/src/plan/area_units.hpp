/// @file
/// What the housing areas belong to. Private to disclosure control.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/plan/study_result.hpp"

namespace hotspot::detail {

/// A unit above the areas: the municipality, a housing company, a department; with the areas it is made of.
struct Unit {
  std::string level, name, parent;
  std::vector<std::size_t> areas;
};

/// The municipality first, then companies, then departments, by name.
[[nodiscard]] std::vector<Unit> units(const StudyResult& result);

/// One figure that is not known makes the sum unknown.
[[nodiscard]] double sum_known(const std::vector<double>& figures, const std::vector<std::size_t>& areas);

}  // namespace hotspot::detail
