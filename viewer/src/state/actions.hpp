/// @file
/// Everything a person can do, as values. Panels emit them; `apply` alone changes the state.
#pragma once

#include <variant>
#include <vector>

#include "state/choice_actions.hpp"
#include "state/document_actions.hpp"
#include "state/layer_actions.hpp"
#include "state/program_actions.hpp"
#include "state/view_actions.hpp"

namespace hotspot::viewer {

using Action =
    std::variant<Pan, ReleaseMap, Zoom, SmoothZoom, ShowBox, ShowLayer, ShowAll, ShowSelection, ViewBack,
                 ViewForward, EndGesture, Tick, SetVisible, SetOpacity, RenameLayer, MoveLayer, AddLayer,
                 RemoveLayer, SetStyle, ShowResult, Select, ClearSelection, Hover, SetTable, SetTime,
                 SetPlayback, SetComparison, SetTool, SetSketch, SelectWithin, SetAnalysis, Compute,
                 SetLiveDensity, OpenFiles, Browse, ShowFolder, FilesOpened, OpenDocument, TranslateDocument,
                 ChangeDocument, Undo, Redo, ExportFile, SetExportForm, SetAppearance, SetProfile, SetMapSize,
                 Say, DismissNotice, SetProgress, CancelWork>;

using Actions = std::vector<Action>;

}  // namespace hotspot::viewer
