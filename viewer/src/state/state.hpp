/// @file
/// All that the program shows, as one value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "state/actions.hpp"
#include "state/appearance.hpp"
#include "state/document.hpp"
#include "state/history.hpp"

namespace hotspot::viewer {

struct Notice {
  std::string text{};
  bool is_error = true;
};

struct Progress {
  double fraction = 0.0;
  std::string stage{};
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
};

/// The only place where a state changes. What names a layer or row that is not there changes nothing.
void apply(State& state, const Action& action);

/// Margin around what is shown, in pixels of the screen.
[[nodiscard]] double margin_of(const State& state);

}  // namespace hotspot::viewer
