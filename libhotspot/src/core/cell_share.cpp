#include <algorithm>
#include <span>
#include <utility>

#include "core/border_cells.hpp"
#include "core/clip.hpp"
#include "hotspot/core/grid.hpp"
#include "hotspot/core/point_location.hpp"

namespace hotspot {
namespace {

using detail::left_of;
using Rings = std::vector<Ring>;

/// Cuts the shape down to ever fewer cells until single ones are left, so that a cell meets only the corners
/// near it.
class ShareByClipping {
 public:
  ShareByClipping(const CellSet& cells, std::vector<double>& share) : m_cells(cells), m_share(share) {}

  /// `wanted`: positions in the set, ascending, so row by row.
  void clip(const Rings& rings, std::span<const std::size_t> wanted) {
    if (wanted.empty() || rings.empty()) return;
    if (wanted.size() == 1) return clip_to_cell(rings, wanted.front());
    const std::size_t middle = halving(wanted);
    for (const auto half : {wanted.first(middle), wanted.subspan(middle)}) {
      clip(within(rings, box_around(half)), half);
    }
  }

 private:
  [[nodiscard]] std::size_t cell(std::size_t position) const { return m_cells.cells[position]; }
  [[nodiscard]] std::size_t row(std::size_t position) const { return m_cells.grid.row(cell(position)); }

  /// Between two rows where there are several, else in the middle of the row.
  [[nodiscard]] std::size_t halving(std::span<const std::size_t> wanted) const {
    const std::size_t half = wanted.size() / 2;
    if (row(wanted.front()) == row(wanted.back())) return half;
    const auto row_begins = [&](std::size_t at) {
      const auto first = std::partition_point(wanted.begin(), wanted.end(),
                                              [&](std::size_t p) { return row(p) < row(wanted[at]); });
      return static_cast<std::size_t>(first - wanted.begin());
    };
    if (row_begins(half) > 0) return row_begins(half);
    const auto next_row = std::partition_point(wanted.begin(), wanted.end(),
                                               [&](std::size_t p) { return row(p) <= row(wanted[half]); });
    return static_cast<std::size_t>(next_row - wanted.begin());
  }

  [[nodiscard]] Box box_around(std::span<const std::size_t> wanted) const {
    const Grid& grid = m_cells.grid;
    const Box south = bounds(MultiPolygon{grid.outline(cell(wanted.front()))});
    const Box north = bounds(MultiPolygon{grid.outline(cell(wanted.back()))});
    if (row(wanted.front()) == row(wanted.back())) return {south.xmin, south.ymin, north.xmax, north.ymax};
    const Box all = grid.extent();
    return {all.xmin, south.ymin, all.xmax, north.ymax};
  }

  static Rings within(const Rings& rings, const Box& box) {
    const Point sw{box.xmin, box.ymin}, se{box.xmax, box.ymin}, ne{box.xmax, box.ymax},
        nw{box.xmin, box.ymax};
    return left_of(left_of(left_of(left_of(rings, sw, se), ne, nw), se, ne), nw, sw);
  }

  void clip_to_cell(Rings rings, std::size_t position) {
    const Polygon outline = m_cells.grid.outline(cell(position));
    for (std::size_t i = 0; i < outline.outer.size(); ++i) {
      rings = left_of(rings, outline.outer[i], outline.outer[(i + 1) % outline.outer.size()]);
    }
    m_share[position] = std::clamp(detail::signed_area(rings) / area({outline}), 0.0, 1.0);
  }

  const CellSet& m_cells;
  std::vector<double>& m_share;
};

Rings rings_of(const MultiPolygon& shape) {
  Rings rings;
  for (const Polygon& polygon : shape) {
    rings.push_back(polygon.outer);
    rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
  }
  return rings;
}

}  // namespace

std::vector<double> share_inside(const CellSet& cells, const MultiPolygon& shape) {
  const std::vector<bool> on_border = detail::border_cells(cells.grid, shape);
  const PointLocator locator(shape);
  std::vector<double> share(cells.cells.size(), 0.0);
  std::vector<std::size_t> cut;  // positions of the cells that the border runs through
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    const std::size_t cell = cells.cells[i];
    if (on_border[cell]) {
      cut.push_back(i);
    } else if (locator.covers(cells.grid.centre(cell))) {
      share[i] = 1.0;
    }
  }
  ShareByClipping(cells, share).clip(rings_of(shape), cut);
  return share;
}

}  // namespace hotspot
