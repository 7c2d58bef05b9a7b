#include "platform/window.hpp"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "hotspot/core/error.hpp"

namespace hotspot::viewer {
namespace {

constexpr double longest_wait = 1.0;  // s

std::string reason() {
  const char* words = nullptr;
  glfwGetError(&words);
  return words ? words : "GLFW";
}

Window& window_of(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

}  // namespace

Window::Window(const Size& size, const std::string& title) {
  if (glfwInit() == GLFW_FALSE) throw IoError({"error.no_window", {{"reason", reason()}}});
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "hotspot-viewer");
  m_window = glfwCreateWindow(static_cast<int>(size.width), static_cast<int>(size.height), title.c_str(),
                              nullptr, nullptr);
  if (!m_window) {
    const std::string words = reason();
    glfwTerminate();
    throw IoError({"error.no_window", {{"reason", words}}});
  }
  glfwMakeContextCurrent(m_window);
  glfwSwapInterval(1);
  glfwSetWindowUserPointer(m_window, this);
  glfwSetKeyCallback(m_window, [](GLFWwindow* window, int key, int /*scancode*/, int action, int mods) {
    if (action == GLFW_RELEASE) return;
    window_of(window).m_keys.push_back(
        {key, (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_ALT) != 0, (mods & GLFW_MOD_SHIFT) != 0});
  });
  glfwSetMouseButtonCallback(m_window, [](GLFWwindow* window, int button, int action, int /*mods*/) {
    Point at;
    glfwGetCursorPos(window, &at.x, &at.y);
    window_of(window).m_buttons.add(static_cast<std::size_t>(button), action == GLFW_PRESS, at);
  });
  glfwSetDropCallback(m_window, [](GLFWwindow* window, int count, const char** paths) {
    for (int i = 0; i < count; ++i) window_of(window).m_dropped.emplace_back(paths[i]);
  });
}

Window::~Window() {
  if (m_connected) ImGui_ImplGlfw_Shutdown();
  glfwDestroyWindow(m_window);
  glfwTerminate();
}

void Window::connect_input() {
  ImGui_ImplGlfw_InitForOpenGL(m_window, true);
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  m_connected = true;
}

bool Window::is_closing() const {
  return glfwWindowShouldClose(m_window) != 0;
}

Size Window::size() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(m_window, &width, &height);
  return {static_cast<double>(width), static_cast<double>(height)};
}

double Window::scale() const {
  float x = 1.0F;
  float y = 1.0F;
  glfwGetWindowContentScale(m_window, &x, &y);
  return static_cast<double>(x);
}

void Window::set_title(const std::string& title) {
  glfwSetWindowTitle(m_window, title.c_str());
}

bool Window::take_input(bool at_once, bool with_limit) {
  if (at_once) {
    glfwPollEvents();
  } else if (with_limit) {
    const double start = glfwGetTime();
    glfwWaitEventsTimeout(longest_wait);
    return glfwGetTime() - start >= longest_wait;
  } else {
    glfwWaitEvents();
  }
  return false;
}

void Window::begin_frame() {
  ImGui_ImplGlfw_NewFrame();
  const ButtonQueue::Buttons buttons = m_buttons.next();
  ImGuiIO& io = ImGui::GetIO();
  std::copy(buttons.down.begin(), buttons.down.end(), std::begin(io.MouseDown));
  if (buttons.at) io.MousePos = {static_cast<float>(buttons.at->x), static_cast<float>(buttons.at->y)};
}

void Window::show() {
  glfwSwapBuffers(m_window);
}

void Window::wake() {
  glfwPostEmptyEvent();
}

std::vector<KeyPress> Window::take_keys() {
  return std::exchange(m_keys, {});
}

std::vector<std::string> Window::take_dropped() {
  return std::exchange(m_dropped, {});
}

}  // namespace hotspot::viewer
