#include "io/degree_text.hpp"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace hotspot::detail {
namespace {

struct Quarter {
  std::string_view letter;
  Axis axis;
  double sign;
};

constexpr std::array<Quarter, 10> quarters{{{"N", Axis::north, 1.0},
                                            {"n", Axis::north, 1.0},
                                            {"S", Axis::north, -1.0},
                                            {"E", Axis::east, 1.0},
                                            {"Ø", Axis::east, 1.0},
                                            {"ø", Axis::east, 1.0},
                                            {"O", Axis::east, 1.0},
                                            {"W", Axis::east, -1.0},
                                            {"V", Axis::east, -1.0},
                                            {"v", Axis::east, -1.0}}};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Takes the letter off the start or the end.
const Quarter* take_quarter(std::string_view& text) {
  for (const Quarter& quarter : quarters) {
    if (text.starts_with(quarter.letter)) {
      text = trimmed(text.substr(quarter.letter.size()));
      return &quarter;
    }
    if (text.ends_with(quarter.letter)) {
      text = trimmed(text.substr(0, text.size() - quarter.letter.size()));
      return &quarter;
    }
  }
  return nullptr;
}

struct Parts {
  std::vector<std::string> numbers;
  bool has_degree_mark = false;
};

/// What stands between marks of degrees, minutes and seconds, and blanks.
Parts parts_of(std::string_view text) {
  constexpr std::array<std::string_view, 9> marks{"°", "º", "′", "’", "″", "”", "'", "\"", " "};
  Parts parts;
  bool is_new = true;
  while (!text.empty()) {
    const auto* const mark =
        std::find_if(marks.begin(), marks.end(), [&](std::string_view one) { return text.starts_with(one); });
    if (mark != marks.end()) {
      parts.has_degree_mark = parts.has_degree_mark || mark - marks.begin() < 2;
      text.remove_prefix(mark->size());
      is_new = true;
      continue;
    }
    if (is_new) parts.numbers.emplace_back();
    is_new = false;
    parts.numbers.back() += text.front() == ',' ? '.' : text.front();
    text.remove_prefix(1);
  }
  return parts;
}

std::optional<double> number_of(const std::string& text) {
  double value = 0.0;
  const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Degrees> parse_degrees(std::string_view text) {
  constexpr std::size_t longest = 40;
  text = trimmed(text);
  if (text.empty() || text.size() > longest) return std::nullopt;
  const Quarter* quarter = take_quarter(text);
  const Parts parts = parts_of(text);
  if (parts.numbers.empty() || parts.numbers.size() > 3) return std::nullopt;
  if (quarter == nullptr && !parts.has_degree_mark) return std::nullopt;
  double value = 0.0, unit = 1.0;
  for (const std::string& part : parts.numbers) {
    const auto number = number_of(part);
    const bool is_first = unit == 1.0;
    if (!number || (!is_first && (*number < 0.0 || *number >= 60.0))) return std::nullopt;
    value += std::abs(*number) * unit;
    unit /= 60.0;
  }
  if (parts.numbers.front().starts_with('-')) value = -value;
  if (quarter == nullptr) return Degrees{.value = value};
  return Degrees{.value = value * quarter->sign, .axis = quarter->axis};
}

}  // namespace hotspot::detail
