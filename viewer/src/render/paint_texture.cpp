#include "render/paint_texture.hpp"

#include <algorithm>

namespace hotspot::viewer {

void PaintTexture::send(const std::vector<RowPaint>& paints) {
  if (paints == m_sent && !paints.empty()) return;
  m_sent = paints;
  std::vector<std::uint8_t> texels;
  texels.reserve(paints.size() * 12 + 12);
  for (const RowPaint& paint : paints) {
    for (const Colour& colour : {paint.fill, paint.line}) {
      texels.insert(texels.end(), {colour.red, colour.green, colour.blue, colour.alpha});
    }
    texels.insert(texels.end(), {static_cast<std::uint8_t>(paint.pattern), 0, 0, 0});
  }
  texels.resize(std::max<std::size_t>(texels.size(), 12));
  glBindBuffer(GL_TEXTURE_BUFFER, m_buffer.name());
  glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(texels.size()), texels.data(), GL_DYNAMIC_DRAW);
  glBindTexture(GL_TEXTURE_BUFFER, m_texture.name());
  glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA8, m_buffer.name());
}

void PaintTexture::bind() const {
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_BUFFER, m_texture.name());
}

}  // namespace hotspot::viewer
