/// @file
/// What reading found out about a file, in words for people: "encoding" is "characters". Private.
#pragma once

#include <string>

#include "hotspot/core/text.hpp"

namespace hotspot::detail {

/// The name itself where there are no words for it.
[[nodiscard]] std::string detected_words(Language language, const std::string& what);

}  // namespace hotspot::detail
