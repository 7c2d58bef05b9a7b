/// @file
/// What changes the program around the document.
#pragma once

#include <optional>
#include <string>

#include "hotspot/plan/release.hpp"
#include "state/appearance.hpp"
#include "state/view.hpp"

namespace hotspot::viewer {

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

}  // namespace hotspot::viewer
