#include "platform/scene.hpp"

#include <backends/imgui_impl_opengl3.h>

#include <cstdint>
#include <utility>

#include "panels/panels.hpp"

namespace hotspot::viewer {
namespace {

Size size_of(const Rect& frame) {
  return {frame.width, frame.height};
}

}  // namespace

Scene::Scene(double scale, int samples, std::function<void()> wake)
    : m_samples(samples), m_ui(scale), m_renderer(std::move(wake)) {}

void Scene::draw_map(const State& state, const Size& size) {
  const int width = static_cast<int>(size.width);
  const int height = static_cast<int>(size.height);
  if (!m_map || m_map->width() != width || m_map->height() != height) {
    m_map = std::make_unique<FrameTarget>(width, height, m_samples);
  } else if (m_drawn == state.revisions.map && !m_renderer.has_news()) {
    return;
  }
  m_drawn = state.revisions.map;
  m_map->bind();
  m_renderer.draw(state, size);
  m_map->resolve();
}

Actions Scene::draw(State& state, const Size& window, unsigned target) {
  m_ui.set_scale(state.appearance.scale);
  const Theme& theme = theme_of(state.appearance.theme);
  m_ui.set_theme(theme);
  const Layout layout = make_layout(window, state.appearance, state.document);
  const Size seen = size_of(panes_of(layout.map, state.document.comparison).front().map);
  if (!(seen == state.map)) apply(state, SetMapSize{seen});
  draw_map(state, size_of(layout.map));

  ImGui_ImplOpenGL3_NewFrame();
  ImGui::GetIO().DisplaySize = vec2(window.width, window.height);
  ImGui::NewFrame();
  Actions actions;
  // The picture's first row is the lowest.
  ImGui::GetBackgroundDrawList()->AddImage(
      reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(m_map->texture())),  // NOLINT: ImGui's handle
      vec2(layout.map.x, layout.map.y), vec2(layout.map.right(), layout.map.bottom()), {0, 1}, {1, 0});
  draw_panels({state, theme, layout, m_ui.fonts(), actions});
  ImGui::Render();

  glBindFramebuffer(GL_FRAMEBUFFER, target);
  glViewport(0, 0, static_cast<int>(window.width), static_cast<int>(window.height));
  glDisable(GL_SCISSOR_TEST);
  glClearColor(1.0F, 1.0F, 1.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return actions;
}

}  // namespace hotspot::viewer
