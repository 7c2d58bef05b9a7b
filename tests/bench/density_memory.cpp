/// @file
/// Memory that kernel densities take beside their events: density_memory [EVENTS]
///
/// 1000 x 1000 cells, weighted events, one thread. Prints a table in Markdown: the highest use of memory less
/// that of the events before, in megabytes, and in bytes an event once the raster is taken off. Each in a
/// process of its own. Linux only.
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "hotspot/stats/kernel_density.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;

constexpr double side = 10'000.0;
constexpr double bytes_of_raster = 8e6;

/// A line of /proc/self/status, in bytes.
double status(const std::string& key) {
  std::ifstream in("/proc/self/status");
  std::string word;
  double kilobytes = 0.0;
  while (in >> word) {
    if (word == key) in >> kilobytes;
  }
  return 1024.0 * kilobytes;
}

void measure(const char* name, std::size_t n, const KernelDensityOptions& options) {
  EventSet events = test::sample_events(n, side);
  events.weights.assign(n, 2.0);
  const CellSet cells = all_cells(make_grid({0, 0, side, side}, events.crs, {.cell = Metres{10}}));
  std::ofstream("/proc/self/clear_refs") << "5";  // the peak counts from here
  const double before = status("VmRSS:");
  const KernelDensity density = kernel_density(events, cells, {}, options, {.threads = 1});
  const double taken = status("VmHWM:") - before;
  std::printf("| %s | %.0f | %.0f |\n", name, taken / 1e6,
              (taken - bytes_of_raster) / static_cast<double>(n));
  std::fflush(stdout);
}

void in_process(const char* name, std::size_t n, const KernelDensityOptions& options) {
  const pid_t child = fork();
  if (child == 0) {
    measure(name, n, options);
    _exit(0);
  }
  waitpid(child, nullptr, 0);
}

}  // namespace

int main(int argc, char** argv) {
  const auto n = static_cast<std::size_t>(argc > 1 ? std::atoll(argv[1]) : 10'000'000);
  std::printf(
      "| %zu events | MB beside the events | bytes an event beside the raster |\n| --- | --- | --- |\n", n);
  std::fflush(stdout);
  in_process("exact quartic, 25 cells", n, {.bandwidth = 250_m});
  in_process("exact triangular, 25 cells", n, {.bandwidth = 250_m, .kernel = Kernel::triangular});
  in_process("exact Gaussian, 2 cells", n, {.bandwidth = 20_m, .kernel = Kernel::gaussian});
  in_process("exact Gaussian, 25 cells", n, {.bandwidth = 250_m, .kernel = Kernel::gaussian});
  in_process("binned quartic, 25 cells", n, {.bandwidth = 250_m, .method = DensityMethod::binned});
  return 0;
}
