#include "render/frame_target.hpp"

#include <string_view>

namespace hotspot::viewer {

int window_samples() {
  const auto* words = reinterpret_cast<const char*>(glGetString(GL_RENDERER));  // NOLINT: OpenGL's text
  const std::string_view renderer = words ? words : "";
  const bool software = renderer.find("llvmpipe") != std::string_view::npos ||
                        renderer.find("softpipe") != std::string_view::npos;
  return software ? 0 : 4;
}

FrameTarget::FrameTarget(int width, int height, int samples) : m_width(width), m_height(height) {
  glBindTexture(GL_TEXTURE_2D, m_texture.name());
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glBindFramebuffer(GL_FRAMEBUFFER, m_resolved.name());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, m_texture.name(), 0);
  glBindRenderbuffer(GL_RENDERBUFFER, m_samples.name());
  glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, GL_RGBA8, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, m_drawn.name());
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, m_samples.name());
}

void FrameTarget::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, m_drawn.name());
  glViewport(0, 0, m_width, m_height);
}

void FrameTarget::resolve() const {
  glBindFramebuffer(GL_READ_FRAMEBUFFER, m_drawn.name());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, m_resolved.name());
  glBlitFramebuffer(0, 0, m_width, m_height, 0, 0, m_width, m_height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

std::vector<std::uint8_t> FrameTarget::pixels() const {
  const auto row = static_cast<std::size_t>(m_width) * 4;
  std::vector<std::uint8_t> from_below(row * static_cast<std::size_t>(m_height));
  glBindFramebuffer(GL_READ_FRAMEBUFFER, m_resolved.name());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, m_width, m_height, GL_RGBA, GL_UNSIGNED_BYTE, from_below.data());
  std::vector<std::uint8_t> pixels;
  pixels.reserve(from_below.size());
  for (auto end = from_below.end(); end != from_below.begin(); end -= static_cast<std::ptrdiff_t>(row)) {
    pixels.insert(pixels.end(), end - static_cast<std::ptrdiff_t>(row), end);
  }
  return pixels;
}

}  // namespace hotspot::viewer
