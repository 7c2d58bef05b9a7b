#include "render/vertex_formats.hpp"

#include <cstddef>

namespace hotspot::viewer {
namespace {

const void* at(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);  // NOLINT: how OpenGL takes offsets
}

}  // namespace

void set_vertex_format() {
  constexpr auto stride = static_cast<GLsizei>(sizeof(MeshVertex));
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(MeshVertex, x)));
  glEnableVertexAttribArray(1);
  glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, stride, at(offsetof(MeshVertex, row)));
}

void enable_segment_format() {
  for (const GLuint attribute : {0U, 1U, 2U}) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribDivisor(attribute, 1);
  }
}

void set_segment_format(std::size_t first) {
  constexpr auto stride = static_cast<GLsizei>(sizeof(MeshSegment));
  const std::size_t start = first * sizeof(MeshSegment);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at(start + offsetof(MeshSegment, ax)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, at(start + offsetof(MeshSegment, bx)));
  glVertexAttribIPointer(2, 1, GL_UNSIGNED_INT, stride, at(start + offsetof(MeshSegment, row)));
}

}  // namespace hotspot::viewer
