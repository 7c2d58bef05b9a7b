#include "io/study_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>

namespace hotspot::detail {

std::string toml_string(std::string_view words) {
  std::string quoted = "\"";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      quoted += fmt::format("\\u{:04X}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string iso_text(std::chrono::year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string shortest_digits(double value) {
  std::array<char, 32> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

bool is_connection(std::string_view file) {
  std::string start(file.substr(0, 11));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return start.starts_with("pg:") || start.starts_with("postgresql:") || start.starts_with("/vsi");
}

std::string shown_file(std::string_view file) {
  if (is_connection(file)) return file.front() == '/' ? "/vsi..." : "PG:...";
  const std::filesystem::path path(file);
  return path.is_absolute() ? path.filename().string() : std::string(file);
}

}  // namespace hotspot::detail
