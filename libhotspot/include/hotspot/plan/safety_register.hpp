/// @file
/// The register of safety walks, the places they pointed out and the measures taken there.
#pragma once

#include <vector>

#include "hotspot/plan/measure.hpp"
#include "hotspot/plan/safety_walk.hpp"
#include "hotspot/plan/walk_place.hpp"

namespace hotspot {

struct SafetyRegister {
  std::vector<SafetyWalk> walks{};
  std::vector<WalkPlace> places{};
  std::vector<Measure> measures{};
};

}  // namespace hotspot
