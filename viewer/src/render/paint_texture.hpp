/// @file
/// The paint of a layer's rows on the graphics card, sent when it changes.
#pragma once

#include <vector>

#include "render/gl_handles.hpp"
#include "state/row_paint.hpp"

namespace hotspot::viewer {

class PaintTexture {
 public:
  void send(const std::vector<RowPaint>& paints);
  /// To texture unit 0.
  void bind() const;

 private:
  GlBuffer m_buffer;
  GlTexture m_texture;
  std::vector<RowPaint> m_sent;
};

}  // namespace hotspot::viewer
