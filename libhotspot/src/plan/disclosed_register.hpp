/// @file
/// Which rows of the register of safety walks may be told of. Private to disclosure control.
#pragma once

#include <string>

#include "hotspot/plan/study_result.hpp"
#include "plan/disclosed_counts.hpp"

namespace hotspot::detail {

/// What an area's households allow; everything in no housing area.
[[nodiscard]] Hidden area_hidden(const std::optional<std::size_t>& area, const DisclosedCounts& disclosed);

/// In public neither places of areas that show nothing nor those of drug dealing, and no measure for them.
[[nodiscard]] bool is_place_shown(const RegisterResult& found, std::size_t place,
                                  const DisclosedCounts& disclosed);
[[nodiscard]] bool is_measure_shown(const RegisterResult& found, std::size_t measure,
                                    const DisclosedCounts& disclosed);

/// Whether the figures of an effect may be told: none under the threshold among the events at the measure,
/// and a total that is told itself.
[[nodiscard]] Hidden effect_hidden(const MeasureEffect& effect, const StudyResult& result,
                                   const DisclosedCounts& disclosed);

}  // namespace hotspot::detail
