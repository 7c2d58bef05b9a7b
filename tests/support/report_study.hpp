/// @file
/// A small study with all that a report can say: two kinds of sources, companies, names that need care, a
/// hidden area and one that protects it, rejected rows, a warning. All invented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hotspot/io/study_file.hpp"
#include "hotspot/io/write_report.hpp"
#include "support/small_study.hpp"
#include "support/temporary_folder.hpp"

namespace hotspot::test {

/// A grey pixel.
inline constexpr std::string_view one_pixel_png(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9c\x63\x58\0\0\0"
    "\xa2\0\xa1\xdc\x8d\xb1\xcc\0\0\0\0IEND\xae\x42\x60\x82",
    67);

/// Area 2 has 3 events; area 3 has the fewest of the others, 617.
inline StudyResult report_study(Language language) {
  StudyResult result = small_study(
      {{300, 300, 300}, {3, 0, 0}, {205, 206, 206}, {260, 270, 270}, {230, 230, 240}}, {200, 210, 220, 230});
  result.study.study = {.name = "Smallham <2010> & \"more\"", .language = language};
  result.study.sources = {
      {.name = "police", .title = "Reports <b>& all", .kind = SourceKind::incidents, .file = "p.csv"},
      {.name = "fires", .title = "Fires", .kind = SourceKind::fires, .file = "f.csv"}};
  result.study.density.bandwidth = result.bandwidth;
  result.study.density.cell = result.density_cell;
  result.study.areas.company = "selskab";
  result.study.areas.department = "afdeling";
  result.areas.names = {"Ådalen", "Zenit & Søn", "Ørnevang", "Birken <i>øst</i>"};
  result.areas.texts = {{"selskab", {"Bo & Co", "Bo & Co", "Anden", "Anden"}},
                        {"afdeling", {"Afdeling 10", "Afdeling 2", "Afdeling 1", "Afdeling 1"}}};
  result.sources.front().title = result.study.sources.front().title;
  result.sources.front().events.categories = {"Theft <script>alert(1)</script>", "O'Neill"};
  result.sources.push_back(detail::compute_source(
      result.study.sources[1], events_of({{20, 60, 21}, {12, 40, 11}, {9, 30, 10}, {8, 20, 9}, {7, 7, 7}}),
      result, {}));
  result.quality.sources = {{.source = "police", .file = "p<1>.csv", .rows_read = 3022, .rows_kept = 3020}};
  result.quality.sources.push_back({.source = "fires", .file = "f.csv", .rows_read = 271, .rows_kept = 271});
  result.quality.sources.front().rejected = {{7, RejectReason::outside_study_area},
                                             {9, RejectReason::no_time}};
  result.quality.sources.front().detected = {{"encoding", "UTF-8"}};
  result.parameters = study_parameters(result.study);
  result.inputs = {{"p<1>.csv", std::string(64, 'c'), 3022}};
  return result;
}

/// One map of each source.
inline std::vector<ReportMap> report_maps(const TemporaryFolder& folder) {
  const std::string file = folder.write("map.png", one_pixel_png);
  return {{"police", "Density <1>", "Where \"reports\" lie & more", file},
          {"police", "Areas", "Reports per area", file},
          {"fires", "Fires' density", "Where fires lie", file}};
}

}  // namespace hotspot::test
