/// @file
/// Tables of the report: with a caption, headers that say what they head, and a region that scrolls where the
/// page is narrow.
#pragma once

#include <string_view>

#include "io/report/html.hpp"

namespace hotspot::detail {

/// A cell of words, one of a figure.
[[nodiscard]] Html word_cell(const Html& content);
[[nodiscard]] Html word_cell(std::string_view words);
[[nodiscard]] Html number_cell(const Html& content);
[[nodiscard]] Html number_cell(std::string_view number);

/// Heads of a column of words, of a column of figures, of a row.
[[nodiscard]] Html word_head(std::string_view words);
[[nodiscard]] Html number_head(std::string_view words);
[[nodiscard]] Html row_head(std::string_view words);

/// `head` and `body` are rows.
[[nodiscard]] Html table(std::string_view caption, const Html& head, const Html& body);

}  // namespace hotspot::detail
