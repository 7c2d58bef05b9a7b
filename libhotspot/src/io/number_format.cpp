#include "io/number_format.hpp"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "io/degree_text.hpp"

namespace hotspot::detail {
namespace {

/// Blanks, no-break blanks and apostrophes that group digits, taken out; a true minus made a hyphen.
std::string simplified(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with("\xC2\xA0")) {
      i += 1;
    } else if (rest.starts_with("\xE2\x80\xAF")) {
      i += 2;
    } else if (rest.starts_with("\xE2\x88\x92")) {
      result += '-';
      i += 2;
    } else if (rest == "\xC2\xB0") {  // "12,35°"
      i += 1;
    } else if (rest == "m" && !result.empty()) {  // metres
      continue;
    } else if (text[i] != ' ' && text[i] != '\'') {
      result += text[i];
    }
  }
  return result;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Groups of three after the first, which has one to three digits.
bool is_grouped(std::string_view digits, char mark) {
  std::size_t length = 0;
  bool is_first = true;
  for (const char c : digits) {
    if (c != mark) {
      ++length;
      continue;
    }
    if (is_first ? (length < 1 || length > 3) : length != 3) return false;
    is_first = false;
    length = 0;
  }
  return length == 3;
}

/// How the marks of a number can be read.
struct Reading {
  bool is_number = false;
  char decimal = 0;        // the mark that is one; 0: none
  char thousands = 0;      // the mark that groups; 0: none
  bool undecided = false;  // one mark before exactly three digits
};

Reading read_single_mark(std::string_view body, char mark) {
  const auto count = std::count(body.begin(), body.end(), mark);
  if (count > 1) return {.is_number = is_grouped(body, mark), .thousands = mark};
  const bool may_group = is_grouped(body, mark) && body.front() != '0';
  return {.is_number = true, .decimal = mark, .undecided = may_group};
}

Reading read_marks(std::string_view body) {
  const bool only_marks_and_digits =
      std::all_of(body.begin(), body.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; });
  if (!only_marks_and_digits || std::none_of(body.begin(), body.end(), is_digit)) return {};
  const auto point = body.rfind('.'), comma = body.rfind(',');
  if (point == std::string_view::npos && comma == std::string_view::npos) return {.is_number = true};
  if (comma == std::string_view::npos) return read_single_mark(body, '.');
  if (point == std::string_view::npos) return read_single_mark(body, ',');
  const char decimal = point > comma ? '.' : ',';
  const char thousands = point > comma ? ',' : '.';
  const std::string_view whole = body.substr(0, std::max(point, comma));
  const bool once = std::count(body.begin(), body.end(), decimal) == 1;
  return {.is_number = once && is_grouped(whole, thousands), .decimal = decimal, .thousands = thousands};
}

/// Digits and marks without sign and exponent.
std::string_view body_of(std::string_view number) {
  if (!number.empty() && (number.front() == '-' || number.front() == '+')) number.remove_prefix(1);
  const auto exponent = number.find_first_of("eE");
  return exponent == std::string_view::npos || exponent == 0 ? number : number.substr(0, exponent);
}

std::optional<double> parse_plain(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double value = 0.0;
  const auto [end, error] = fast_float::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

bool is_missing(std::string_view text) {
  constexpr std::array<std::string_view, 11> words{"",    "NA",  "N/A",  "#N/A", "NULL",  "null",
                                                   "NaN", "nan", "None", "-",    "(null)"};
  if (text.size() > 6) return false;
  return std::find(words.begin(), words.end(), text) != words.end();
}

void DecimalEvidence::see(std::string_view text) {
  const std::string number = simplified(text);
  const Reading reading = read_marks(body_of(number));
  if (!reading.is_number) return;
  if (reading.undecided) {
    ++(reading.decimal == '.' ? m_undecided_points : m_undecided_commas);
  } else if (reading.decimal == '.' || reading.thousands == ',') {
    ++m_for_point;
  } else if (reading.decimal == ',' || reading.thousands == '.') {
    ++m_for_comma;
  }
}

void DecimalEvidence::add(const DecimalEvidence& other) {
  m_for_point += other.m_for_point;
  m_for_comma += other.m_for_comma;
  m_undecided_points += other.m_undecided_points;
  m_undecided_commas += other.m_undecided_commas;
}

std::optional<char> DecimalEvidence::decided() const {
  if (m_for_point == 0 && m_for_comma == 0) return std::nullopt;
  return m_for_comma > m_for_point ? ',' : '.';
}

char DecimalEvidence::decimal(char separator) const {
  if (const auto mark = decided()) return *mark;
  return m_undecided_commas > 0 && m_undecided_points == 0 && separator != ',' ? ',' : '.';
}

std::optional<double> parse_number(std::string_view text, char decimal) {
  const bool has_comma = text.find(',') != std::string_view::npos;
  const bool one_point = std::count(text.begin(), text.end(), '.') <= 1;
  if (!has_comma && one_point && decimal == '.') {
    if (const auto value = parse_plain(text)) return value;  // nearly all cells
  }
  const std::string number = simplified(text);
  const Reading reading = read_marks(body_of(number));
  if (!reading.is_number) return std::nullopt;
  const bool groups = reading.undecided && reading.decimal != decimal;
  const char mark = groups ? '\0' : reading.decimal;
  const char dropped = groups ? reading.decimal : reading.thousands;
  std::string plain;
  for (const char c : number) {
    if (dropped != 0 && c == dropped) continue;
    plain += mark != 0 && c == mark ? '.' : c;
  }
  return parse_plain(plain);
}

NumberReadings read_number(std::string_view text, DecimalEvidence& evidence) {
  // Digits with at most one mark that cannot group: nearly all cells.
  constexpr std::size_t longest = 40;
  std::array<char, longest> plain{};
  std::size_t mark = std::string_view::npos;
  bool is_plain = !text.empty() && text.size() <= longest;
  for (std::size_t i = 0; i < text.size() && is_plain; ++i) {
    const char c = text[i];
    const bool is_mark = c == '.' || c == ',';
    is_plain = is_digit(c) || (c == '-' && i == 0) || (is_mark && mark == std::string_view::npos);
    if (is_mark) mark = i;
    plain[i] = is_mark ? '.' : c;
  }
  const bool may_group = mark != std::string_view::npos && text.size() - mark == 4;
  if (is_plain && !may_group) {
    const auto value = parse_plain({plain.data(), text.size()});
    if (value && mark != std::string_view::npos) evidence.see_decimal(text[mark]);
    if (value) return {value, value};
  }
  evidence.see(text);
  const NumberReadings readings{parse_number(text, '.'), parse_number(text, ',')};
  if (readings.with_point || readings.with_comma) return readings;
  const auto degrees = parse_degrees(text);
  if (!degrees) return readings;
  return {degrees->value, degrees->value};
}

}  // namespace hotspot::detail
