#include "core/name_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using hotspot::Language;
using hotspot::detail::name_order_key;

TEST_SUITE_BEGIN("fast");

namespace {

std::vector<std::string> sorted(Language language, std::vector<std::string> names) {
  std::sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    return name_order_key(language, a) < name_order_key(language, b);
  });
  return names;
}

}  // namespace

TEST_CASE("Danish names have æ ø å last and aa is å") {
  CHECK(
      sorted(Language::danish, {"Ådalen", "Østerløkken", "Zenit", "Ærøvej", "Aalborg", "Abild", "ålykke"}) ==
      std::vector<std::string>{"Abild", "Zenit", "Ærøvej", "Østerløkken", "Ådalen", "Aalborg", "ålykke"});
}

TEST_CASE("English names have accented letters beside the plain ones") {
  CHECK(sorted(Language::english, {"Zenith", "Åby", "Abbey", "École", "Eton", "Ely"}) ==
        std::vector<std::string>{"Abbey", "Åby", "École", "Ely", "Eton", "Zenith"});
}

TEST_CASE("case does not matter and numbers go by their value") {
  CHECK(sorted(Language::danish, {"Afdeling 10", "afdeling 2", "Afdeling 007", "Afdeling"}) ==
        std::vector<std::string>{"Afdeling", "afdeling 2", "Afdeling 007", "Afdeling 10"});
}
