#include "io/place_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/address_text.hpp"

namespace hotspot::detail {
namespace {

constexpr std::array<std::string_view, 21> prepositions{
    "ved siden af", "i nærheden af", "ud for", "over for", "uden for", "ved", "v/", "omkring",
    "bag",          "foran",         "udfor",  "overfor",  "udenfor",  "nær", "på", "i",
    "at",           "near",          "behind", "by",       "the"};

/// Longer than "en", "et", so that short names keep their letters.
constexpr std::size_t shortest_with_article = 6;

bool starts_alike(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t.-");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t-") - first + 1);
}

std::string_view without_preposition(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view word : prepositions) {
    if (!starts_alike(text, word)) continue;
    const std::string_view rest = text.substr(word.size());
    const bool is_word = word.back() == '/' || (!rest.empty() && rest.front() == ' ');
    if (is_word && !trimmed(rest).empty()) return trimmed(rest);
  }
  return text;
}

std::string_view first_part(std::string_view text) {
  std::size_t end = text.find_first_of(",;(/");
  if (end == 1 && starts_alike(text, "v/")) end = text.find_first_of(",;(", 2);
  return trimmed(text.substr(0, end));
}

std::string without_article(std::string key) {
  if (key.size() < shortest_with_article) return key;
  const std::string_view end = std::string_view(key).substr(key.size() - 2);
  if (end == "en" || end == "et") key.resize(key.size() - 2);
  return key;
}

}  // namespace

std::string place_key(std::string_view name) {
  name = trimmed(name);
  for (const std::string_view ending : {std::string_view(" st."), std::string_view(" st")}) {
    if (name.size() <= ending.size() || !starts_alike(name.substr(name.size() - ending.size()), ending))
      continue;
    return street_key(name.substr(0, name.size() - ending.size())) + "station";
  }
  return street_key(name);
}

std::vector<std::string> place_keys_of_text(std::string_view text) {
  std::vector<std::string> keys;
  const auto add = [&](std::string key) {
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  };
  add(place_key(text));
  const std::string_view part = first_part(text);
  add(place_key(part));
  const std::string_view name = without_preposition(part);
  add(place_key(name));
  add(without_article(place_key(name)));
  return keys;
}

}  // namespace hotspot::detail
