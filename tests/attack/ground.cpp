#include "attack/ground.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace hotspot::test {
namespace {

constexpr double least_share = 1e-7;  ///< of a cell, to be a piece of it

CellSet cells_of(const Layer& grid) {
  if (const auto* cells = std::get_if<CellSet>(&grid.places)) return *cells;
  const auto& shapes = std::get<std::vector<MultiPolygon>>(grid.places);
  Box box = bounds(shapes.front());
  const double width = box.xmax - box.xmin;
  for (const MultiPolygon& shape : shapes) {
    const Box one = bounds(shape);
    box = {std::min(box.xmin, one.xmin), std::min(box.ymin, one.ymin), std::max(box.xmax, one.xmax),
           std::max(box.ymax, one.ymax)};
  }
  CellSet cells{.grid = {.crs = grid.crs, .origin = {box.xmin, box.ymin}, .cell = width}};
  cells.grid.columns = static_cast<std::size_t>(std::lround((box.xmax - box.xmin) / width));
  cells.grid.rows = static_cast<std::size_t>(std::lround((box.ymax - box.ymin) / width));
  for (const MultiPolygon& shape : shapes) {
    const Box one = bounds(shape);
    cells.cells.push_back(*cells.grid.cell_at({0.5 * (one.xmin + one.xmax), 0.5 * (one.ymin + one.ymax)}));
  }
  if (!std::is_sorted(cells.cells.begin(), cells.cells.end())) throw std::runtime_error("cells out of order");
  return cells;
}

Covered covered(const CellSet& cells, const MultiPolygon& shape) {
  Covered found;
  for (const double share : share_inside(cells, shape)) {
    found.touched.push_back(share > least_share);
    found.whole.push_back(share > 1.0 - least_share);
  }
  return found;
}

/// Cells of `other` that have ground in common with a cell of `of`.
std::vector<std::size_t> overlapping(const CellSet& of, std::size_t row, const CellSet& other) {
  const Point centre = of.grid.centre(of.cells[row]);
  const double half = 0.5 * of.grid.cell;
  std::vector<std::size_t> found;
  const auto index = [&](double at, double origin) { return (at - origin) / other.grid.cell; };
  const auto from = [](double at) { return std::max(0.0, std::floor(at + least_share)); };
  const auto to = [](double at) { return std::ceil(at - least_share); };
  for (double y = from(index(centre.y - half, other.grid.origin.y));
       y < std::min(to(index(centre.y + half, other.grid.origin.y)), static_cast<double>(other.grid.rows));
       ++y) {
    for (double x = from(index(centre.x - half, other.grid.origin.x));
         x <
         std::min(to(index(centre.x + half, other.grid.origin.x)), static_cast<double>(other.grid.columns));
         ++x) {
      const auto at =
          other.position(other.grid.index(static_cast<std::size_t>(y), static_cast<std::size_t>(x)));
      if (at) found.push_back(*at);
    }
  }
  return found;
}

}  // namespace

Ground ground_of(const PublicFolder& run) {
  Ground ground{.cells = cells_of(run.layer("grid")), .areas = {}, .places = {}};
  for (const MultiPolygon& shape : std::get<std::vector<MultiPolygon>>(run.layer("housing_areas").places))
    ground.areas.push_back(covered(ground.cells, shape));
  for (const MultiPolygon& shape : std::get<std::vector<MultiPolygon>>(run.layer("hotspots").places))
    ground.places.push_back(covered(ground.cells, shape));
  return ground;
}

std::vector<Piece> pieces_of(const std::vector<Ground>& grounds,
                             const std::vector<std::vector<bool>>& empty) {
  std::vector<Piece> pieces;
  const Ground& first = grounds.front();
  for (std::size_t cell = 0; cell < first.cells.cells.size(); ++cell) {
    for (std::size_t area = 0; area < first.areas.size(); ++area) {
      if (!first.areas[area].touched[cell]) continue;
      std::vector<Piece> found{{area, {cell}}};
      for (std::size_t run = 1; run < grounds.size(); ++run) {
        std::vector<Piece> finer;
        for (const Piece& piece : found) {
          for (const std::size_t other : overlapping(first.cells, cell, grounds[run].cells)) {
            if (!grounds[run].areas[area].touched[other]) continue;
            finer.push_back(piece);
            finer.back().cells.push_back(other);
          }
        }
        found = std::move(finer);
      }
      pieces.insert(pieces.end(), found.begin(), found.end());
    }
  }
  const auto is_empty = [&](const Piece& piece) {  // in the longest run, the last
    return empty.back()[piece.cells.back()];
  };
  std::erase_if(pieces, is_empty);
  return pieces;
}

}  // namespace hotspot::test
