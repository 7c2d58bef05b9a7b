/// @file
/// Which figures of a survey's wave are hidden, decided once; every layer asks here. Private to disclosure
/// control.
#pragma once

#include <vector>

#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/plan/suppression.hpp"

namespace hotspot::detail {

/// Of so many answers, so many said so.
struct DisclosedShare {
  Hidden answers = Hidden::no;  ///< how many answered
  Hidden share = Hidden::no;    ///< how many of them said so, with all that is computable from it

  /// Why there is no share, the reason of the answers first.
  [[nodiscard]] Hidden reason() const { return answers != Hidden::no ? answers : share; }
};

struct DisclosedWave {
  DisclosedShare all{};
  std::vector<DisclosedShare> areas;  ///< end with 'in no known area'
  std::vector<DisclosedShare> bands;
  bool to_percent = false;  ///< shares are told to the whole percent
};

/// A share, or an end of its interval, as it may be told: where answers have weights of their own, its last
/// digits would say how many answers of each weight said so.
[[nodiscard]] double told_share(double share, const DisclosedWave& wave);

/// A share is hidden where those who said so, or those who did not, are fewer than the threshold, and nobody
/// only where at least four times the threshold answered: who knows that one of a few answered would know
/// what that one said. It is hidden too where it would give another one back from the sums over areas and age
/// bands.
[[nodiscard]] DisclosedWave disclose_wave(const SurveyWave& wave, const StudyResult& result,
                                          const std::vector<Hidden>& area_rule, Profile profile);

}  // namespace hotspot::detail
