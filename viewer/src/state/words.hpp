/// @file
/// Words compared as people compare them: without regard to case, Danish letters at the end.
#pragma once

#include <string>
#include <string_view>

namespace hotspot::viewer {

/// True where `words` holds all of `search`, whatever the case; an empty search is held by everything.
[[nodiscard]] bool contains_folded(std::string_view words, std::string_view search);

[[nodiscard]] bool comes_before(std::string_view a, std::string_view b);

}  // namespace hotspot::viewer
