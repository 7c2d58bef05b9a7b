#include "io/figure_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "io/column_names.hpp"

namespace hotspot::detail {
namespace {

constexpr int earliest_year = 1900;
constexpr int latest_year = 2200;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// The 5 of '<5' and 'under 5'.
std::optional<double> bound(std::string_view text, char decimal) {
  for (const std::string_view mark : {"<", "under ", "Under ", "below ", "færre end ", "fewer than "}) {
    if (text.starts_with(mark)) return parse_number(trimmed(text.substr(mark.size())), decimal);
  }
  return std::nullopt;
}

/// The numbers and the words of a text, in their order; marks and blanks part them.
struct Parts {
  std::vector<std::string> numbers;
  std::vector<std::string> words;
};

Parts parts_of(std::string_view text) {
  Parts parts;
  char before = ' ';
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (const char c : text) {
    if (is_digit(c)) {
      if (!is_digit(before)) parts.numbers.emplace_back();
      parts.numbers.back() += c;
    } else if (is_letter(c)) {
      if (!is_letter(before)) parts.words.emplace_back();
      parts.words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (std::string_view(" .-:/").find(c) == std::string_view::npos) {
      return {};
    }
    before = c;
  }
  return parts;
}

std::optional<int> year_of(std::string_view digits) {
  int year = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), year);
  const bool is_year = digits.size() == 4 && year >= earliest_year && year <= latest_year;
  return is_year ? std::optional(year) : std::nullopt;
}

}  // namespace

FigureCell figure_cell(std::string_view text, char decimal, DashMeans dash) {
  constexpr std::array<std::string_view, 9> withheld{"..", "...", "…", "*", "**", "x", "X", ":", "(c)"};
  constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "−"};
  text = trimmed(text);
  if (is_one_of(text, withheld)) return {.state = FigureState::withheld};
  if (text == ".") return {.state = FigureState::impossible};
  if (is_one_of(text, dashes)) {
    return {.state = dash == DashMeans::none ? FigureState::known : FigureState::no_data};
  }
  if (is_missing(text)) return {.state = FigureState::no_data};
  if (const auto below = bound(text, decimal)) return {.state = FigureState::withheld, .below = below};
  const auto number = parse_number(text, decimal);
  if (!number || *number < 0.0) return {.state = FigureState::unread};
  return {.state = FigureState::known, .value = *number};
}

std::optional<FigurePeriod> figure_period(std::string_view text) {
  constexpr std::array<std::string_view, 8> quarter_words{"q",       "k",       "kv",  "kvt",
                                                          "kvartal", "quarter", "qtr", "qu"};
  const Parts parts = parts_of(trimmed(text));
  if (parts.numbers.empty() || parts.numbers.size() > 2 || parts.words.size() > 1) return std::nullopt;
  for (std::size_t i = 0; i < parts.numbers.size(); ++i) {
    const auto year = year_of(parts.numbers[i]);
    if (!year) continue;
    if (parts.numbers.size() == 1 && parts.words.empty()) return FigurePeriod{*year, 0};
    if (parts.numbers.size() == 1) return std::nullopt;
    const std::string& other = parts.numbers[1 - i];
    const bool is_quarter = other.size() == 1 && other[0] >= '1' && other[0] <= '4' &&
                            parts.words.size() == 1 && is_one_of(parts.words.front(), quarter_words);
    return is_quarter ? std::optional(FigurePeriod{*year, other[0] - '0'}) : std::nullopt;
  }
  return std::nullopt;
}

std::string plain_name(std::string_view name) {
  std::string plain = plain_column_name(trimmed(name));
  std::erase(plain, ',');
  for (const std::string_view ending : {"kommune", "municipality"}) {
    if (plain.size() > ending.size() && plain.ends_with(ending)) plain.resize(plain.size() - ending.size());
  }
  const bool is_code =
      !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (is_code) plain.erase(0, std::min(plain.find_first_not_of('0'), plain.size() - 1));
  return plain;
}

}  // namespace hotspot::detail
