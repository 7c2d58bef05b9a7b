#include "hotspot/core/text.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "core/texts/sections.hpp"

namespace hotspot {
namespace {

std::vector<Text> sorted_texts() {
  std::vector<Text> texts;
  for (const std::span<const Text> section : text_sections())
    texts.insert(texts.end(), section.begin(), section.end());
  std::sort(texts.begin(), texts.end(), [](const Text& a, const Text& b) { return a.key < b.key; });
  return texts;
}

const Text& row_of(std::string_view key) {
  const auto texts = all_texts();
  const auto row = std::lower_bound(texts.begin(), texts.end(), key,
                                    [](const Text& text, std::string_view k) { return text.key < k; });
  if (row == texts.end() || row->key != key)
    throw std::logic_error("no text for the key " + std::string(key));
  return *row;
}

/// As many digits as a number needs, in the format of the language; at most ten.
std::string plain_number(Language language, double value) {
  std::string shortest = fmt::format("{:.10g}", value);
  if (shortest.find('e') != std::string::npos || !std::isfinite(value)) return shortest;
  const auto point = shortest.find('.');
  return format_number(language, value,
                       point == std::string::npos ? 0 : static_cast<int>(shortest.size() - point - 1));
}

std::string in_words(Language language, const MessageValue& value) {
  if (const auto* words = std::get_if<std::string>(&value)) return *words;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    return format_number(language, static_cast<double>(*whole));
  }
  return plain_number(language, std::get<double>(value));
}

std::string grouped(const std::string& digits, char separator) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
    result += digits[i];
  }
  return result;
}

constexpr std::array<std::string_view, 12> english_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> danish_months{"jan.", "feb.", "mar.", "apr.", "maj",  "jun.",
                                                         "jul.", "aug.", "sep.", "okt.", "nov.", "dec."};

}  // namespace

std::span<const Text> all_texts() {
  static const std::vector<Text> texts = sorted_texts();
  return texts;
}

std::string text(Language language, std::string_view key, const std::vector<MessageArgument>& arguments) {
  const Text& row = row_of(key);
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  std::vector<std::string> words;
  words.reserve(arguments.size());
  for (const MessageArgument& argument : arguments) {
    words.push_back(in_words(language, argument.value));
    store.push_back(fmt::arg(argument.name.c_str(), words.back()));
  }
  return fmt::vformat(language == Language::danish ? row.danish : row.english, store);
}

std::string text(Language language, const Message& message) {
  return text(language, message.key, message.arguments);
}

std::string format_number(Language language, double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  const bool danish = language == Language::danish;
  std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  const auto point = digits.find('.');
  std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
  std::string result = grouped(digits.substr(0, point), danish ? '.' : ',');
  if (!fraction.empty()) result += (danish ? "," : ".") + fraction;
  return (value < 0.0 && !is_zero ? "−" : "") + result;
}

std::string format_date(Language language, std::chrono::year_month_day date) {
  const auto month = static_cast<unsigned>(date.month()) - 1;
  const auto day = static_cast<unsigned>(date.day());
  const int year = static_cast<int>(date.year());
  if (language == Language::danish) return fmt::format("{}. {} {}", day, danish_months.at(month), year);
  return fmt::format("{} {} {}", day, english_months.at(month), year);
}

}  // namespace hotspot
