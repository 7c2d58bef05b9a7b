#include "core/closest_words.hpp"

#include <doctest/doctest.h>

using hotspot::detail::closest_words;
using hotspot::detail::edit_distance;

TEST_SUITE_BEGIN("fast");

TEST_CASE("an insertion a deletion a replacement and a swap are one edit each") {
  CHECK(edit_distance("bandwidth", "bandwidth") == 0);
  CHECK(edit_distance("bandwith", "bandwidth") == 1);
  CHECK(edit_distance("bandwiddth", "bandwidth") == 1);
  CHECK(edit_distance("bandwitth", "bandwidth") == 1);
  CHECK(edit_distance("bandwidht", "bandwidth") == 1);
  CHECK(edit_distance("Bandwidth", "bandwidth") == 0);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "cell") == 4);
  CHECK(edit_distance("cell", "") == 4);
}

TEST_CASE("the closest word is proposed and ties are all named") {
  const std::vector<std::string> keys{"file", "time", "x"};
  CHECK(closest_words("fil", keys) == std::vector<std::string>{"file"});
  CHECK(closest_words("fime", keys) == std::vector<std::string>{"file", "time"});
}

TEST_CASE("nothing is proposed for a word that is like none") {
  CHECK(closest_words("colour", {"file", "time"}).empty());
  CHECK(closest_words("colour", {}).empty());
}
