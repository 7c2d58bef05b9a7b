/// @file
/// What the commands of densities share: --at, and units in words.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "hotspot/core/fields.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot::cli {

enum class DensityAt { cells, points };

/// "1/km2", per year where the events span a stated period; empty for the raw scale.
[[nodiscard]] inline std::string unit_in_words(const KernelDensityOptions& options) {
  const std::string per_time = options.period_days ? "/year" : "";
  switch (options.unit) {
    case DensityUnit::per_km2:
      return "1/km2" + per_time;
    case DensityUnit::per_m2:
    case DensityUnit::probability:
      return "1/m2" + per_time;
    case DensityUnit::raw:
      return "";
  }
  return "";
}

}  // namespace hotspot::cli

template <>
struct hotspot::EnumWords<hotspot::cli::DensityAt> {
  static constexpr std::array<std::pair<cli::DensityAt, std::string_view>, 2> words{
      {{cli::DensityAt::cells, "cells"}, {cli::DensityAt::points, "points"}}};
};
