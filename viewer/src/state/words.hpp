/// @file
/// Words compared as people compare them, without regard to case, Danish letters at the end; units in words.
#pragma once

#include <string>
#include <string_view>

#include "hotspot/core/text.hpp"

namespace hotspot::viewer {

/// True where `words` holds all of `search`, whatever the case; an empty search is held by everything.
[[nodiscard]] bool contains_folded(std::string_view words, std::string_view search);

[[nodiscard]] bool comes_before(std::string_view a, std::string_view b);

/// "pr. 1.000 beboere og år" of a column's unit, "events per 1000 residents and year"; of another "pr. år".
[[nodiscard]] std::string rate_unit_words(const std::string& unit, Language language);

}  // namespace hotspot::viewer
