/// @file
/// OpenGL's objects with an owner. REQUIRES: the context they were made in is current, also when they go.
#pragma once

#include <utility>

#include "render/gl.hpp"

namespace hotspot::viewer {

/// `generate` and `destroy` are OpenGL's own pair for one kind of object.
template <auto generate, auto destroy>
class GlHandle {
 public:
  GlHandle() { generate(1, &m_name); }
  ~GlHandle() {
    if (m_name != 0) destroy(1, &m_name);
  }
  GlHandle(GlHandle&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
  GlHandle& operator=(GlHandle&& other) noexcept {
    std::swap(m_name, other.m_name);
    return *this;
  }
  GlHandle(const GlHandle&) = delete;
  GlHandle& operator=(const GlHandle&) = delete;

  [[nodiscard]] GLuint name() const { return m_name; }

 private:
  GLuint m_name = 0;
};

using GlBuffer = GlHandle<glGenBuffers, glDeleteBuffers>;
using GlVertexArray = GlHandle<glGenVertexArrays, glDeleteVertexArrays>;
using GlTexture = GlHandle<glGenTextures, glDeleteTextures>;
using GlFramebuffer = GlHandle<glGenFramebuffers, glDeleteFramebuffers>;
using GlRenderbuffer = GlHandle<glGenRenderbuffers, glDeleteRenderbuffers>;

}  // namespace hotspot::viewer
