#include "hotspot/core/national_grid.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace hotspot {
namespace {

struct NationalSize {
  double cell;  ///< metres
  std::string_view name;
  double step;  ///< metres that northing and easting are counted in
};

constexpr std::array<NationalSize, 5> sizes{{{100.0, "100m", 100.0},
                                             {250.0, "250m", 10.0},
                                             {1000.0, "1km", 1000.0},
                                             {10000.0, "10km", 10000.0},
                                             {100000.0, "100km", 100000.0}}};

const NationalSize* size_of(const Grid& grid) {
  for (const NationalSize& size : sizes) {
    if (grid.cell == size.cell) return &size;
  }
  return nullptr;
}

bool is_multiple(double value, double step) {
  return std::fmod(value, step) == 0.0;
}

}  // namespace

std::optional<std::string> national_grid_id(const Grid& grid, std::size_t index) {
  if (grid.shape != CellShape::square || grid.crs.code != "EPSG:25832") return std::nullopt;
  const NationalSize* size = size_of(grid);
  if (size == nullptr || !is_multiple(grid.origin.x, grid.cell) || !is_multiple(grid.origin.y, grid.cell)) {
    return std::nullopt;
  }
  const auto steps = [&](double origin, std::size_t cells) {
    return static_cast<std::int64_t>((origin + static_cast<double>(cells) * grid.cell) / size->step);
  };
  return fmt::format("{}_{}_{}", size->name, steps(grid.origin.y, grid.row(index)),
                     steps(grid.origin.x, grid.column(index)));
}

std::string cell_id(const Grid& grid, std::size_t index) {
  if (const auto national = national_grid_id(grid, index)) return *national;
  return std::to_string(grid.row(index)) + "_" + std::to_string(grid.column(index));
}

}  // namespace hotspot
