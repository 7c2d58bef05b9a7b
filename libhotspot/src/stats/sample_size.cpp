#include "hotspot/stats/sample_size.hpp"

#include <cmath>

#include "hotspot/core/error.hpp"

namespace hotspot {
namespace {

std::optional<Message> few(const char* key, const char* what, std::size_t n, std::size_t fewest) {
  if (n >= fewest) return std::nullopt;
  return Message{key, {{what, static_cast<std::int64_t>(n)}, {"fewest", static_cast<std::int64_t>(fewest)}}};
}

}  // namespace

std::optional<Message> few_events_warning(std::size_t events) {
  return few("warning.few_events", "events", events, fewest_events);
}

std::optional<Message> few_areas_warning(std::size_t areas) {
  return few("warning.few_areas", "areas", areas, fewest_areas);
}

std::optional<Message> few_permutations_warning(std::uint32_t permutations, double level) {
  constexpr double rounding = 1e-12;
  const double smallest = 1.0 / (1.0 + permutations);
  if (permutations == 0 || smallest <= (1.0 - level) * (1.0 + rounding)) return std::nullopt;
  return Message{"warning.few_permutations",
                 {{"permutations", static_cast<std::int64_t>(permutations)},
                  {"smallest", smallest},
                  {"level", level},
                  {"fewest", static_cast<std::int64_t>(std::ceil(1.0 / (1.0 - level) - 1.0 - rounding))}}};
}

void require_fine_cells(Kernel kernel, Metres bandwidth, const Grid& grid) {
  const double cell = grid.cell * grid.crs.metres_per_unit;
  const double radius =
      kernel == Kernel::gaussian ? bandwidth.value / kernel_deviation(Kernel::quartic) : bandwidth.value;
  const double largest = radius / fewest_cells_a_bandwidth;
  constexpr double rounding = 1e-9;
  if (cell <= largest * (1.0 + rounding)) return;
  throw ArgumentError(
      {"error.coarse_cells", {{"bandwidth", bandwidth.value}, {"cell", cell}, {"largest", largest}}});
}

std::optional<Message> chance_warning(std::size_t tests, double level) {
  if (tests == 0) return std::nullopt;
  return Message{"warning.found_by_chance",
                 {{"tests", static_cast<std::int64_t>(tests)},
                  {"level", level},
                  {"expected", level * static_cast<double>(tests)}}};
}

}  // namespace hotspot
