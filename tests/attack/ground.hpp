/// @file
/// The ground that public runs count events on: cells, areas and densest places, and the pieces that they cut
/// each other into.
#pragma once

#include <cstddef>
#include <vector>

#include "attack/public_folder.hpp"
#include "hotspot/core/grid.hpp"

namespace hotspot::test {

/// Which cells of a run a shape covers, wholly or in part.
struct Covered {
  std::vector<bool> touched;
  std::vector<bool> whole;
};

/// One run as far as places go.
struct Ground {
  CellSet cells;
  std::vector<Covered> areas;
  std::vector<Covered> places;
};

[[nodiscard]] Ground ground_of(const PublicFolder& run);

/// A piece of ground: of one area, in one cell of each run.
struct Piece {
  std::size_t area = 0;
  std::vector<std::size_t> cells;  ///< per run
};

/// Pieces that may hold events: none in cells that the last run shows to be empty. `empty`: per run and cell.
[[nodiscard]] std::vector<Piece> pieces_of(const std::vector<Ground>& grounds,
                                           const std::vector<std::vector<bool>>& empty);

}  // namespace hotspot::test
