/// @file
/// From what a study found to what may be handed out: the one place where layers of a study are made.
///
/// The public profile: counts under the threshold hidden with rate, interval and all that is computable from
/// them, one more hidden where a total would give one back; areas with fewer than the stated households (or
/// residents, where only those are known) show nothing, and nothing is shown per area where neither is known;
/// no single events; density as classes, masked where fewer events than the threshold reach; densest places
/// only with at least that many events.
#pragma once

#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"

namespace hotspot {

[[nodiscard]] Release release_study(const StudyResult& result, Profile profile);

}  // namespace hotspot
