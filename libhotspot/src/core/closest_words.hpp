/// @file
/// What did they mean? The known words nearest to a misspelt one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hotspot/core/fields.hpp"

namespace hotspot::detail {

/// Letters to insert, delete, replace or swap with their neighbour to turn `a` into `b`; upper and lower case
/// are alike. In bytes. Cost: O(|a| |b|). Reference: Damerau (1964), restricted to adjacent swaps.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The words at the least distance from `word`, several if they tie, in their order. Empty if none is nearer
/// than one edit for every three letters (at least one).
[[nodiscard]] std::vector<std::string> closest_words(std::string_view word,
                                                     const std::vector<std::string>& words);

/// The words of an enumeration, in their order.
template <WordedEnum E>
std::vector<std::string> word_list() {
  std::vector<std::string> list;
  list.reserve(EnumWords<E>::words.size());
  for (const auto& entry : EnumWords<E>::words) list.emplace_back(entry.second);
  return list;
}

/// "`a`, `b`"
[[nodiscard]] std::string in_backticks(const std::vector<std::string>& words);

}  // namespace hotspot::detail
