/// @file
/// What changes layers.
#pragma once

#include <optional>
#include <string>

#include "state/document.hpp"

namespace hotspot::viewer {

struct SetVisible {
  LayerId layer = 0;
  bool visible = true;
};
struct SetOpacity {
  LayerId layer = 0;
  double opacity = 1.0;
};
struct RenameLayer {
  LayerId layer = 0;
  std::string title{};
};
struct MoveLayer {
  LayerId layer = 0;
  std::size_t to = 0;  ///< its place from below
};
/// A layer that was made in the viewer; it is given a number of its own, unless it has one that is free, and
/// put above the areas, unless its place is stated.
struct AddLayer {
  MapLayer layer{};
  std::optional<std::size_t> place{};  ///< from below
};
struct RemoveLayer {
  LayerId layer = 0;
};
struct SetStyle {
  LayerId layer = 0;
  Style style{};
};
/// What was computed anew, in no step of undo. A layer that is not there yet is put below the areas.
struct ShowResult {
  MapLayer layer{};
  Side side = Side::first;  ///< second: of the period that is compared
};

}  // namespace hotspot::viewer
