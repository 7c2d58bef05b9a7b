#include "state/words.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace hotspot::viewer {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> capitals{
    {{"Æ", "æ"}, {"Ø", "ø"}, {"Å", "å"}, {"É", "é"}, {"Ö", "ö"}, {"Ä", "ä"}}};

/// At the end of the alphabet, in their order.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> last_letters{
    {{"æ", "{a"}, {"ä", "{a"}, {"ø", "{b"}, {"ö", "{b"}, {"å", "{c"}}};

template <class Pairs>
void replace_all(std::string& words, const Pairs& pairs) {
  for (const auto& [from, to] : pairs) {
    for (auto at = words.find(from); at != std::string::npos; at = words.find(from, at + to.size())) {
      words.replace(at, from.size(), to);
    }
  }
}

std::string folded(std::string_view text) {
  std::string words(text);
  std::transform(words.begin(), words.end(), words.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  replace_all(words, capitals);
  return words;
}

std::string sorting_key(std::string_view text) {
  std::string key = folded(text);
  replace_all(key, last_letters);
  return key;
}

}  // namespace

bool contains_folded(std::string_view words, std::string_view search) {
  return folded(words).find(folded(search)) != std::string::npos;
}

bool comes_before(std::string_view a, std::string_view b) {
  return sorting_key(a) < sorting_key(b);
}

std::string rate_unit_words(const std::string& unit, Language language) {
  std::istringstream words(unit);
  std::string events, per, denominator;
  double number = 0.0;
  words >> events >> per >> number >> denominator;
  const bool known = words && events == "events" && per == "per" &&
                     (denominator == "residents" || denominator == "households");
  if (!known) return text(language, "viewer.rate_unit_year");
  return text(
      language, "viewer.rate_unit",
      {{"per", format_number(language, number)}, {"denominator", text(language, "output." + denominator)}});
}

}  // namespace hotspot::viewer
