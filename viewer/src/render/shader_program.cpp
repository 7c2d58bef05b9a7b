#include "render/shader_program.hpp"

#include <array>
#include <stdexcept>
#include <string>

namespace hotspot::viewer {
namespace {

constexpr std::size_t longest_log = 2048;

GLuint compiled(GLenum kind, const ShaderProgram::Source& source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, static_cast<GLsizei>(source.size()), source.data(), nullptr);
  glCompileShader(shader);
  GLint done = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &done);
  if (done == 0) {
    std::array<char, longest_log> log{};
    glGetShaderInfoLog(shader, longest_log, nullptr, log.data());
    glDeleteShader(shader);
    throw std::logic_error(std::string("shader: ") + log.data());
  }
  return shader;
}

}  // namespace

ShaderProgram::ShaderProgram(const Source& vertex, const Source& fragment) : m_name(glCreateProgram()) {
  for (const auto& [kind, source] :
       {std::pair(GL_VERTEX_SHADER, &vertex), std::pair(GL_FRAGMENT_SHADER, &fragment)}) {
    const GLuint shader = compiled(static_cast<GLenum>(kind), *source);
    glAttachShader(m_name, shader);
    glDeleteShader(shader);  // goes with the program
  }
  glLinkProgram(m_name);
  GLint done = 0;
  glGetProgramiv(m_name, GL_LINK_STATUS, &done);
  if (done == 0) throw std::logic_error("shaders do not fit together");
}

ShaderProgram::~ShaderProgram() {
  glDeleteProgram(m_name);
}

void ShaderProgram::use() const {
  glUseProgram(m_name);
}

GLint ShaderProgram::place_of(const char* uniform) const {
  return glGetUniformLocation(m_name, uniform);
}

void ShaderProgram::set(const char* uniform, float value) const {
  glUniform1f(place_of(uniform), value);
}
void ShaderProgram::set(const char* uniform, float x, float y) const {
  glUniform2f(place_of(uniform), x, y);
}
void ShaderProgram::set(const char* uniform, float x, float y, float z, float w) const {
  glUniform4f(place_of(uniform), x, y, z, w);
}
void ShaderProgram::set(const char* uniform, int value) const {
  glUniform1i(place_of(uniform), value);
}

}  // namespace hotspot::viewer
