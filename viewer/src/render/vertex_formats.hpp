/// @file
/// Vertices of the map's meshes as OpenGL is told of them.
#pragma once

#include <vector>

#include "render/gl_handles.hpp"
#include "render/mesh.hpp"
#include "state/view.hpp"

namespace hotspot::viewer {

struct VertexBuffer {
  GlVertexArray array{};
  GlBuffer buffer{};
};

/// Leaves the array bound, for its format to be set.
template <class Entry>
void send(const VertexBuffer& to, const std::vector<Entry>& entries) {
  glBindVertexArray(to.array.name());
  glBindBuffer(GL_ARRAY_BUFFER, to.buffer.name());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(entries.size() * sizeof(Entry)), entries.data(),
               GL_STATIC_DRAW);
}

/// Of MeshVertex, in the array that is bound.
void set_vertex_format();
/// Of MeshSegment: one instance a piece.
void enable_segment_format();
/// Counted from `first`: OpenGL 3.3 knows no first instance.
void set_segment_format(std::size_t first);

/// Runs of chunks that are seen, neighbours joined: draw(first, count).
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

}  // namespace hotspot::viewer
