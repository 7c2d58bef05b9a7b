/// @file
/// How long a kernel density goes on after it is asked to stop: density_stop [EVENTS] [MOMENTS]
///
/// Each way of summing runs once to its end, then is stopped at moments spread evenly over that time.
/// Clustered events and events all on one spot, 1000 x 1000 cells. Prints a table in Markdown: seconds of the
/// whole, and the longest time from the request to the end, by the clock and in CPU time of the process.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <future>
#include <stop_token>

#include "hotspot/core/error.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "hotspot/stats/prepared_events.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;
using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;
using Call = std::function<void(const EventSet&, const CellSet&, const Run&)>;

constexpr double side = 10'000.0;

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Delay {
  double seconds = 0.0;
  double cpu_seconds = 0.0;
};

/// After so many seconds of work; nothing where it had ended by then.
Delay stopped_after(double seconds, const std::function<void(const Run&)>& work) {
  std::stop_source source;
  auto done = std::async(std::launch::async, [&] {
    try {
      work({.stop = source.get_token(), .threads = 1});
    } catch (const Cancelled&) {
    }
  });
  if (done.wait_for(Seconds(seconds)) == std::future_status::ready) return {};
  const auto asked = Clock::now();
  const double cpu_asked = cpu_seconds();
  source.request_stop();
  done.wait();
  return {Seconds(Clock::now() - asked).count(), cpu_seconds() - cpu_asked};
}

void measure(const char* name, const EventSet& events, const CellSet& cells, int moments, const Call& call) {
  const auto work = [&](const Run& run) { call(events, cells, run); };
  const auto start = Clock::now();
  work({.threads = 1});
  const double whole = Seconds(Clock::now() - start).count();
  Delay longest;
  for (int k = 0; k < moments; ++k) {
    const Delay delay = stopped_after(whole * (k + 0.5) / moments, work);
    longest.seconds = std::max(longest.seconds, delay.seconds);
    longest.cpu_seconds = std::max(longest.cpu_seconds, delay.cpu_seconds);
  }
  std::printf("| %s | %.2f | %.0f | %.0f |\n", name, whole, 1e3 * longest.seconds, 1e3 * longest.cpu_seconds);
  std::fflush(stdout);
}

Call at_cells(Kernel kernel, DensityMethod method = DensityMethod::exact) {
  return [=](const EventSet& events, const CellSet& cells, const Run& run) {
    (void)kernel_density(events, cells, {}, {.bandwidth = 250_m, .kernel = kernel, .method = method}, run);
  };
}

Call at_events(Kernel kernel) {
  return [=](const EventSet& events, const CellSet&, const Run& run) {
    (void)kernel_density_at_events(events, {}, {.bandwidth = 50_m, .kernel = kernel}, run);
  };
}

void measure_all(const char* which, const EventSet& events, const CellSet& cells, int moments) {
  std::printf("| %s | seconds | longest delay, ms | in CPU time, ms |\n| --- | --- | --- | --- |\n", which);
  const auto one = [&](const char* name, const Call& call) { measure(name, events, cells, moments, call); };
  one("quartic", at_cells(Kernel::quartic));
  one("triangular", at_cells(Kernel::triangular));
  one("Gaussian", at_cells(Kernel::gaussian));
  one("quartic, binned", at_cells(Kernel::quartic, DensityMethod::binned));
  one("Gaussian, binned", at_cells(Kernel::gaussian, DensityMethod::binned));
  one("preparing", [](const EventSet& set, const CellSet& grid, const Run& run) {
    (void)PreparedEvents(set, grid.grid, 250_m, run);
  });
  one("quartic at events", at_events(Kernel::quartic));
  one("Gaussian at events", at_events(Kernel::gaussian));
}

}  // namespace

int main(int argc, char** argv) {
  const auto n = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 10'000'000);
  const int moments = argc > 2 ? std::atoi(argv[2]) : 12;
  EventSet events = test::sample_events(n, side);
  const CellSet cells = all_cells(make_grid({0, 0, side, side}, events.crs, {.cell = Metres{10}}));
  measure_all("clustered", events, cells, moments);
  events.points.assign(n, Point{5012.3, 4987.7});
  measure_all("on one spot", events, cells, moments);
  return 0;
}
