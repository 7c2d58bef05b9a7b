/// @file
/// The report of a study as one self-contained HTML file: pictures inside, nothing fetched, nothing run.
///
/// What was read and rejected, maps, a table of housing areas with n, rate and interval (by name, no league
/// table), methods with their parameters in words. Reads released layers alone, so that report and GeoPackage
/// never disagree. THROWS IoError. The file appears whole under its name or not at all.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hotspot/plan/area_sheet.hpp"
#include "hotspot/plan/orientation.hpp"
#include "hotspot/plan/release.hpp"
#include "hotspot/plan/study.hpp"

namespace hotspot {

/// A picture in the report.
struct ReportMap {
  std::string source{};  ///< name of the source it shows
  std::string title{};
  std::string alternative{};  ///< what it shows, in words, for who does not see it
  std::string file{};         ///< PNG
};

/// The `source` of a map of what people feel beside that source.
[[nodiscard]] inline std::string perceived_map_source(const std::string& source) {
  return source + " perceived";  // the blank keeps it apart from names of sources
}

/// An action sheet in the report, with its map as PNG in `map`.
struct ReportSheet {
  AreaSheet sheet{};
  std::string map{};
};

/// What the report holds besides; without, it has neither sheets nor orientation.
struct ReportPages {
  std::vector<ReportSheet> sheets{};
  Orientation orientation{};
  std::size_t sheets_left_out = 0;  ///< too many to open as one page; the PDF has them
};

/// `study` gives language, name, and the titles and kinds of the sources; figures come from `release`.
void write_report(const Release& release, const Study& study, const std::vector<ReportMap>& maps,
                  const std::string& path, const ReportPages& pages = {});

}  // namespace hotspot
