/// @file
/// One piece of work at a time beside the window: it posts actions, which the window takes at its next frame.
#pragma once

#include <functional>
#include <mutex>
#include <thread>

#include "hotspot/core/run.hpp"
#include "state/actions.hpp"

namespace hotspot::viewer {

class Worker {
 public:
  using Post = std::function<void(Action)>;
  using Work = std::function<void(const Run& run, const Post& post)>;

  /// `wake` is called from any thread when something was posted.
  Worker(Language language, std::function<void()> wake);
  /// Cancels and waits.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// The work before is cancelled; nothing it posts from now on arrives. What it throws is posted as words.
  void start(Work work);
  void cancel();
  [[nodiscard]] bool is_busy() const;
  void set_language(Language language) { m_language = language; }

  /// What was posted since the last time, in order.
  [[nodiscard]] Actions take();

 private:
  void run(const std::stop_token& stop, const Work& work, std::size_t number, Language language);
  void post(std::size_t number, Action action);

  Language m_language;
  std::function<void()> m_wake;
  mutable std::mutex m_mutex;
  Actions m_posted;
  std::size_t m_number = 0;  // of the work that counts
  bool m_busy = false;
  std::jthread m_thread;
};

}  // namespace hotspot::viewer
