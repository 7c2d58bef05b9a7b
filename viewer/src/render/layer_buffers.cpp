#include "render/layer_buffers.hpp"

#include <utility>

namespace hotspot::viewer {

LayerBuffers::LayerBuffers(LayerMesh mesh)
    : m_mesh(std::move(mesh)), m_triangles(m_mesh.levels.size()), m_segments(m_mesh.levels.size()) {
  for (std::size_t i = 0; i < m_mesh.levels.size(); ++i) {
    MeshLevel& level = m_mesh.levels[i];
    send(m_triangles[i], std::exchange(level.triangles, {}));
    set_vertex_format();
    send(m_segments[i], std::exchange(level.segments, {}));
    enable_segment_format();
  }
  glBindVertexArray(0);
}

void LayerBuffers::draw_triangles(std::size_t level, const Box& visible) const {
  glBindVertexArray(m_triangles[level].array.name());
  for_each_visible(m_mesh.levels[level].triangle_chunks, visible, [](std::size_t first, std::size_t count) {
    glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first), static_cast<GLsizei>(count));
  });
}

void LayerBuffers::draw_segments(std::size_t level, const Box& visible) const {
  glBindVertexArray(m_segments[level].array.name());
  glBindBuffer(GL_ARRAY_BUFFER, m_segments[level].buffer.name());
  for_each_visible(m_mesh.levels[level].segment_chunks, visible, [](std::size_t first, std::size_t count) {
    set_segment_format(first);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
  });
}

}  // namespace hotspot::viewer
