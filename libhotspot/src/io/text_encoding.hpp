/// @file
/// The bytes of a text file as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace hotspot::detail {

struct DecodedText {
  std::string text;      ///< UTF-8 without a byte order mark
  std::string encoding;  ///< what it was: "UTF-8", "UTF-16", "Windows-1252"
};

/// By its byte order mark; without one UTF-8 if it is valid, else Windows-1252, which holds Latin-1.
[[nodiscard]] DecodedText decode_text(std::string bytes);

[[nodiscard]] bool is_utf8(std::string_view text);
[[nodiscard]] std::string from_windows_1252(std::string_view bytes);

}  // namespace hotspot::detail
