/// @file
/// Which counts of a study are hidden, decided once; every layer asks here. Private to disclosure control.
#pragma once

#include <vector>

#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study_result.hpp"
#include "hotspot/plan/suppression.hpp"
#include "plan/dense_places.hpp"

namespace hotspot::detail {

/// Per source. Areas end with 'in no housing area'; cells of `by_year` run area by area.
struct DisclosedSource {
  Hidden total = Hidden::no;  ///< of all events of the study area
  std::vector<Hidden> areas;
  std::vector<Hidden> by_year;
  std::vector<Hidden> years;       ///< of the whole study area
  std::vector<Hidden> categories;  ///< of the whole study area
  std::vector<Hidden> grid;        ///< one per cell
  std::vector<Hidden> week;        ///< weekdays by parts of the day with their totals, as in `TableEntries`
  std::vector<Hidden> months;
  std::vector<DensePlace> places;
  std::vector<Hidden> place_hidden;  ///< the number of events, not the place
};

struct DisclosedCounts {
  Profile profile = Profile::open;
  std::vector<Hidden> area_rule;  ///< per area: what its number of households or residents allows
  std::vector<DisclosedSource> sources;
};

[[nodiscard]] DisclosedCounts disclose_counts(const StudyResult& result, Profile profile);

/// Counts of one source per area, 'in no housing area' last.
[[nodiscard]] std::vector<std::int64_t> with_outside(const AreaCounts& counts);

/// Events of the whole study area in each category, over all years.
[[nodiscard]] std::vector<std::int64_t> category_totals(const SourceResult& source);

}  // namespace hotspot::detail
