/// @file
/// The output of an earlier run, to say what has changed since: in the inputs, in the definitions, in the
/// figures.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "hotspot/core/fields.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/message.hpp"

namespace hotspot {

/// [previous]
struct PreviousSettings {
  std::string file{};  ///< GeoPackage of an earlier run; not stated: nothing is compared

  static constexpr auto fields() {
    return std::tuple{Field{"file", &PreviousSettings::file, "study.previous_file"}};
  }
};

/// What could be read of it.
struct PreviousRun {
  std::string file{};                ///< its name without its folder
  std::vector<Layer> layers{};       ///< `run`, `totals`, `area_counts` and `goals`, those that it has
  std::optional<Message> problem{};  ///< why nothing can be compared
};

}  // namespace hotspot
