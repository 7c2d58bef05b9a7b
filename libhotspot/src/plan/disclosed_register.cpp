#include "plan/disclosed_register.hpp"

#include <algorithm>

namespace hotspot::detail {

Hidden area_hidden(const std::optional<std::size_t>& area, const DisclosedCounts& disclosed) {
  return area ? disclosed.area_rule[*area] : Hidden::no;
}

bool is_place_shown(const RegisterResult& found, std::size_t place, const DisclosedCounts& disclosed) {
  if (disclosed.profile == Profile::internal) return true;
  const std::vector<PlaceReason>& reasons = found.content.places[place].reasons;
  const bool is_for_the_office =
      std::find(reasons.begin(), reasons.end(), PlaceReason::drug_dealing) != reasons.end();
  return !is_for_the_office && area_hidden(found.place_area[place], disclosed) == Hidden::no;
}

bool is_measure_shown(const RegisterResult& found, std::size_t measure, const DisclosedCounts& disclosed) {
  if (disclosed.profile == Profile::internal) return true;
  const std::optional<std::size_t>& place = found.measure_place[measure];
  if (place && !is_place_shown(found, *place, disclosed)) return false;
  return area_hidden(found.measure_area[measure], disclosed) == Hidden::no;
}

Hidden effect_hidden(const MeasureEffect& effect, const StudyResult& result,
                     const DisclosedCounts& disclosed) {
  if (disclosed.profile == Profile::internal) return Hidden::no;
  if (disclosed.sources[effect.source].total != Hidden::no) return disclosed.sources[effect.source].total;
  const auto is_small = [&](double count) {
    return count > 0.0 && count < static_cast<double>(result.study.disclosure.threshold);
  };
  const BeforeAfterCounts& at = effect.counts.treated;
  return is_small(at.before) || is_small(at.after) ? Hidden::small_count : Hidden::no;
}

}  // namespace hotspot::detail
