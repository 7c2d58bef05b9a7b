/// @file
/// What moves the map.
#pragma once

#include "hotspot/core/geometry.hpp"
#include "state/document.hpp"

namespace hotspot::viewer {

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

}  // namespace hotspot::viewer
