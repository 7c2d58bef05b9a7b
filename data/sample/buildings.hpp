/// @file
/// Where houses stand: blocks inside the housing areas, detached houses along streets, halls, the odd public
/// building.
#pragma once

#include <vector>

#include "random.hpp"
#include "town.hpp"
#include "town_plan.hpp"

namespace sample {

/// The streets of a quarter: first the one that collects, then those along which houses stand.
[[nodiscard]] std::vector<LineString> villa_streets(const QuarterPlan& plan);

/// All buildings of a town that has everything else; none stands on a road, the railway or water.
[[nodiscard]] std::vector<Building> make_buildings(const Town& town, Random& random);

}  // namespace sample
