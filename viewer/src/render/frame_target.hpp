/// @file
/// A picture that is drawn into, smoothed by several samples a pixel, and read as a texture. What is drawn
/// straight into `framebuffer` is not smoothed.
#pragma once

#include <cstdint>
#include <vector>

#include "render/gl_handles.hpp"

namespace hotspot::viewer {

/// Samples a pixel for a map that moves: software has no time for several.
[[nodiscard]] int window_samples();

class FrameTarget {
 public:
  FrameTarget(int width, int height, int samples);

  [[nodiscard]] int width() const { return m_width; }
  [[nodiscard]] int height() const { return m_height; }
  [[nodiscard]] GLuint texture() const { return m_texture.name(); }
  [[nodiscard]] GLuint framebuffer() const { return m_resolved.name(); }

  /// What is drawn from now on goes here.
  void bind() const;
  /// The texture is what was drawn.
  void resolve() const;
  /// RGBA, the top row first. REQUIRES: resolved.
  [[nodiscard]] std::vector<std::uint8_t> pixels() const;

 private:
  int m_width;
  int m_height;
  GlTexture m_texture;
  GlRenderbuffer m_samples;
  GlFramebuffer m_drawn;
  GlFramebuffer m_resolved;
};

}  // namespace hotspot::viewer
