#include "platform/button_queue.hpp"

namespace hotspot::viewer {

void ButtonQueue::add(std::size_t button, bool down, const Point& at) {
  if (button < mouse_buttons) m_edges.push_back({button, down, at});
}

ButtonQueue::Buttons ButtonQueue::next() {
  Buttons buttons;
  if (!m_edges.empty()) {
    const Edge edge = m_edges.front();
    m_edges.pop_front();
    m_down[edge.button] = edge.down;
    buttons.at = edge.at;
  }
  buttons.down = m_down;
  return buttons;
}

}  // namespace hotspot::viewer
