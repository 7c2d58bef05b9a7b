#include "io/report/table.hpp"

namespace hotspot::detail {

Html word_cell(const Html& content) {
  return element("td", content);
}

Html word_cell(std::string_view words) {
  return word_cell(escaped(words));
}

Html number_cell(const Html& content) {
  return element("td", {{"class", "number"}}, content);
}

Html number_cell(std::string_view number) {
  return number_cell(escaped(number));
}

Html word_head(std::string_view words) {
  return element("th", {{"scope", "col"}}, words);
}

Html number_head(std::string_view words) {
  return element("th", {{"scope", "col"}, {"class", "number"}}, words);
}

Html row_head(std::string_view words) {
  return element("th", {{"scope", "row"}}, words);
}

Html table(std::string_view caption, const Html& head, const Html& body) {
  const Html inside =
      element("caption", element("span", caption)) + element("thead", head) + element("tbody", body);
  // A region that scrolls must be reached by the keyboard and have a name.
  return element(
      "div",
      {{"class", "scroll"}, {"role", "region"}, {"aria-label", std::string(caption)}, {"tabindex", "0"}},
      element("table", inside));
}

}  // namespace hotspot::detail
