/// @file
/// The bytes of a text file as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace hotspot::detail {

[[nodiscard]] bool is_ascii(std::string_view bytes);
[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);
/// Half a pair of units is U+FFFD, an odd byte at the end is nothing.
[[nodiscard]] std::string from_utf16(std::string_view bytes, bool big_endian);

}  // namespace hotspot::detail
