/// @file
/// Has the number of events changed from some years to others? Private to the run of a study and to
/// disclosure control.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hotspot/plan/study_result.hpp"
#include "hotspot/plan/suppression.hpp"
#include "plan/layer_builder.hpp"

namespace hotspot::detail {

/// Whole calendar years, both included.
struct YearSpan {
  int first = 0;
  int last = 0;

  [[nodiscard]] double days() const;
  /// "2014", "2013–2014"
  [[nodiscard]] std::string words() const;
};

struct ChangeYears {
  YearSpan before{};
  YearSpan after{};
};

/// Those that the study states, else the last two whole years of its period; none where it has fewer.
/// THROWS ArgumentError for stated years that are not whole years of the period, or not one after the other.
[[nodiscard]] std::optional<ChangeYears> change_years(const StudyResult& result);

/// Events of one unit (an area, a company) in each year of the period, and which of these numbers are shown.
struct YearCounts {
  std::vector<std::int64_t> counts{};
  std::vector<Hidden> hidden{};
};

/// One entry per unit. What is not shown, or would give a year back that is not, is undefined.
struct ChangeFigures {
  IntegerColumn before{};
  IntegerColumn after{};
  RealColumn percent{};
  RealColumn low{};
  RealColumn high{};
  IntegerColumn classes{};  ///< 1 more, -1 fewer, 0 cannot be told
};

/// The p of all units that are shown are adjusted together (Benjamini and Hochberg) before they are told
/// apart from chance. All undefined where `years` are none or the source has fewer than `fewest_events` in
/// them.
[[nodiscard]] ChangeFigures change_figures(const StudyResult& result, const SourceResult& source,
                                           const std::vector<YearCounts>& units);

/// The columns {source}_change_... of a layer.
void add_change(LayerBuilder& layer, ChangeFigures figures, const SourceResult& source);

}  // namespace hotspot::detail
