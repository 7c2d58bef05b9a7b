/// @file
/// OpenGL 3.3 without a window or a display (EGL, surfaceless).
#pragma once

namespace hotspot::viewer {

class Offscreen {
 public:
  /// The context is current on this thread while this lives. THROWS IoError where there is no OpenGL 3.3.
  Offscreen();
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  Offscreen& operator=(const Offscreen&) = delete;

 private:
  void* m_display = nullptr;
  void* m_context = nullptr;
};

}  // namespace hotspot::viewer
