/// @file
/// Numbers as files hold them: shortest text that reads back to the same bits, whatever the locale.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace hotspot::detail {

template <class Number>
void append_number(std::string& text, Number value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  text.append(digits.data(), end);
}

template <class Number>
std::string number_text(Number value) {
  std::string text;
  append_number(text, value);
  return text;
}

}  // namespace hotspot::detail
