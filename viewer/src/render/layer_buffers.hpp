/// @file
/// The mesh of a layer on the graphics card, sent once.
#pragma once

#include <vector>

#include "render/gl_handles.hpp"
#include "render/mesh.hpp"

namespace hotspot::viewer {

class LayerBuffers {
 public:
  explicit LayerBuffers(LayerMesh mesh);

  [[nodiscard]] const LayerMesh& mesh() const { return m_mesh; }
  void draw_triangles(const MeshLevel& level, const Box& visible) const;
  void draw_segments(const MeshLevel& level, const Box& visible) const;
  void draw_dots(std::size_t levels, const Box& visible) const;

 private:
  struct Vertices {
    GlVertexArray array;
    GlBuffer buffer;
  };

  [[nodiscard]] std::size_t index_of(const MeshLevel& level) const;

  LayerMesh m_mesh;
  std::vector<Vertices> m_triangles;
  std::vector<Vertices> m_segments;
  Vertices m_dots;
};

}  // namespace hotspot::viewer
