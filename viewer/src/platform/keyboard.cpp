#include "platform/keyboard.hpp"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <utility>

#include "state/shortcuts.hpp"

namespace hotspot::viewer {
namespace {

/// Of plus and minus there are two.
constexpr std::array<std::pair<Key, int>, 14> named_keys{{{Key::escape, GLFW_KEY_ESCAPE},
                                                          {Key::home, GLFW_KEY_HOME},
                                                          {Key::left, GLFW_KEY_LEFT},
                                                          {Key::right, GLFW_KEY_RIGHT},
                                                          {Key::up, GLFW_KEY_UP},
                                                          {Key::down, GLFW_KEY_DOWN},
                                                          {Key::plus, GLFW_KEY_EQUAL},
                                                          {Key::plus, GLFW_KEY_KP_ADD},
                                                          {Key::minus, GLFW_KEY_MINUS},
                                                          {Key::minus, GLFW_KEY_KP_SUBTRACT},
                                                          {Key::f1, GLFW_KEY_F1},
                                                          {Key::space, GLFW_KEY_SPACE},
                                                          {Key::enter, GLFW_KEY_ENTER},
                                                          {Key::enter, GLFW_KEY_KP_ENTER}}};

bool is_key(Key key, int pressed) {
  // Letters and digits: GLFW counts as ASCII does.
  if (static_cast<int>(key) < static_cast<int>(Key::escape)) return static_cast<int>(key) == pressed;
  return std::any_of(named_keys.begin(), named_keys.end(),
                     [&](const auto& one) { return one.first == key && one.second == pressed; });
}

}  // namespace

Actions actions_of(const std::vector<KeyPress>& presses, const State& state) {
  Actions actions;
  for (const KeyPress& press : presses) {
    for (const Shortcut& shortcut : shortcuts()) {
      if (shortcut.ctrl != press.ctrl || shortcut.alt != press.alt || !is_key(shortcut.key, press.key))
        continue;
      for (Action& action : shortcut.does(state)) actions.push_back(std::move(action));
    }
  }
  return actions;
}

}  // namespace hotspot::viewer
