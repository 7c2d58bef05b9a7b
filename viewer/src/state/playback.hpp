/// @file
/// How time runs on its own.
#pragma once

namespace hotspot::viewer {

struct Playback {
  bool playing = false;
  bool cumulative = false;  ///< the window's beginning stays
  double speed = 1.0;       ///< steps a second

  friend bool operator==(const Playback&, const Playback&) = default;
};

}  // namespace hotspot::viewer
