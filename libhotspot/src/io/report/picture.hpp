/// @file
/// A PNG file as part of the page.
#pragma once

#include <string>

#include "io/report/html.hpp"
#include "io/report/report_input.hpp"

namespace hotspot::detail {

/// The map with its title under it. THROWS IoError if the file cannot be read or is not a PNG.
[[nodiscard]] Html map_figure(const ReportMap& map);

/// A picture held in memory, of a type such as "image/png"; `alternative` says what it shows.
[[nodiscard]] Html embedded_picture(const std::string& bytes, const std::string& type,
                                    const std::string& alternative);

}  // namespace hotspot::detail
