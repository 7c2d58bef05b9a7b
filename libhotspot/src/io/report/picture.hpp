/// @file
/// A PNG file as part of the page.
#pragma once

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// The map with its title under it. THROWS IoError if the file cannot be read or is not a PNG.
[[nodiscard]] Html map_figure(const ReportMap& map);

}  // namespace hotspot::detail
