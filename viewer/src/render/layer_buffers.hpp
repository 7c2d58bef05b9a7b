/// @file
/// A layer on the graphics card: its mesh, sent once, and the paint of its rows, sent when it changes.
#pragma once

#include <vector>

#include "render/gl_handles.hpp"
#include "render/mesh.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {

class LayerBuffers {
 public:
  explicit LayerBuffers(LayerMesh mesh);

  [[nodiscard]] const LayerMesh& mesh() const { return m_mesh; }
  void send_paints(const std::vector<RowPaint>& paints);

  /// Binds the paints to texture unit 0.
  void bind_paints() const;
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
  GlBuffer m_paints;
  GlTexture m_paint_texture;
  std::vector<RowPaint> m_sent;
};

}  // namespace hotspot::viewer
