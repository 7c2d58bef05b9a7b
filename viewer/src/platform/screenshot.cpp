#include "platform/screenshot.hpp"

#include <imgui.h>
#include <stb/stb_image_write.h>

#include "hotspot/core/error.hpp"
#include "platform/offscreen.hpp"
#include "platform/scene.hpp"
#include "render/frame_target.hpp"

namespace hotspot::viewer {
namespace {

constexpr int samples = 4;
constexpr int frames = 4;  // windows that fit their content need one or two to find their size

/// Opaque: a picture of a window lets nothing through.
void write_png(const FrameTarget& target, const std::string& path) {
  std::vector<std::uint8_t> pixels = target.pixels();
  for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
  if (stbi_write_png(path.c_str(), target.width(), target.height(), 4, pixels.data(), target.width() * 4) ==
      0) {
    throw IoError({"error.viewer_picture_not_written", {{"path", path}}});
  }
}

}  // namespace

void write_screenshot(State state, const Size& window, const std::string& path) {
  const Offscreen offscreen;
  Scene scene(state.appearance.scale, samples);
  const FrameTarget target(static_cast<int>(window.width), static_cast<int>(window.height), 1);
  for (int i = 0; i < frames; ++i) {
    ImGui::GetIO().DeltaTime = 1.0F / 60.0F;
    for (const Action& action : scene.draw(state, window, target.framebuffer())) apply(state, action);
  }
  write_png(target, path);
}

}  // namespace hotspot::viewer
