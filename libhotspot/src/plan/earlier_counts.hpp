/// @file
/// What of this study's counts an earlier release covered: the events of its days. Private to disclosure
/// control.
#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/plan/earlier_release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "plan/public_counts.hpp"

namespace hotspot::detail {

/// How much of a year the days of a release cover.
enum class Cover { none, part, whole };

/// Events of one source within the days of a release, laid out as the counts of the study are.
struct EarlierCounts {
  std::vector<Cover> years{};
  std::vector<std::int64_t> by_year{};  ///< areas by years; one column where the study has no times
  std::vector<std::int64_t> categories{};
  CountTable week{};  ///< weekdays by parts of the day
  std::vector<std::int64_t> months{};
  std::vector<std::int64_t> pieces{};
  std::vector<std::int64_t> without_place{};  ///< by area: in no piece
  std::vector<PlaceOnCells> places{};         ///< those that the release shows
};

[[nodiscard]] EarlierCounts count_earlier(const StudyResult& result, const SourceResult& source,
                                          const EarlierRelease& earlier, const EarlierSource& told,
                                          const std::vector<CellPiece>& pieces);

}  // namespace hotspot::detail
