#include "core/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "hotspot/core/error.hpp"

namespace hotspot::detail {
namespace {

/// Items left to do, shared by the threads of one loop; the first failure ends it.
class Work {
 public:
  explicit Work(std::size_t n) : m_n(n) {}

  template <class Body>
  void take_turns(const std::stop_token& stop, const Body& body, const std::function<void(double)>& report) {
    while (!m_over) {
      const std::size_t i = m_next++;
      if (i >= m_n) return;
      try {
        if (stop.stop_requested()) throw Cancelled();
        body(i);
      } catch (...) {  // thread entry: carried to the caller
        fail(std::current_exception());
      }
      if (report) report(static_cast<double>(i + 1) / static_cast<double>(m_n));
    }
  }

  void rethrow_failure() const {
    if (m_failure) std::rethrow_exception(m_failure);
  }

 private:
  void fail(std::exception_ptr failure) {
    const std::scoped_lock lock(m_mutex);
    if (!m_failure) m_failure = std::move(failure);
    m_over = true;
  }

  std::size_t m_n;
  std::atomic<std::size_t> m_next = 0;
  std::atomic<bool> m_over = false;
  std::mutex m_mutex;
  std::exception_ptr m_failure;
};

}  // namespace

void parallel_for(const Run& run, std::string_view stage, std::size_t n,
                  const std::function<void(std::size_t)>& body) {
  const std::size_t wanted =
      run.threads > 0 ? run.threads : std::max(1U, std::thread::hardware_concurrency());
  Work work(n);
  {
    std::vector<std::jthread> others;
    for (std::size_t t = 1; t < std::min(wanted, n); ++t) {
      others.emplace_back([&] { work.take_turns(run.stop, body, {}); });
    }
    std::function<void(double)> report;
    if (run.on_progress) report = [&](double fraction) { run.on_progress(stage, fraction); };
    work.take_turns(run.stop, body, report);
  }
  work.rethrow_failure();
}

}  // namespace hotspot::detail
