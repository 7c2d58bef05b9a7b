/// @file
/// All that the program shows, as one value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/actions.hpp"
#include "state/analysis.hpp"
#include "state/appearance.hpp"
#include "state/document.hpp"
#include "state/export_form.hpp"
#include "state/histogram.hpp"
#include "state/history.hpp"
#include "state/motion.hpp"
#include "state/playback.hpp"
#include "state/tool.hpp"

namespace hotspot::viewer {

struct Notice {
  std::string text{};
  bool is_error = true;
};

struct Progress {
  double fraction = 0.0;
  std::string stage{};
};

/// Grow with every change that shows: what is drawn is drawn anew only then.
struct Revisions {
  std::uint64_t map = 1;    ///< the map's picture, view and all
  std::uint64_t paint = 1;  ///< colours of rows: not touched by a change of the view
};

struct State {
  Document document{};
  History history{};
  std::vector<View> views_before{};
  std::vector<View> views_after{};
  Appearance appearance{};
  Size map{1.0, 1.0};       ///< in pixels of the screen
  bool fit_wanted = false;  ///< everything is to be shown once the map's size is known
  Hover hover{};
  std::vector<Notice> notices{};
  std::optional<Progress> progress{};
  Motion motion{};
  Playback playback{};
  Tool tool = Tool::hand;
  Sketch sketch{};
  ExportForm export_form{};
  Analysis analysis{};  ///< chosen, perhaps not computed yet
  TimeFigures time{};
  Profile profile = Profile::open;   ///< of what is exported
  std::vector<std::string> files{};  ///< that are open
  std::vector<std::string> recent{};
  FolderView browser{};
  Revisions revisions{};
};

/// The only place where a state changes. What names a layer or row that is not there changes nothing.
void apply(State& state, const Action& action);

/// Margin around what is shown, in pixels of the screen.
[[nodiscard]] double margin_of(const State& state);

}  // namespace hotspot::viewer
