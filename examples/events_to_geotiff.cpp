// Shows: events from a CSV file, their density on the cells of the national grid, a GeoTIFF for QGIS.
// Simpler first: density_of_points
// Run: events_to_geotiff data/lindeby/braende.csv density.tif
// Prints:
#include <iostream>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/write_release.hpp"
#include "hotspot/stats/kernel_density.hpp"

using namespace hotspot::literals;

int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const hotspot::EventsRead read =
      hotspot::read_events({.source = argv[1], .crs = hotspot::make_crs("EPSG:25832")});
  std::cout << read.quality.rows_read << " rows read, " << read.quality.rows_kept << " kept\n";

  const hotspot::EventSet& events = read.events;
  const hotspot::Box extent = hotspot::align_outward(hotspot::bounds(events.points), events.crs, 100_m);
  const hotspot::CellSet cells = hotspot::all_cells(hotspot::make_grid(extent, events.crs, {.cell = 100_m}));
  const hotspot::KernelDensity density = hotspot::kernel_density(events, cells, {}, {.bandwidth = 300_m});

  const hotspot::Layer layer{.name = "density",
                             .crs = events.crs,
                             .places = cells,
                             .columns = {{"value", density.values, "events/km2"}},
                             .provenance = {.method = "kernel density", .inputs = {read.fingerprint}},
                             .cells_as = hotspot::CellsAs::raster};
  hotspot::write_release(hotspot::internal_release({layer}), argv[2]);
  std::cout << cells.grid.columns << " x " << cells.grid.rows << " cells written\n";
} catch (const hotspot::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
