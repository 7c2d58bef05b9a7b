/// @file
/// The mesh of a layer on the graphics card, sent once.
#pragma once

#include <vector>

#include "render/vertex_formats.hpp"

namespace hotspot::viewer {

class LayerBuffers {
 public:
  explicit LayerBuffers(LayerMesh mesh);

  /// Without what was sent: where its parts lie, and the order of the dots.
  [[nodiscard]] const LayerMesh& mesh() const { return m_mesh; }
  /// Of the level with this number.
  void draw_triangles(std::size_t level, const Box& visible) const;
  void draw_segments(std::size_t level, const Box& visible) const;

 private:
  LayerMesh m_mesh;
  std::vector<VertexBuffer> m_triangles;
  std::vector<VertexBuffer> m_segments;
};

}  // namespace hotspot::viewer
