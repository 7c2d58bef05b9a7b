#include "render/layer_buffers.hpp"

#include <cstddef>
#include <utility>

#include "state/view.hpp"

namespace hotspot::viewer {
namespace {

template <class Entry>
void send(const GlVertexArray& array, const GlBuffer& buffer, const std::vector<Entry>& entries) {
  glBindVertexArray(array.name());
  glBindBuffer(GL_ARRAY_BUFFER, buffer.name());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(entries.size() * sizeof(Entry)), entries.data(),
               GL_STATIC_DRAW);
}

const void* at(std::size_t offset) {
  return reinterpret_cast<const void*>(offset);  // NOLINT: how OpenGL takes offsets
}

void set_vertex_format() {
  constexpr auto stride = static_cast<GLsizei>(sizeof(MeshVertex));
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(MeshVertex, x)));
  glEnableVertexAttribArray(1);
  glVertexAttribIPointer(1, 1, GL_UNSIGNED_INT, stride, at(offsetof(MeshVertex, row)));
}

/// One instance a piece, counted from `first`: OpenGL 3.3 knows no first instance.
void set_segment_format(std::size_t first) {
  constexpr auto stride = static_cast<GLsizei>(sizeof(MeshSegment));
  const std::size_t start = first * sizeof(MeshSegment);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at(start + offsetof(MeshSegment, ax)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, at(start + offsetof(MeshSegment, bx)));
  glVertexAttribIPointer(2, 1, GL_UNSIGNED_INT, stride, at(start + offsetof(MeshSegment, row)));
}

void enable_segment_format() {
  for (const GLuint attribute : {0U, 1U, 2U}) {
    glEnableVertexAttribArray(attribute);
    glVertexAttribDivisor(attribute, 1);
  }
}

/// Runs of chunks that are seen, neighbours joined.
template <class Draw>
void for_each_visible(const std::vector<Chunk>& chunks, const Box& visible, Draw&& draw) {
  std::size_t first = 0;
  std::size_t count = 0;
  for (const Chunk& chunk : chunks) {
    if (!overlap(chunk.box, visible)) continue;
    if (count > 0 && chunk.first == first + count) {
      count += chunk.count;
      continue;
    }
    if (count > 0) draw(first, count);
    first = chunk.first;
    count = chunk.count;
  }
  if (count > 0) draw(first, count);
}

}  // namespace

LayerBuffers::LayerBuffers(LayerMesh mesh)
    : m_mesh(std::move(mesh)), m_triangles(m_mesh.levels.size()), m_segments(m_mesh.levels.size()) {
  for (std::size_t i = 0; i < m_mesh.levels.size(); ++i) {
    send(m_triangles[i].array, m_triangles[i].buffer, m_mesh.levels[i].triangles);
    set_vertex_format();
    send(m_segments[i].array, m_segments[i].buffer, m_mesh.levels[i].segments);
    enable_segment_format();
  }
  send(m_dots.array, m_dots.buffer, m_mesh.dots);
  set_vertex_format();
  glBindVertexArray(0);
}

std::size_t LayerBuffers::index_of(const MeshLevel& level) const {
  return static_cast<std::size_t>(&level - m_mesh.levels.data());
}

void LayerBuffers::draw_triangles(const MeshLevel& level, const Box& visible) const {
  glBindVertexArray(m_triangles[index_of(level)].array.name());
  for_each_visible(level.triangle_chunks, visible, [](std::size_t first, std::size_t count) {
    glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first), static_cast<GLsizei>(count));
  });
}

void LayerBuffers::draw_segments(const MeshLevel& level, const Box& visible) const {
  const Vertices& vertices = m_segments[index_of(level)];
  glBindVertexArray(vertices.array.name());
  glBindBuffer(GL_ARRAY_BUFFER, vertices.buffer.name());
  for_each_visible(level.segment_chunks, visible, [](std::size_t first, std::size_t count) {
    set_segment_format(first);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
  });
}

void LayerBuffers::draw_dots(std::size_t levels, const Box& visible) const {
  glBindVertexArray(m_dots.array.name());
  for (std::size_t i = 0; i < levels; ++i) {
    for_each_visible(m_mesh.dot_levels[i].chunks, visible, [](std::size_t first, std::size_t count) {
      glDrawArrays(GL_POINTS, static_cast<GLint>(first), static_cast<GLsizei>(count));
    });
  }
}

}  // namespace hotspot::viewer
