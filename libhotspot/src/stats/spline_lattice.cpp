#include "stats/spline_lattice.hpp"

#include <algorithm>

#include "core/parallel.hpp"

namespace hotspot::detail {
namespace {

/// Points a task puts in their bands at once. Chunks are the same for any number of threads.
constexpr std::size_t chunk_size = 1 << 15;

std::size_t band_of(double y, const SplineLattice& lattice) {
  const double row = (y - lattice.first.y) / lattice.spacing;
  return static_cast<std::size_t>(row) / BandedPoints::rows_a_band;
}

/// Calls body(i, band) for the points of a chunk that count.
template <class Body>
void for_each_in_chunk(std::size_t chunk, const std::vector<Point>& points,
                       const std::vector<double>& weights, const Box& box, const SplineLattice& lattice,
                       const Body& body) {
  const std::size_t end = std::min(points.size(), (chunk + 1) * chunk_size);
  for (std::size_t i = chunk * chunk_size; i < end; ++i) {
    const Point p = points[i];
    if (p.x < box.xmin || p.x > box.xmax || p.y < box.ymin || p.y > box.ymax) continue;
    if (!weights.empty() && weights[i] == 0.0) continue;
    body(i, band_of(p.y, lattice));
  }
}

}  // namespace

BandedPoints::BandedPoints(const std::vector<Point>& points, const std::vector<double>& weights,
                           const Box& box, const SplineLattice& lattice, const Run& run) {
  const std::size_t bands = (lattice.rows + rows_a_band - 1) / rows_a_band;
  const std::size_t chunks = (points.size() + chunk_size - 1) / chunk_size;
  // next[chunk][band]: first the number of points, then the place of the next one.
  std::vector<std::vector<std::size_t>> next(chunks);
  parallel_for(run, "stage.density", chunks, [&](std::size_t chunk) {
    next[chunk].assign(bands, 0);
    for_each_in_chunk(chunk, points, weights, box, lattice,
                      [&](std::size_t, std::size_t band) { ++next[chunk][band]; });
  });
  std::size_t total = 0;
  for (std::size_t band = 0; band < bands; ++band) {
    m_start.push_back(total);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
      const std::size_t count = next[chunk][band];
      next[chunk][band] = total;
      total += count;
    }
  }
  m_start.push_back(total);
  m_points.resize(total);
  parallel_for(run, "stage.density", chunks, [&](std::size_t chunk) {
    const double scale = 1.0 / lattice.spacing;
    for_each_in_chunk(chunk, points, weights, box, lattice, [&](std::size_t i, std::size_t band) {
      m_points[next[chunk][band]++] = {(points[i].x - lattice.first.x) * scale,
                                       (points[i].y - lattice.first.y) * scale,
                                       weights.empty() ? 1.0 : weights[i]};
    });
  });
}

template <std::size_t degree>
std::vector<double> spread(const BandedPoints& points, const SplineLattice& lattice, const Run& run) {
  std::vector<double> values(lattice.size(), 0.0);
  const auto fill = [&](std::size_t band) {
    for (const LatticePoint* p = points.begin(band); p != points.end(band); ++p) {
      const auto column = static_cast<std::size_t>(p->x), row = static_cast<std::size_t>(p->y);
      const auto across = spline_weights<degree>(p->x - static_cast<double>(column));
      const auto up = spline_weights<degree>(p->y - static_cast<double>(row));
      constexpr std::size_t before = (degree - 1) / 2;
      double* nodes = values.data() + (row - before) * lattice.columns + (column - before);
      for (const double factor : up) {
        const double share = p->weight * factor;
        for (std::size_t c = 0; c <= degree; ++c) nodes[c] += share * across[c];
        nodes += lattice.columns;
      }
    }
  };
  // Bands next to each other share rows: every second one at a time.
  static_assert(BandedPoints::rows_a_band > 2 * spline_margin<degree>);
  for (const std::size_t parity : {0U, 1U}) {
    parallel_for(run, "stage.density", (points.bands() + 1 - parity) / 2,
                 [&](std::size_t k) { fill(2 * k + parity); });
  }
  return values;
}

template std::vector<double> spread<3>(const BandedPoints&, const SplineLattice&, const Run&);
template std::vector<double> spread<5>(const BandedPoints&, const SplineLattice&, const Run&);

std::vector<double> tile_sums(const BandedPoints& points, std::size_t tile, std::size_t tile_columns,
                              std::size_t tile_rows, const Run& run) {
  std::vector<double> sums(tile_columns * tile_rows, 0.0);
  // Exact: the side is a power of two.
  const double scale = 1.0 / static_cast<double>(tile);
  parallel_for(run, "stage.density", points.bands(), [&](std::size_t band) {
    for (const LatticePoint* p = points.begin(band); p != points.end(band); ++p) {
      const auto column = static_cast<std::size_t>(p->x * scale);
      const auto row = static_cast<std::size_t>(p->y * scale);
      sums[row * tile_columns + column] += std::abs(p->weight);
    }
  });
  return sums;
}

}  // namespace hotspot::detail
