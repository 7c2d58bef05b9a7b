/// @file
/// Everything a person can do, as values. Panels emit them; `apply` alone changes the state.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hotspot/plan/release.hpp"
#include "state/appearance.hpp"
#include "state/document.hpp"
#include "state/folder_view.hpp"
#include "state/playback.hpp"

namespace hotspot::viewer {

// -- view
struct Pan {
  double dx = 0.0;
  double dy = 0.0;
};
/// The hand let go of the map: it glides on.
struct ReleaseMap {};
struct Zoom {
  Point px{};
  double factor = 1.0;
};
/// The same over the next frames.
struct SmoothZoom {
  Point px{};
  double factor = 1.0;
};
/// Places of the map.
struct ShowBox {
  Box box{};
};
struct ShowLayer {
  LayerId layer = 0;
};
struct ShowAll {};
struct ShowSelection {};
struct ViewBack {};
struct ViewForward {};
/// A slide or drag is over: what follows is a new step of undo.
struct EndGesture {};
/// Time passed since the last frame.
struct Tick {
  double seconds = 0.0;
};

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
  std::size_t to = 0;  ///< its place from below
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
struct SetPlayback {
  Playback playback{};
};
struct SetLiveDensity {
  LiveDensity density{};
};

// -- document
struct OpenFiles {
  std::vector<std::string> paths{};
};
/// Into a folder, to look for something to open; empty: the one that was seen last.
struct Browse {
  std::string folder{};
};
struct ShowFolder {
  FolderView view{};
};
struct FilesOpened {
  std::vector<std::string> paths{};
};
struct OpenDocument {
  Document document{};
  bool keep_view = false;  ///< the same document, further on
};
/// The same document in another language: data, titles and styles of the layers that are still there.
struct TranslateDocument {
  Document document{};
};
/// The document with everything that a saved state of work says of it.
struct ChangeDocument {
  Document document{};
};
struct Undo {};
struct Redo {};

// -- out
enum class Export { picture, pdf, layers, table, work };
struct ExportFile {
  Export what{};
};

// -- the program
struct SetAppearance {
  Appearance appearance{};
};
struct SetProfile {
  Profile profile = Profile::open;
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
struct CancelWork {};

using Action =
    std::variant<Pan, ReleaseMap, Zoom, SmoothZoom, ShowBox, ShowLayer, ShowAll, ShowSelection, ViewBack,
                 ViewForward, EndGesture, Tick, SetVisible, SetOpacity, RenameLayer, MoveLayer, RemoveLayer,
                 SetStyle, ShowResult, Select, ClearSelection, Hover, SetTable, SetTime, SetPlayback,
                 SetLiveDensity, OpenFiles, Browse, ShowFolder, FilesOpened, OpenDocument, TranslateDocument,
                 ChangeDocument, Undo, Redo, ExportFile, SetAppearance, SetProfile, SetMapSize, Say,
                 DismissNotice, SetProgress, CancelWork>;

using Actions = std::vector<Action>;

}  // namespace hotspot::viewer
