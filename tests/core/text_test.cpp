#include "hotspot/core/text.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

using namespace hotspot;

TEST_SUITE_BEGIN("fast");

namespace {

std::set<std::string> placeholders(std::string_view text) {
  static const std::regex pattern(R"(\{(\w+)\})");
  const std::string words(text);
  std::set<std::string> names;
  for (std::sregex_iterator it(words.begin(), words.end(), pattern), end; it != end; ++it)
    names.insert((*it)[1]);
  return names;
}

}  // namespace

TEST_CASE("every text stands once, in both languages, with the same values") {
  std::set<std::string_view> keys;
  for (const Text& row : all_texts()) {
    CAPTURE(row.key);
    CHECK(keys.insert(row.key).second);
    CHECK_FALSE(row.english.empty());
    CHECK_FALSE(row.danish.empty());
    CHECK(placeholders(row.english) == placeholders(row.danish));
  }
}

TEST_CASE("values are put in, in the format of the language") {
  const Message message{
      "error.below_minimum",
      {{"name", std::string("cell")}, {"value", -1234.5}, {"minimum", std::int64_t{10000}}}};
  CHECK(text(Language::english, message) == "cell is −1,234.5; it must be at least 10,000.");
  CHECK(text(Language::danish, message) == "cell er −1.234,5; den skal være mindst 10.000.");
}

TEST_CASE("a key that the table lacks is a bug") {
  CHECK_THROWS_AS((void)text(Language::english, "no.such_key"), std::logic_error);
}

TEST_CASE("numbers") {
  CHECK(format_number(Language::danish, 1234567.891, 2) == "1.234.567,89");
  CHECK(format_number(Language::english, 1234567.891, 1) == "1,234,567.9");
  CHECK(format_number(Language::english, -0.001, 1) == "0.0");
  CHECK(format_number(Language::english, 999.0) == "999");
  CHECK(format_number(Language::danish, std::nan("")) == "–");
}

TEST_CASE("dates") {
  using namespace std::chrono;
  CHECK(format_date(Language::danish, 2025y / November / 24) == "24. nov. 2025");
  CHECK(format_date(Language::english, 2025y / May / 1) == "1 May 2025");
}
