// Clicks that fall into one slow frame.
#include "platform/button_queue.hpp"

#include <doctest/doctest.h>

using namespace hotspot;
using namespace hotspot::viewer;

TEST_SUITE_BEGIN("fast");

TEST_CASE("a button let go and pressed again within one frame is two changes in two frames") {
  ButtonQueue queue;
  queue.add(0, true, {1, 1});
  CHECK(queue.next().down[0]);
  queue.add(0, false, {2, 2});
  queue.add(0, true, {30, 40});
  const ButtonQueue::Buttons up = queue.next();
  CHECK_FALSE(up.down[0]);
  CHECK(up.at->x == 2.0);
  const ButtonQueue::Buttons down = queue.next();
  CHECK(down.down[0]);
  CHECK(down.at->x == 30.0);
  CHECK(queue.empty());
}

TEST_CASE("a button stays as it was while nothing happens") {
  ButtonQueue queue;
  queue.add(1, true, {0, 0});
  CHECK(queue.next().down[1]);
  const ButtonQueue::Buttons later = queue.next();
  CHECK(later.down[1]);
  CHECK_FALSE(later.down[0]);
  CHECK_FALSE(later.at.has_value());
}

TEST_CASE("buttons that no mouse of ours has are passed over") {
  ButtonQueue queue;
  queue.add(7, true, {0, 0});
  CHECK(queue.empty());
}
