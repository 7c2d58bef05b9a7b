/// @file
/// What is chosen, pointed at, filtered.
#pragma once

#include <optional>

#include "state/analysis.hpp"
#include "state/document.hpp"
#include "state/playback.hpp"
#include "state/tool.hpp"

namespace hotspot::viewer {

enum class SelectAs { only, toggled };
struct Select {
  LayerId layer = 0;
  std::size_t row = 0;
  SelectAs as = SelectAs::only;
};
struct ClearSelection {};
struct Hover {
  LayerId layer = 0;
  std::optional<std::size_t> row{};
  Point px{};  ///< on the map of its side
  Side side = Side::first;
  std::optional<Point> degrees{};
};
struct SetTable {
  TableView table{};
};
struct SetTime {
  std::optional<TimeWindow> time{};
};
struct SetPlayback {
  Playback playback{};
};
/// What was drawn with another tool is dropped.
struct SetTool {
  Tool tool = Tool::hand;
};
struct SetSketch {
  Sketch sketch{};
};
/// Rows of the areas, else of the uppermost layer, whose middle lies within.
struct SelectWithin {
  Ring ring{};
};
/// None: nothing is compared.
struct SetComparison {
  std::optional<Comparison> comparison{};
};
/// What is to be computed next, while it is chosen.
struct SetAnalysis {
  Analysis analysis{};
};
struct Compute {};
struct SetLiveDensity {
  LiveDensity density{};
};

}  // namespace hotspot::viewer
