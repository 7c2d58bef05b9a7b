/// @file
/// Where data come from: a source that OGR can open, and what to take from it.
#pragma once

#include <optional>
#include <string>

#include "hotspot/core/crs.hpp"

namespace hotspot {

struct Input {
  std::string source{};         ///< a file name, or "PG:..." for a database the user names
  std::string layer{};          ///< empty: the only one; several are an error that lists them
  std::string where{};          ///< OGR SQL; rows it does not keep are not counted as read
  std::optional<Crs> crs{};     ///< for a source without one; never overrides the source's own
  std::optional<Crs> to_crs{};  ///< wanted; empty: as it is
};

}  // namespace hotspot
