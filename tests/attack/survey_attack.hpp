/// @file
/// A stranger with a linear program before the shares of surveys: how many said so, how many did not?
///
/// Unknown are both numbers of each area, of those in no known area, and of each age band; known are how many
/// answered, what the shares shown say, and that areas add up to the municipality.
#pragma once

#include <vector>

#include "attack/attacker.hpp"
#include "attack/public_folder.hpp"

namespace hotspot::test {

/// Hidden shares of which too few values are left; shares shown that say what fewer than the threshold
/// answered, or what all of a few did. THROWS std::runtime_error where what is said contradicts itself.
[[nodiscard]] std::vector<Leak> attack_surveys(const PublicFolder& run, int threshold);

}  // namespace hotspot::test
