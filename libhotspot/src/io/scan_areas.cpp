#include "io/scan_areas.hpp"

#include "hotspot/io/read_areas.hpp"
#include "plan/layer_builder.hpp"

namespace hotspot::detail {
namespace {

MultiPolygon outline_of(const std::vector<std::size_t>& areas, const StudyResult& result) {
  AreaLayer members{.crs = result.crs};
  for (const std::size_t area : areas) {
    members.ids.push_back(result.areas.ids[area]);
    members.shapes.push_back(result.areas.shapes[area]);
  }
  return union_of(members).shape;
}

}  // namespace

std::vector<ScanFinding> scan_areas(const SourceResult& source, const StudyResult& result, const Run& run) {
  const ScanSettings& settings = result.study.scan;
  if (!settings.max_population) return {};
  ScanData data;
  std::vector<std::size_t> scanned;
  for (std::size_t i = 0; i < result.areas.size(); ++i) {
    const double people = population(result)[i];
    if (!(people > 0.0)) continue;
    scanned.push_back(i);
    data.centres.push_back(centroid(result.areas.shapes[i]));
    data.cases.push_back(static_cast<double>(source.total.count[i]));
    data.population.push_back(people);
  }
  if (scanned.size() < 2) return {};
  std::vector<ScanFinding> findings;
  const SpatialScanOptions options{.max_population = *settings.max_population,
                                   .permutations = static_cast<std::uint32_t>(settings.permutations)};
  for (ScanCluster& cluster : spatial_scan(data, options, run)) {
    for (std::size_t& area : cluster.areas) area = scanned[area];
    cluster.centre = scanned[cluster.centre];
    MultiPolygon outline = outline_of(cluster.areas, result);
    findings.push_back({std::move(cluster), std::move(outline)});
  }
  return findings;
}

}  // namespace hotspot::detail
