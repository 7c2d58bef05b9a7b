#include "core/parallel.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "hotspot/core/error.hpp"

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

TEST_CASE("every item is done once, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 7U}) {
    std::vector<int> done(1000, 0);
    detail::parallel_for({.threads = threads}, "stage.test", done.size(), [&](std::size_t i) { ++done[i]; });
    CHECK(done == std::vector<int>(1000, 1));
  }
}

TEST_CASE("no items, no call") {
  detail::parallel_for({}, "stage.test", 0, [](std::size_t) { FAIL("called"); });
}

TEST_CASE("a failure reaches the caller") {
  CHECK_THROWS_AS(detail::parallel_for({.threads = 3}, "stage.test", 100,
                                       [](std::size_t i) {
                                         if (i == 50) throw std::runtime_error("item 50");
                                       }),
                  std::runtime_error);
}

TEST_CASE("a stop ends in Cancelled") {
  std::stop_source source;
  std::atomic<int> done = 0;
  const Run run{.stop = source.get_token(), .threads = 2};
  CHECK_THROWS_AS(detail::parallel_for(run, "stage.test", 1000,
                                       [&](std::size_t) {
                                         if (++done == 10) source.request_stop();
                                       }),
                  Cancelled);
  CHECK(done < 1000);
}

TEST_CASE("progress is told from the calling thread and ends at 1 with one thread") {
  double last = 0.0;
  const Run run{.on_progress = [&](std::string_view, double fraction) { last = fraction; }, .threads = 1};
  detail::parallel_for(run, "stage.test", 8, [](std::size_t) {});
  CHECK(last == 1.0);
}
