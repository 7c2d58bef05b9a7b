#include "io/address_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace hotspot::detail {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array<Spelling, 30> letters{
    {{"æ", "ae"}, {"Æ", "ae"}, {"ø", "oe"}, {"Ø", "oe"}, {"å", "aa"}, {"Å", "aa"}, {"ä", "ae"}, {"Ä", "ae"},
     {"ö", "oe"}, {"Ö", "oe"}, {"é", "e"},  {"É", "e"},  {"è", "e"},  {"È", "e"},  {"ê", "e"},  {"ë", "e"},
     {"ü", "u"},  {"Ü", "u"},  {"á", "a"},  {"Á", "a"},  {"à", "a"},  {"â", "a"},  {"ó", "o"},  {"Ó", "o"},
     {"ô", "o"},  {"í", "i"},  {"Í", "i"},  {"ú", "u"},  {"ç", "c"},  {"ñ", "n"}}};

/// Words of their own, with or without the point.
constexpr std::array<Spelling, 14> whole_words{{{"gl", "gammel"},
                                                {"gml", "gammel"},
                                                {"kgs", "kongens"},
                                                {"skt", "sankt"},
                                                {"sct", "sankt"},
                                                {"sdr", "soendre"},
                                                {"ndr", "nordre"},
                                                {"st", "store"},
                                                {"ll", "lille"},
                                                {"vej", "vej"},
                                                {"boul", "boulevard"},
                                                {"blvd", "boulevard"},
                                                {"pl", "plads"},
                                                {"al", "alle"}}};

/// Ends of the last word, only with a point after them.
constexpr std::array<Spelling, 4> endings{{{"v", "vej"}, {"pl", "plads"}, {"g", "gade"}, {"str", "straede"}}};

/// Lower case in the letters a to z; other characters that are no letter and digit become blanks, points
/// stay.
std::string plain(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto known = std::find_if(letters.begin(), letters.end(), [&](const Spelling& spelling) {
      return text.substr(i).starts_with(spelling.first);
    });
    if (known != letters.end()) {
      result += known->second;
      i += known->first.size();
      continue;
    }
    const char c = text[i++];
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
    result += is_upper ? static_cast<char>(c + 32) : is_kept ? c : ' ';
  }
  return result;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  bool starts = true;
  for (const char c : text) {
    if (c == ' ') {
      starts = true;
      continue;
    }
    if (starts) words.emplace_back();
    words.back() += c;
    starts = c == '.';  // "Gl.Landevej"
  }
  return words;
}

std::string written_out(std::string word, bool is_last) {
  const bool is_cut = word.back() == '.';
  while (!word.empty() && word.back() == '.') word.pop_back();
  const auto whole = std::find_if(whole_words.begin(), whole_words.end(),
                                  [&](const Spelling& spelling) { return spelling.first == word; });
  if (whole != whole_words.end()) return std::string(whole->second);
  if (!is_cut || !is_last) return word;
  for (const auto& [ending, full] : endings) {
    if (!word.ends_with(ending)) continue;
    word.resize(word.size() - ending.size());
    return word + std::string(full);
  }
  return word;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::string street_key(std::string_view street) {
  const std::vector<std::string> words = words_of(plain(street));
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) key += written_out(words[i], i + 1 == words.size());
  return key;
}

std::optional<House> house_of(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::nullopt;
  text.remove_prefix(first);
  House house;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), house.number);
  if (error != std::errc() || house.number <= 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  // A letter alone: "st" is the ground floor.
  const bool has_letter = !text.empty() && is_letter(text[0]) && (text.size() == 1 || !is_letter(text[1]));
  if (has_letter) house.letter = static_cast<char>(text[0] | 0x20);
  return house;
}

std::string postcode_of(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - i == 4) return std::string(text.substr(i, 4));
    i = end;
  }
  return {};
}

AddressParts parts_of_address(std::string_view line) {
  // The number follows a blank: "10. Februar Vej 3" has its own number in its name.
  AddressParts parts;
  const std::string_view before_comma = line.substr(0, line.find(','));
  std::size_t number = std::string_view::npos;
  for (std::size_t i = 1; i < before_comma.size() && number == std::string_view::npos; ++i) {
    const bool starts_word = before_comma[i - 1] == ' ' && is_digit(before_comma[i]);
    if (starts_word) number = i;
  }
  parts.street = street_key(before_comma.substr(0, number));
  if (number == std::string_view::npos) {
    parts.postcode = postcode_of(line.substr(before_comma.size()));
    return parts;
  }
  parts.house = house_of(before_comma.substr(number));
  const std::string_view after = line.substr(number);
  parts.postcode = postcode_of(after.substr(std::min(after.find_first_of(" ,"), after.size())));
  return parts;
}

}  // namespace hotspot::detail
