/// @file
/// Kernel densities computed in parts, by any number of machines, put together into one raster.
///
/// Parts are GeoTIFFs that the command `kde` wrote. They share the work in one of two ways, or both:
///
/// - by events: each part holds some of the events on the same grid; the densities add up.
/// - by place: each part holds all events on a part of the common grid; parts stand side by side.
///
/// Parts with the same inputs are taken to hold the same events: together they must cover the grid once, and
/// every set of events must cover the same grid. Else a value would hold events in one place and miss them in
/// another. Values are the sums in the order of the paths: 1e-12 of the highest from the density of all
/// events at once.
///
/// THROWS ArgumentError (fewer than two parts); DataError naming the files where a part is no kernel density
/// in square cells, where kernel, bandwidth, unit, edge correction or period differ, where the unit is a
/// probability (each is a share of its own total), where CRS, cells or windows do not fit, or parts overlap
/// or leave a gap; IoError, Cancelled. Memory: 256 rows of the raster. Cost: O(cells of all parts).
#pragma once

#include <string>
#include <vector>

#include "hotspot/core/run.hpp"

namespace hotspot {

void merge_density_rasters(const std::vector<std::string>& parts, const std::string& path,
                           const Run& run = {});

}  // namespace hotspot
