#include "hotspot/io/write_density_raster.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "hotspot/core/cell_rows.hpp"
#include "hotspot/core/layer.hpp"
#include "hotspot/core/parameters.hpp"
#include "hotspot/stats/density_accumulator.hpp"
#include "io/geotiff_writer.hpp"

namespace hotspot {
namespace {

using detail::GeotiffWriter;

/// The events, several times over; those of a single chunk stay in memory.
class Passes {
 public:
  explicit Passes(EventChunks& chunks) : m_chunks(chunks) {}

  template <class Use>
  void for_each_chunk(const Run& run, const Use& use) {
    if (m_whole) return use(*m_whole);
    m_chunks.restart();
    std::optional<EventSet> events = m_chunks.next(run);
    if (m_chunks.is_at_end()) m_whole = events;
    for (; events; events = m_chunks.next(run)) use(*events);
  }

 private:
  EventChunks& m_chunks;
  std::optional<EventSet> m_whole;
};

/// From the north, each ending with a block of the file.
std::vector<RowRange> bands_of(const Grid& grid, std::size_t most_cells) {
  constexpr std::size_t block = GeotiffWriter::lines_of_a_block;
  const std::size_t height = std::max<std::size_t>(1, most_cells / grid.columns / block) * block;
  std::vector<RowRange> bands;
  for (std::size_t end = grid.rows; end > 0;) {
    const std::size_t first = end > height ? end - height : 0;
    bands.push_back({first, end});
    end = first;
  }
  return bands;
}

/// Progress over all bands as one; the sum over a chunk keeps silent, being short.
Run reading(const Run& run, std::size_t band, std::size_t bands) {
  Run part{.stop = run.stop, .threads = run.threads};
  if (!run.on_progress) return part;
  part.on_progress = [&run, band, bands](std::string_view, double fraction) {
    run.on_progress("stage.density", (static_cast<double>(band) + fraction) / static_cast<double>(bands));
  };
  return part;
}

Layer empty_layer(const Grid& grid, const KernelDensityOptions& options, const DensityRasterForm& form) {
  Layer layer{.name = "kde", .title = "kernel density", .crs = grid.crs, .places = CellSet{grid, {}}};
  layer.columns.push_back({.name = "value", .values = RealColumn{}, .unit = form.unit});
  if (options.edge != EdgeCorrection::none) {
    layer.columns.push_back({.name = "edge_mass", .values = RealColumn{}});
  }
  layer.cells_as = CellsAs::raster;
  layer.provenance = form.provenance;
  return layer;
}

void put_values(Layer& layer, CellSet cells, KernelDensity density) {
  layer.places = std::move(cells);
  layer.columns.front().values = std::move(density.values);
  if (layer.columns.size() > 1) layer.columns.back().values = std::move(density.edge_mass);
}

}  // namespace

DensityRasterWritten write_density_raster(EventChunks& events, const Grid& grid,
                                          const std::optional<StudyArea>& window,
                                          const KernelDensityOptions& options, const DensityRasterForm& form,
                                          const std::string& path, const Run& run) {
  Layer layer = empty_layer(grid, options, form);
  GeotiffWriter writer(layer, Profile::internal, path);
  const Run silent{.stop = run.stop, .threads = run.threads};
  const std::vector<RowRange> bands = bands_of(grid, form.most_cells);
  Passes passes(events);
  DensityRasterWritten written;
  for (std::size_t b = 0; b < bands.size(); ++b) {
    DensityAccumulator sum(cells_in_rows(grid, bands[b], window), options, window);
    passes.for_each_chunk(reading(run, b, bands.size()),
                          [&](const EventSet& chunk) { sum.add(chunk, silent); });
    written.events = sum.events();
    written.total_weight = sum.total_weight();
    CellSet cells = sum.cells();
    KernelDensity density = std::move(sum).density(silent);
    written.error_bound = std::max(written.error_bound, density.error_bound);
    put_values(layer, std::move(cells), std::move(density));
    writer.write_rows(bands[b], layer);
  }
  layer.provenance.inputs.insert(layer.provenance.inputs.begin(), events.fingerprint());
  if (options.method == DensityMethod::binned) {
    // Where the bandwidth is a few cells the sum is exact, and the bound 0.
    const DensityMethod used = written.error_bound > 0.0 ? DensityMethod::binned : DensityMethod::exact;
    layer.provenance.parameters.push_back({.name = "method_used", .value = std::string(word(used))});
    layer.provenance.parameters.push_back(
        {.name = "error_bound", .value = value_in_words(written.error_bound)});
  }
  writer.commit(layer);
  return written;
}

}  // namespace hotspot
