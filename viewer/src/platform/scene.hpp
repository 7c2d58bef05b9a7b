/// @file
/// One frame of the program: the map into a picture of its own, drawn anew only when it changed, and the
/// panels over it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "platform/ui_context.hpp"
#include "render/frame_target.hpp"
#include "render/map_renderer.hpp"
#include "state/state.hpp"

namespace hotspot::viewer {

class Scene {
 public:
  /// `samples` a pixel of the map; `wake` as MapRenderer's.
  Scene(double scale, int samples, std::function<void()> wake = {});

  /// Draws the window's content into framebuffer `target`, `window` pixels large, and returns what the person
  /// did. REQUIRES: ImGui's input of the frame is set.
  [[nodiscard]] Actions draw(State& state, const Size& window, unsigned target);

 private:
  void draw_map(const State& state, const Size& size);

  int m_samples;
  UiContext m_ui;
  MapRenderer m_renderer;
  std::unique_ptr<FrameTarget> m_map;
  std::uint64_t m_drawn = 0;  ///< revision of the map's picture
};

}  // namespace hotspot::viewer
