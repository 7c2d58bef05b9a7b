#include "render/dot_buffers.hpp"

#include "render/dot_levels.hpp"

namespace hotspot::viewer {

void DotBuffers::send_dots(const DotMesh& mesh) {
  m_levels = mesh.levels;
  send(m_dots, mesh.dots);
  set_vertex_format();
  glBindVertexArray(0);
}

void DotBuffers::draw(double spacing, const Box& visible) const {
  glBindVertexArray(m_dots.array.name());
  for (std::size_t i = 0; i < dot_levels_for(m_levels, spacing); ++i) {
    for_each_visible(m_levels[i].chunks, visible, [](std::size_t first, std::size_t count) {
      glDrawArrays(GL_POINTS, static_cast<GLint>(first), static_cast<GLsizei>(count));
    });
  }
}

}  // namespace hotspot::viewer
