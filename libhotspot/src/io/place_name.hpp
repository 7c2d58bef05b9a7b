/// @file
/// Names of places as people write them, brought to one spelling.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hotspot::detail {

/// As `street_key`; a last "st." is a station.
[[nodiscard]] std::string place_key(std::string_view name);

/// The spellings under which a name in running text may stand in a list of places, the most literal first:
/// as it is; without what follows a comma, a bracket or a slash; without a preposition before it ("ved",
/// "bag", "near"); without the article at its end ("stationen").
[[nodiscard]] std::vector<std::string> place_keys_of_text(std::string_view text);

}  // namespace hotspot::detail
