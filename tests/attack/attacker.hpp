/// @file
/// A stranger with a linear program, who takes everything that public runs wrote and asks what it gives away.
///
/// Unknown are the events of each area and year; of each piece that the areas and the grids of all runs cut
/// out of the ground, in the years that only some runs cover; of each category, weekday and part of the day;
/// of each month of each year. Every figure shown is a sum of these. A reason for hiding is a figure too:
/// "under_threshold" says from 1 to threshold - 1, "part_of_small" says that or 0, "protects_another" says at
/// least the threshold.
#pragma once

#include <string>
#include <vector>

#include "attack/linear_bounds.hpp"
#include "attack/public_folder.hpp"

namespace hotspot::test {

/// A hidden count of which too few values are left.
struct Leak {
  std::string count;
  Bounds bounds;
};

/// What is hidden and has fewer values left than a threshold leaves: a small count any from 1 to threshold -
/// 1, another as many. Pieces that nobody shows are leaks where they are known to be small and more than
/// that. THROWS std::runtime_error where what is said contradicts itself. REQUIRES: all runs have the same
/// areas.
[[nodiscard]] std::vector<Leak> attack(const std::vector<PublicFolder>& runs, int threshold);

}  // namespace hotspot::test
