/// @file
/// A kernel density of any number of events on any number of square cells, straight into a GeoTIFF: neither
/// the events nor the raster need fit in memory.
///
/// The raster is computed in bands of rows, from the north, each from all events. Events of a single chunk
/// are read once, more of them once a band. Values are those of `kernel_density`, up to 1e-12 of the highest
/// (`density_accumulator.hpp`). Bands of the file: `value` and, with an edge correction, `edge_mass`; its
/// profile is `internal`, as the analyst's results are.
///
/// REQUIRES: grid and window in the CRS of the events. THROWS as `EventChunks`, `kernel_density` and
/// `write_release`. Cost: that of reading and summing the events, times the bands for what has to be read
/// again. Memory: a chunk of events and some ten doubles for each of `cells_at_once` cells.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "hotspot/core/area_layer.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/provenance.hpp"
#include "hotspot/core/run.hpp"
#include "hotspot/io/event_chunks.hpp"
#include "hotspot/stats/kernel_density.hpp"

namespace hotspot {

/// Cells computed at once: 4096 x 4096, 128 MB for each double.
inline constexpr std::size_t cells_at_once = 16'777'216;

/// How the raster is described; inputs and the method used are added by the writer.
struct DensityRasterForm {
  std::string unit{};
  Provenance provenance{};
  std::size_t most_cells = cells_at_once;  ///< of a band of rows; at least one block of 256 rows is taken
};

struct DensityRasterWritten {
  std::size_t events = 0;
  double total_weight = 0.0;
  double error_bound = 0.0;  ///< as `KernelDensity` has it
};

DensityRasterWritten write_density_raster(EventChunks& events, const Grid& grid,
                                          const std::optional<StudyArea>& window,
                                          const KernelDensityOptions& options, const DensityRasterForm& form,
                                          const std::string& path, const Run& run = {});

}  // namespace hotspot
