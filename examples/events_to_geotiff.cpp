// Shows: events from a CSV file, their density inside the municipality, a GeoTIFF for QGIS.
// Simpler first: density_of_points, neighbours_of_areas
// Run: events_to_geotiff data/lindeby/braende.csv data/lindeby/kommunegraense.shp density.tif
// Prints:
//   425 rows read, 418 kept
//   2574 cells inside, of 62 x 52
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/kernel_density.hpp"

using namespace hotspot::literals;

int main(int argc, char** argv) try {
  if (argc != 4) return 2;
  const hotspot::StudyArea town = hotspot::union_of(hotspot::read_areas({.source = argv[2]}).areas);
  const hotspot::EventsRead read = hotspot::read_events({.source = argv[1], .crs = town.crs});
  std::cout << read.quality.rows_read << " rows read, " << read.quality.rows_kept << " kept\n";
  const hotspot::Box extent = hotspot::align_outward(hotspot::bounds(town.shape), town.crs, 100_m);
  const hotspot::Grid grid = hotspot::make_grid(extent, town.crs, {.cell = 100_m});
  const hotspot::CellSet cells = hotspot::cells_with_centre_in(grid, town.shape);
  const auto density = hotspot::kernel_density(
      read.events, cells, town, {.bandwidth = 300_m, .edge = hotspot::EdgeCorrection::uniform});

  const hotspot::Layer layer{.name = "density",
                             .crs = town.crs,
                             .places = cells,
                             .columns = {{"value", density.values, "events/km2"}},
                             .provenance = {.method = "kernel density", .inputs = {read.fingerprint}},
                             .cells_as = hotspot::CellsAs::raster};
  hotspot::write_release(hotspot::internal_release({layer}), argv[3]);
  std::cout << cells.cells.size() << " cells inside, of " << grid.columns << " x " << grid.rows << '\n';
} catch (const hotspot::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
