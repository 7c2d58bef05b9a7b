/// @file
/// What a person asks to be computed from events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/grid.hpp"
#include "state/layer_data.hpp"
#include "state/time_window.hpp"

namespace hotspot::viewer {

struct Document;

enum class AnalysisMethod {
  counts,   ///< events per cell
  gi_star,  ///< cells whose neighbourhood has more or fewer events than chance would give
  moran,    ///< cells alike or unlike their neighbours
  change,   ///< of the areas, from one period to another
};

struct Analysis {
  AnalysisMethod method = AnalysisMethod::gi_star;
  std::uint64_t source = 0;             ///< the layer of events
  std::string category{};               ///< empty: all
  double cell = 200.0;                  ///< metres
  CellShape shape = CellShape::square;  ///< of counts; local statistics take squares, as the command does
  std::optional<TimeWindow> before{};   ///< of a change
  std::optional<TimeWindow> after{};

  friend bool operator==(const Analysis&, const Analysis&) = default;
};

/// The figure by which a change is drawn, in percent.
inline constexpr std::string_view change_column = "percent";

/// The column that tells events apart: that of categories by its name, else none.
[[nodiscard]] const TextColumn* categories_of(const LayerData& events);
/// Its values, the most frequent first. At most 30.
[[nodiscard]] std::vector<std::string> category_choices(const LayerData& events);

/// `wanted` with what it lacks: a layer of events, and two periods, the last two years with whole ones.
[[nodiscard]] Analysis completed(Analysis wanted, const Document& document,
                                 const std::vector<TimeWindow>& years);
/// True where all is there that the method needs.
[[nodiscard]] bool can_compute(const Analysis& analysis, const Document& document);

}  // namespace hotspot::viewer
