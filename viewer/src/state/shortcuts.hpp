/// @file
/// The keyboard, declared once: what keys do, and the list under F1.
#pragma once

#include <span>
#include <string_view>

#include "state/state.hpp"

namespace hotspot::viewer {

/// Letters and digits stand for themselves.
enum class Key : int {
  escape = 256,
  home,
  left,
  right,
  up,
  down,
  plus,
  minus,
  f1,
  space,
  enter,
};

struct Shortcut {
  Key key{};
  bool ctrl = false;
  bool alt = false;
  bool shift = false;
  std::string_view shown;  ///< "Ctrl+Z"
  std::string_view text;   ///< key of the text table
  Actions (*does)(const State& state) = nullptr;
};

[[nodiscard]] constexpr Key key_of(char letter) {
  return static_cast<Key>(letter);
}

[[nodiscard]] std::span<const Shortcut> shortcuts();

/// Begins to compare, or ends it.
[[nodiscard]] SetComparison compared(const State& state);

}  // namespace hotspot::viewer
