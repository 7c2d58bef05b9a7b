/// @file
/// A window with OpenGL 3.3, its input handed to ImGui.
#pragma once

#include <string>
#include <vector>

#include "platform/button_queue.hpp"
#include "state/view.hpp"

struct GLFWwindow;

namespace hotspot::viewer {

/// As GLFW counts keys.
struct KeyPress {
  int key = 0;
  bool ctrl = false;
  bool alt = false;
  bool shift = false;
};

class Window {
 public:
  /// THROWS IoError where there is no display or no OpenGL 3.3.
  Window(const Size& size, const std::string& title);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// After ImGui's context is there.
  void connect_input();

  [[nodiscard]] bool is_closing() const;
  [[nodiscard]] Size size() const;
  /// Pixels of the screen to one of the design.
  [[nodiscard]] double scale() const;
  void set_title(const std::string& title);

  /// Input since the last frame; waits for some unless `at_once`, for a second if `with_limit`. True if that
  /// passed without any.
  bool take_input(bool at_once, bool with_limit);
  void begin_frame();
  void show();

  /// From any thread: a wait for input ends.
  static void wake();
  /// Clicks that no frame has shown yet.
  [[nodiscard]] bool has_clicks() const { return !m_buttons.empty(); }
  /// Keys pressed since the last time, however short: a slow frame loses none.
  [[nodiscard]] std::vector<KeyPress> take_keys();
  /// Files dropped on the window since the last time.
  [[nodiscard]] std::vector<std::string> take_dropped();

 private:
  GLFWwindow* m_window = nullptr;
  ButtonQueue m_buttons;
  std::vector<KeyPress> m_keys;
  std::vector<std::string> m_dropped;
  bool m_connected = false;
};

}  // namespace hotspot::viewer
