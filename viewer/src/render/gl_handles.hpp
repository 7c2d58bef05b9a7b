/// @file
/// OpenGL's objects with an owner. REQUIRES: the context they were made in is current, also when they go.
#pragma once

#include <utility>

#include "render/gl.hpp"

namespace hotspot::viewer {

template <void (*make)(GLuint&), void (*destroy)(GLuint)>
class GlHandle {
 public:
  GlHandle() { make(m_name); }
  ~GlHandle() {
    if (m_name != 0) destroy(m_name);
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

namespace gl {
inline void make_buffer(GLuint& name) {
  glGenBuffers(1, &name);
}
inline void drop_buffer(GLuint name) {
  glDeleteBuffers(1, &name);
}
inline void make_vertex_array(GLuint& name) {
  glGenVertexArrays(1, &name);
}
inline void drop_vertex_array(GLuint name) {
  glDeleteVertexArrays(1, &name);
}
inline void make_texture(GLuint& name) {
  glGenTextures(1, &name);
}
inline void drop_texture(GLuint name) {
  glDeleteTextures(1, &name);
}
inline void make_framebuffer(GLuint& name) {
  glGenFramebuffers(1, &name);
}
inline void drop_framebuffer(GLuint name) {
  glDeleteFramebuffers(1, &name);
}
inline void make_renderbuffer(GLuint& name) {
  glGenRenderbuffers(1, &name);
}
inline void drop_renderbuffer(GLuint name) {
  glDeleteRenderbuffers(1, &name);
}
}  // namespace gl

using GlBuffer = GlHandle<gl::make_buffer, gl::drop_buffer>;
using GlVertexArray = GlHandle<gl::make_vertex_array, gl::drop_vertex_array>;
using GlTexture = GlHandle<gl::make_texture, gl::drop_texture>;
using GlFramebuffer = GlHandle<gl::make_framebuffer, gl::drop_framebuffer>;
using GlRenderbuffer = GlHandle<gl::make_renderbuffer, gl::drop_renderbuffer>;

}  // namespace hotspot::viewer
