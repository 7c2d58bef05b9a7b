/// @file
/// What the commands of densities share: --at, and units in words.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "hotspot/core/error.hpp"
#include "hotspot/core/fields.hpp"
#include "hotspot/stats/adaptive_kernel_density.hpp"
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

/// --adaptive, --pilot.
struct AdaptiveChoice {
  bool adaptive = false;
  std::optional<Metres> pilot{};
};

[[nodiscard]] inline AdaptiveKernelDensityOptions adaptive_options(const KernelDensityOptions& density,
                                                                   const AdaptiveChoice& choice) {
  return {.bandwidth = density.bandwidth,
          .pilot = choice.pilot,
          .edge = density.edge,
          .unit = density.unit,
          .period_days = density.period_days,
          .leave_one_out = density.leave_one_out};
}

/// `kernel_stated`: not the default of --kernel. THROWS ArgumentError for options that do not go together.
inline void require_valid(const KernelDensityOptions& density, const AdaptiveChoice& choice,
                          bool kernel_stated) {
  if (!choice.adaptive && choice.pilot) throw ArgumentError({"error.pilot_without_adaptive", {}});
  if (choice.adaptive && density.method == DensityMethod::binned) {
    throw ArgumentError({"error.binned_adaptive", {}});
  }
  if (choice.adaptive && kernel_stated && density.kernel != Kernel::gaussian) {
    throw ArgumentError({"error.adaptive_kernel", {{"kernel", std::string(word(density.kernel))}}});
  }
}

}  // namespace hotspot::cli

template <>
struct hotspot::EnumWords<hotspot::cli::DensityAt> {
  static constexpr std::array<std::pair<cli::DensityAt, std::string_view>, 2> words{
      {{cli::DensityAt::cells, "cells"}, {cli::DensityAt::points, "points"}}};
};
