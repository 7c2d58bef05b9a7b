/// @file
/// Everything a person can do, as values. Panels emit them; `apply` alone changes the state.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "state/appearance.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

// -- view
struct Pan {
  double dx = 0.0;
  double dy = 0.0;
};
struct Zoom {
  Point px{};
  double factor = 1.0;
};
struct ShowBox {
  Box box{};
};  ///< places of the map
struct ShowLayer {
  LayerId layer = 0;
};
struct ShowAll {};
struct ShowSelection {};
struct ViewBack {};
struct ViewForward {};
struct EndGesture {};  ///< a drag, slide or turn of the wheel is over: what follows is a new step of undo

// -- layers
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
  std::size_t to = 0;
};  ///< its place from below
struct RemoveLayer {
  LayerId layer = 0;
};
struct SetStyle {
  LayerId layer = 0;
  Style style{};
};
struct ReplaceData {
  LayerId layer = 0;
  std::shared_ptr<const LayerData> data{};
  Style style{};
};

// -- selection, table, time
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
  Point px{};
  std::optional<Point> degrees{};
};
struct SetTable {
  TableView table{};
};
struct SetTime {
  std::optional<TimeWindow> time{};
};

// -- document
struct AddLayers {
  std::vector<MapLayer> layers{};
  std::vector<std::shared_ptr<const LayerData>> tables{};
};
struct OpenDocument {
  Document document{};
};
struct Undo {};
struct Redo {};

// -- the program
struct SetAppearance {
  Appearance appearance{};
};
struct SetMapSize {
  Size size{};
};
struct Say {
  std::string text{};
  bool is_error = true;
};
struct DismissNotice {
  std::size_t index = 0;
};
struct SetProgress {
  std::optional<double> fraction{};
  std::string stage{};
};

using Action =
    std::variant<Pan, Zoom, ShowBox, ShowLayer, ShowAll, ShowSelection, ViewBack, ViewForward, EndGesture,
                 SetVisible, SetOpacity, RenameLayer, MoveLayer, RemoveLayer, SetStyle, ReplaceData, Select,
                 ClearSelection, Hover, SetTable, SetTime, AddLayers, OpenDocument, Undo, Redo, SetAppearance,
                 SetMapSize, Say, DismissNotice, SetProgress>;

using Actions = std::vector<Action>;

}  // namespace hotspot::viewer
