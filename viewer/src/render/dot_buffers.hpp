/// @file
/// The shown dots of a layer on the graphics card, sent anew where others are shown.
#pragma once

#include <vector>

#include "render/vertex_formats.hpp"

namespace hotspot::viewer {

class DotBuffers {
 public:
  void send_dots(const DotMesh& mesh);
  /// So many that `spacing` (units of the CRS) is between them.
  void draw(double spacing, const Box& visible) const;

 private:
  std::vector<DotLevel> m_levels;
  VertexBuffer m_dots;
};

}  // namespace hotspot::viewer
