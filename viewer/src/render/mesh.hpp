/// @file
/// A layer as triangles, line pieces and dots, in several levels of detail, cut into chunks that can be left
/// out where they are not seen. Coordinates are single precision, relative to an origin.
#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/core/geometry.hpp"
#include "state/layer_data.hpp"

namespace hotspot::viewer {

struct MeshVertex {
  float x = 0.0F;
  float y = 0.0F;
  std::uint32_t row = 0;
};

struct MeshSegment {
  float ax = 0.0F;
  float ay = 0.0F;
  float bx = 0.0F;
  float by = 0.0F;
  std::uint32_t row = 0;
};

/// A run of vertices or pieces, and where they lie (coordinates of the layer).
struct Chunk {
  std::size_t first = 0;
  std::size_t count = 0;
  Box box{};
};

/// Corners are left out where the border then runs no farther than `tolerance` (units of the CRS) from them.
struct MeshLevel {
  double tolerance = 0.0;
  std::vector<MeshVertex> triangles{};
  std::vector<Chunk> triangle_chunks{};
  std::vector<MeshSegment> segments{};
  std::vector<Chunk> segment_chunks{};
};

/// What takes long of the levels of dots, and holds whichever dots are shown: rows along a curve.
struct DotOrder {
  Point origin{};
  double size = 0.0;  ///< of the square around all, units of the CRS
  std::vector<std::uint64_t> codes{};
  std::vector<std::uint32_t> rows{};
};

/// Dots in the order of their levels: those of the first levels are spread `spacing` apart or more.
struct DotLevel {
  double spacing = 0.0;
  std::vector<Chunk> chunks{};  ///< of this level alone
};

struct DotMesh {
  std::vector<MeshVertex> dots{};
  std::vector<DotLevel> levels{};  ///< the sparsest first
};

struct LayerMesh {
  Point origin{};
  std::vector<MeshLevel> levels{};  ///< the finest first
  DotOrder dots{};
};

/// Of all its rings and lines.
[[nodiscard]] std::size_t corners_of(const LayerData& data);

/// Cost: O(corners) to O(corners log corners).
[[nodiscard]] LayerMesh make_mesh(const LayerData& data);

/// Which level: the coarsest whose tolerance does not show at this scale. REQUIRES: there are levels.
[[nodiscard]] std::size_t level_for(const std::vector<MeshLevel>& levels, double units_per_px);

}  // namespace hotspot::viewer
