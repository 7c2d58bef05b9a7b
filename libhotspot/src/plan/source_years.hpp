/// @file
/// The account of a source year by year: what was read, which months it speaks for, how late it was reported,
/// which codes come and go.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "hotspot/core/event_set.hpp"

namespace hotspot::detail {

/// The days that the register says it covers; what is not stated is found out from the rows.
struct StatedCover {
  std::optional<std::chrono::year_month_day> from{};
  std::optional<std::chrono::year_month_day> to{};
};

/// One entry for each year from the first to the last that the source speaks for; then one for the rows whose
/// time is not known, if there are any. Of more than 60 years those without a row and without data are left
/// out.
///
/// A month without a row is one of which nothing is known (`no_data`) where a source with as many rows a
/// month as this one would leave so many months empty with a probability below 0.001 (Poisson), or below 0.01
/// before its first and after its last row; else there were none. Within a stated cover there were none.
///
/// A code is new in the year of its first event if it has at least 10, and all of them would fall into the
/// years from then on with a probability below 0.001 were they spread evenly; gone codes likewise.
/// Cost: O(n log n).
[[nodiscard]] std::vector<YearQuality> account_by_year(const EventSet& kept, const SourceQuality& quality,
                                                       const StatedCover& cover);

}  // namespace hotspot::detail
