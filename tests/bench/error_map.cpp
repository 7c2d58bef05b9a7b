/// @file
/// How far the exact density is from the sum in long double, cell by cell, for three cases: clustered events,
/// events everywhere, and a crowd on one spot beside lone events. error_map [FOLDER]
///
/// Prints a table in Markdown; into FOLDER goes a CSV a case and kernel: x,y,value,error (of the maximum).
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "hotspot/core/parameters.hpp"
#include "hotspot/stats/kernel_density.hpp"
#include "support/long_sums.hpp"
#include "support/sample_events.hpp"

namespace {

using namespace hotspot;
using namespace hotspot::test;

constexpr double side = 10'000.0;
constexpr double bandwidth = 625.0;  // 10 cells
constexpr std::size_t events = 20'000;

EventSet empty_set() {
  EventSet set;
  set.crs = Crs::local();
  return set;
}

EventSet everywhere() {
  EventSet set = empty_set();
  Sampler sampler(2);
  for (std::size_t i = 0; i < events; ++i) {
    const double x = side * sampler.next();
    set.points.push_back({x, side * sampler.next()});
  }
  return set;
}

EventSet spot_and_lone_events() {
  EventSet set = empty_set();
  set.points.assign(events - 20, Point{5012.3, 4987.7});
  Sampler sampler(3);
  for (std::size_t i = 0; i < 20; ++i) {
    const double x = side * sampler.next();
    set.points.push_back({x, side * sampler.next()});
  }
  return set;
}

void write_map(const std::string& path, const CellSet& cells, const std::vector<double>& values,
               const EventSet& set, Kernel kernel) {
  std::vector<long double> errors;
  long double largest = 0.0L;
  for (std::size_t k = 0; k < values.size(); ++k) {
    const LongSum sum = long_sum(set.points, {}, cells.grid.centre(cells.cells[k]), kernel, bandwidth);
    errors.push_back(values[k] - sum.value);
    largest = std::max(largest, sum.value);
  }
  std::ofstream out(path);
  out << "x,y,value,error\n";
  for (std::size_t k = 0; k < values.size(); ++k) {
    const Point centre = cells.grid.centre(cells.cells[k]);
    out << value_in_words(centre.x) << ',' << value_in_words(centre.y) << ',' << value_in_words(values[k])
        << ',' << value_in_words(static_cast<double>(errors[k] / largest)) << '\n';
  }
}

void compare(const std::string& name, const EventSet& set, const std::string& folder) {
  const CellSet cells = all_cells(Grid{Crs::local(), {0.0, 0.0}, side / 160.0, 160, 160, CellShape::square});
  for (const Kernel kernel : {Kernel::uniform, Kernel::triangular, Kernel::epanechnikov, Kernel::quartic,
                              Kernel::triweight, Kernel::gaussian}) {
    const KernelDensityOptions options{
        .bandwidth = Metres{bandwidth}, .kernel = kernel, .unit = DensityUnit::raw};
    const std::vector<double> values = kernel_density(set, cells, {}, options).values;
    const SumErrors errors = sum_errors(values, set.points, {}, cells, kernel, bandwidth);
    const std::string kernel_name(word(kernel));
    std::printf("| %s | %s | %.1e | %.1e | %zu | %zu |\n", name.c_str(), kernel_name.c_str(),
                errors.of_maximum, errors.relative, errors.false_zeros, errors.negative);
    if (!folder.empty())
      write_map(folder + "/" + name + "_" + kernel_name + ".csv", cells, values, set, kernel);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : "";
  std::puts(
      "| events | kernel | largest error, of the maximum | relative, where above 1e-6 of a peak | false "
      "zeros | negative |\n| --- | --- | --- | --- | --- | --- |");
  compare("clustered", sample_events(events, side), folder);
  compare("everywhere", everywhere(), folder);
  compare("spot", spot_and_lone_events(), folder);
  return 0;
}
