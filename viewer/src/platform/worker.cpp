#include "platform/worker.hpp"

#include <chrono>
#include <utility>

#include "hotspot/core/error.hpp"

namespace hotspot::viewer {
namespace {

constexpr std::chrono::milliseconds between_reports(50);

}  // namespace

Worker::Worker(Language language, std::function<void()> wake)
    : m_language(language), m_wake(std::move(wake)) {}

Worker::~Worker() {
  cancel();
}

void Worker::start(Work work) {
  cancel();
  std::size_t number = 0;
  {
    const std::scoped_lock lock(m_mutex);
    number = ++m_number;
    m_busy = true;
  }
  m_thread = std::jthread([this, work = std::move(work), number, language = m_language](
                              const std::stop_token& stop) { run(stop, work, number, language); });
}

void Worker::cancel() {
  {
    const std::scoped_lock lock(m_mutex);
    ++m_number;
    m_busy = false;
  }
  m_thread = std::jthread();  // asks to stop, and waits
}

bool Worker::is_busy() const {
  const std::scoped_lock lock(m_mutex);
  return m_busy;
}

Actions Worker::take() {
  const std::scoped_lock lock(m_mutex);
  return std::exchange(m_posted, {});
}

void Worker::post(std::size_t number, Action action) {
  {
    const std::scoped_lock lock(m_mutex);
    if (number != m_number) return;
    m_posted.push_back(std::move(action));
  }
  m_wake();
}

void Worker::run(const std::stop_token& stop, const Work& work, std::size_t number, Language language) {
  auto last = std::chrono::steady_clock::now() - between_reports;
  Run run;
  run.stop = stop;
  run.on_progress = [&, this](std::string_view stage, double fraction) {
    const auto now = std::chrono::steady_clock::now();
    if (now - last < between_reports) return;
    last = now;
    post(number, SetProgress{fraction, text(language, stage)});
  };
  try {
    work(run, [&](Action action) { post(number, std::move(action)); });
  } catch (const Cancelled&) {
    // By the person, who knows.
  } catch (const Error& error) {
    post(number, Say{text(language, error.message()), true});
  } catch (const std::exception& error) {
    post(number, Say{error.what(), true});
  }
  post(number, SetProgress{});
  const std::scoped_lock lock(m_mutex);
  if (number == m_number) m_busy = false;
}

}  // namespace hotspot::viewer
