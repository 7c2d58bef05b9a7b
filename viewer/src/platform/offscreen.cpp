#include "platform/offscreen.hpp"

#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <array>

#include "hotspot/core/error.hpp"

namespace hotspot::viewer {
namespace {

[[noreturn]] void refuse(const char* what) {
  throw IoError({"error.no_opengl", {{"reason", std::string(what)}}});
}

EGLDisplay surfaceless_display() {
  const auto open = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(  // NOLINT: how EGL hands out functions
      eglGetProcAddress("eglGetPlatformDisplayEXT"));
  if (!open) refuse("eglGetPlatformDisplayEXT");
  return open(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
}

}  // namespace

Offscreen::Offscreen() : m_display(surfaceless_display()) {
  if (!m_display || !eglInitialize(m_display, nullptr, nullptr)) refuse("eglInitialize");
  eglBindAPI(EGL_OPENGL_API);
  constexpr std::array config_wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                     EGL_NONE};
  EGLConfig config = nullptr;
  EGLint found = 0;
  eglChooseConfig(m_display, config_wanted.data(), &config, 1, &found);
  constexpr std::array version{EGL_CONTEXT_MAJOR_VERSION,
                               3,
                               EGL_CONTEXT_MINOR_VERSION,
                               3,
                               EGL_CONTEXT_OPENGL_PROFILE_MASK,
                               EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                               EGL_NONE};
  m_context = eglCreateContext(m_display, found > 0 ? config : nullptr, EGL_NO_CONTEXT, version.data());
  if (!m_context) {
    eglTerminate(m_display);
    refuse("eglCreateContext");
  }
  eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, m_context);
}

Offscreen::~Offscreen() {
  eglMakeCurrent(m_display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
  eglDestroyContext(m_display, m_context);
  eglTerminate(m_display);
}

}  // namespace hotspot::viewer
