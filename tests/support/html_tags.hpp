/// @file
/// The tags of a page, in their order, as far as tests ask for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hotspot::test {

struct HtmlTag {
  std::string name{};
  std::string inside{};  ///< all between < and >
  bool closing = false;

  /// As written, with its character references.
  [[nodiscard]] std::optional<std::string> attribute(const std::string& attribute_name) const {
    const std::string mark = " " + attribute_name + "=\"";
    const auto at = inside.find(mark);
    if (at == std::string::npos) return std::nullopt;
    const auto from = at + mark.size();
    return inside.substr(from, inside.find('"', from) - from);
  }
  [[nodiscard]] bool is_empty_element() const { return inside.ends_with('/'); }
};

inline std::vector<HtmlTag> html_tags(const std::string& page) {
  std::vector<HtmlTag> tags;
  for (auto at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
    const auto end = page.find('>', at);
    std::string inside = page.substr(at + 1, end - at - 1);
    const bool closing = inside.starts_with('/');
    if (closing) inside.erase(0, 1);
    tags.push_back({inside.substr(0, inside.find_first_of(" /")), inside, closing});
    // What stands in a style sheet is no tag.
    at = tags.back().name == "style" && !closing ? page.find("</style", end) : end;
  }
  return tags;
}

}  // namespace hotspot::test
