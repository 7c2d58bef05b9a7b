/// @file
/// What happens to files that are dropped on the window, chosen in it or named on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/text.hpp"
#include "platform/worker.hpp"

namespace hotspot::viewer {

/// Posts the document of all paths that can be opened, a notice for each that cannot, and which are open.
/// Where none is, the document before stays.
[[nodiscard]] Worker::Work opening_job(std::vector<std::string> paths, std::optional<Crs> crs,
                                       Language language);

}  // namespace hotspot::viewer
