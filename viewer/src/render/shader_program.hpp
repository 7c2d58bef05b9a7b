/// @file
/// A linked pair of shaders.
#pragma once

#include <vector>

#include "render/gl.hpp"

namespace hotspot::viewer {

class ShaderProgram {
 public:
  /// Of the sources' pieces, in order. THROWS std::logic_error with the driver's words: our shaders compile
  /// wherever OpenGL 3.3 is.
  using Source = std::vector<const char*>;
  ShaderProgram(const Source& vertex, const Source& fragment);
  ~ShaderProgram();
  ShaderProgram(const ShaderProgram&) = delete;
  ShaderProgram& operator=(const ShaderProgram&) = delete;

  void use() const;
  void set(const char* uniform, float value) const;
  void set(const char* uniform, float x, float y) const;
  void set(const char* uniform, float x, float y, float z, float w) const;
  void set(const char* uniform, int value) const;

 private:
  [[nodiscard]] GLint place_of(const char* uniform) const;

  GLuint m_name;
};

}  // namespace hotspot::viewer
