/// @file
/// How a computation runs, never what it answers: the same bits with 1 thread and with 7.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace hotspot {

struct Run {
  std::stop_token stop{};  ///< asked between rows of work; a stop ends in `Cancelled`
  /// Called from the calling thread only: a key of the text table ("stage.density") and the share done, 0
  /// to 1.
  std::function<void(std::string_view stage, double fraction)> on_progress{};
  unsigned threads = 0;  ///< 0: as many as the machine has
};

}  // namespace hotspot
