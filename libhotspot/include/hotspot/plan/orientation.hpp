/// @file
/// What the committee is told once a year, as values: two pages from released layers alone.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "hotspot/plan/area_sheet.hpp"

namespace hotspot {

struct Orientation {
  std::string title{};
  std::string subtitle{};
  std::array<std::vector<SheetSection>, 2> pages{};
};

/// REQUIRES: a release of a study, with the layers of the output schema.
[[nodiscard]] Orientation committee_orientation(const Release& release, const Study& study);

}  // namespace hotspot
