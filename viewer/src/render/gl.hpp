/// @file
/// OpenGL 3.3 core, as the system's dispatch library offers it.
#pragma once

#define GL_GLEXT_PROTOTYPES 1
#include <GL/gl.h>
#include <GL/glext.h>
