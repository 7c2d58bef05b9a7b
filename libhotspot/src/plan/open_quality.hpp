/// @file
/// What of the account of the data everyone may see. Private to disclosure control.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/core/data_quality.hpp"
#include "plan/disclosed_counts.hpp"

namespace hotspot::detail {

/// The years of a source without the counts that are hidden: those of events whose year is hidden, others
/// from 1 to below the threshold, the reasons of rejection; months without events where a month has so few
/// events that they would tell of single ones; codes that are hidden. Internal: all of it.
[[nodiscard]] std::vector<YearQuality> shown_years(const SourceQuality& quality, const StudyResult& result,
                                                   const DisclosedCounts& disclosed);

/// None from 1 to below the threshold, in public.
[[nodiscard]] std::optional<std::size_t> shown_count(std::size_t count, const StudyResult& result,
                                                     const DisclosedCounts& disclosed);

/// Counts from 1 to below the threshold are "<5" in public, and the list of their rows is not shown.
[[nodiscard]] Message shown_finding(Message finding, const StudyResult& result,
                                    const DisclosedCounts& disclosed);

}  // namespace hotspot::detail
