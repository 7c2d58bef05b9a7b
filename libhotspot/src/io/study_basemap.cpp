#include "io/study_basemap.hpp"

#include <chrono>
#include <vector>

#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/study_file.hpp"

namespace hotspot::detail {
namespace {

void add_background(std::vector<MultiPolygon>& shapes, std::vector<LineString>& lines, const Study& study,
                    const std::string& file, const Crs& crs, const Run& run) {
  if (file.empty()) return;
  const Background background = read_background({.source = study_path(study, file), .to_crs = crs}, run);
  shapes.insert(shapes.end(), background.shapes.begin(), background.shapes.end());
  lines.insert(lines.end(), background.lines.begin(), background.lines.end());
}

}  // namespace

Basemap read_basemap(const Study& study, const Release& release, const Run& run) {
  const Layer& area = *release.layer("study_area");
  Basemap map{.crs = area.crs, .study_area = std::get<std::vector<MultiPolygon>>(area.places)};
  std::vector<MultiPolygon> no_shapes;
  std::vector<LineString> no_lines;
  add_background(no_shapes, map.roads, study, study.background.roads, area.crs, run);
  add_background(map.greens, no_lines, study, study.background.greens, area.crs, run);
  add_background(map.water, no_lines, study, study.background.water, area.crs, run);
  add_background(map.buildings, no_lines, study, study.background.buildings, area.crs, run);
  return map;
}

std::string date_today(Language language) {
  return format_date(language, std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace hotspot::detail
