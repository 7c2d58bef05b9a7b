/// @file
/// A picture on the graphics card, with smaller copies of itself for when it is seen from afar.
#pragma once

#include "hotspot/io/read_picture.hpp"
#include "render/gl_handles.hpp"

namespace hotspot::viewer {

class PictureTexture {
 public:
  explicit PictureTexture(const Picture& picture);

  /// By the program in use, whose sampler is texture unit 0.
  void draw() const;

 private:
  GlTexture m_texture;
  GlVertexArray m_nothing;  ///< OpenGL wants one, also where corners are made in the shader
};

}  // namespace hotspot::viewer
