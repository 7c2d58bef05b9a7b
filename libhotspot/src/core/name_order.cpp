#include "core/name_order.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hotspot::detail {
namespace {

/// Letters of western Europe's names after a to z, each under the letter it is looked up with.
constexpr std::array<std::pair<std::u32string_view, char32_t>, 8> plain_letters{{{U"àáâãÀÁÂÃ", U'a'},
                                                                                 {U"çÇ", U'c'},
                                                                                 {U"èéêëÈÉÊË", U'e'},
                                                                                 {U"ìíîïÌÍÎÏ", U'i'},
                                                                                 {U"ñÑ", U'n'},
                                                                                 {U"òóôõÒÓÔÕ", U'o'},
                                                                                 {U"ùúûÙÚÛ", U'u'},
                                                                                 {U"ýÿÝüÜ", U'y'}}};

// After z, as the Danish alphabet has them.
constexpr char32_t last_ae = U'z' + 1;
constexpr char32_t last_oe = U'z' + 2;
constexpr char32_t last_aa = U'z' + 3;

/// Letters of a name; bytes that are not UTF-8 stand for themselves.
std::u32string letters_of(std::string_view name) {
  std::u32string letters;
  for (std::size_t i = 0; i < name.size();) {
    const auto first = static_cast<unsigned char>(name[i]);
    const std::size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    char32_t letter = more == 3   ? first & 0x07u
                      : more == 2 ? first & 0x0fu
                      : more == 1 ? first & 0x1fu
                                  : first;
    for (std::size_t k = 1; k <= more && i + k < name.size(); ++k) {
      letter = (letter << 6) | (static_cast<unsigned char>(name[i + k]) & 0x3fu);
    }
    letters.push_back(letter);
    i += more + 1;
  }
  return letters;
}

std::u32string looked_up_as(Language language, char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return {static_cast<char32_t>(letter - U'A' + U'a')};
  const bool danish = language == Language::danish;
  if (letter == U'æ' || letter == U'Æ' || letter == U'ä' || letter == U'Ä')
    return danish ? std::u32string{last_ae} : letter == U'æ' || letter == U'Æ' ? U"ae" : U"a";
  if (letter == U'ø' || letter == U'Ø' || letter == U'ö' || letter == U'Ö') return {danish ? last_oe : U'o'};
  if (letter == U'å' || letter == U'Å') return {danish ? last_aa : U'a'};
  for (const auto& [letters, plain] : plain_letters) {
    if (letters.find(letter) != std::u32string_view::npos) return {plain};
  }
  return {letter};
}

bool is_digit(char32_t letter) {
  return letter >= U'0' && letter <= U'9';
}

}  // namespace

std::u32string name_order_key(Language language, std::string_view name) {
  const std::u32string letters = letters_of(name);
  std::u32string key;
  for (std::size_t i = 0; i < letters.size();) {
    if (is_digit(letters[i])) {
      auto end = std::find_if_not(letters.begin() + static_cast<std::ptrdiff_t>(i), letters.end(), is_digit);
      std::u32string digits(letters.begin() + static_cast<std::ptrdiff_t>(i), end);
      i += digits.size();
      digits.erase(0, std::min(digits.find_first_not_of(U'0'), digits.size() - 1));
      // The longer number is the greater one; its length goes first, as a sign among the digits.
      key.push_back(U'0' + static_cast<char32_t>(std::min<std::size_t>(digits.size(), 9)));
      key += digits;
      continue;
    }
    key += looked_up_as(language, letters[i++]);
    const bool double_a = language == Language::danish && key.ends_with(U"aa");
    if (double_a) key.replace(key.size() - 2, 2, 1, last_aa);
  }
  return key;
}

}  // namespace hotspot::detail
