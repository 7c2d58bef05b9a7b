#include "io/detected_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace hotspot::detail {

std::string detected_words(Language language, const std::string& what) {
  // Each in a line of its own, since every key of the text table stands in the sources as it is.
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> keys{{
      {"encoding", "report.detected_encoding"},
      {"separator", "report.detected_separator"},
      {"decimal_mark", "report.detected_decimal_mark"},
      {"format", "report.detected_format"},
      {"layer", "report.detected_layer"},
      {"coordinates", "report.detected_coordinates"},
      {"time", "report.detected_time"},
      {"date_format", "report.detected_date_format"},
      {"crs", "report.detected_crs"},
  }};
  const auto known =
      std::find_if(keys.begin(), keys.end(), [&](const auto& key) { return key.first == what; });
  return known == keys.end() ? what : text(language, known->second);
}

}  // namespace hotspot::detail
