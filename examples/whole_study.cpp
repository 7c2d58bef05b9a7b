// Shows: the whole job in four calls: a study file in, a folder for everyone out.
// Simpler first: events_to_geotiff, rates_of_areas
// Run: whole_study data/lindeby/study.toml results
// Prints:
//   tryghed_i_lindeby_opdigtet_eksempel.gpkg
//   maps/politi_density.png
//   maps/politi_areas.png
//   maps/politi_grid.png
//   maps/politi_significance.png
//   maps/politi_perceived.png
//   maps/braende_density.png
//   maps/braende_areas.png
//   maps/braende_grid.png
//   maps/braende_significance.png
//   maps/braende_perceived.png
//   maps/utryghed_density.png
//   maps/utryghed_areas.png
//   maps/utryghed_grid.png
//   maps/utryghed_significance.png
//   sheets.pdf
//   orientation.pdf
//   data_quality.json
//   report.html
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const hotspot::Study study = hotspot::read_study(argv[1]);
  const hotspot::StudyResult result = hotspot::compute_study(study);
  const hotspot::Release release = hotspot::release_study(result, hotspot::Profile::open);
  for (const std::string& file : hotspot::write_study(study, release, result.quality, argv[2]))
    std::cout << file << '\n';
} catch (const hotspot::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
