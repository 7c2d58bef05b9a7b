/// @file
/// A raster as a picture to lie under a map: aerial photographs, scanned maps, tiles (GeoTIFF, MBTiles and
/// whatever else GDAL opens).
///
/// The picture is brought to the CRS asked for and made small enough to be shown, from the source's own
/// overviews where it has some. One band is shown in greys between its lowest and highest value; a palette
/// by its colours; where there is no data the picture is transparent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hotspot/core/crs.hpp"
#include "hotspot/core/geometry.hpp"
#include "hotspot/io/input.hpp"

namespace hotspot {

struct Picture {
  std::size_t width = 0;  ///< pixels
  std::size_t height = 0;
  std::vector<std::uint8_t> rgba{};  ///< four bytes a pixel, the northern row first
  Box extent{};                      ///< of the outer borders of its pixels
  Crs crs{};
};

struct PictureOptions {
  std::size_t longest_side = 4096;  ///< pixels at most; finer sources are averaged
};

/// THROWS IoError (does not open, cannot be read), CrsError (none in the file and none given; `to_crs` cannot
/// be reached). Memory: four bytes a pixel of the result, three times over while it is made.
[[nodiscard]] Picture read_picture(const Input& input, const PictureOptions& options = {});

}  // namespace hotspot
