/// @file
/// Pieces of HTML that are well formed: text is escaped on the way in, and what is opened is closed. SVG
/// inside HTML is written the same way.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hotspot::detail {

using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::vector<Attribute>;

class Html {
 public:
  Html() = default;

  [[nodiscard]] const std::string& markup() const { return m_markup; }
  [[nodiscard]] bool empty() const { return m_markup.empty(); }

  Html& operator+=(const Html& more);
  [[nodiscard]] friend Html operator+(Html first, const Html& second) { return std::move(first += second); }

 private:
  explicit Html(std::string markup) : m_markup(std::move(markup)) {}
  friend Html escaped(std::string_view text);
  friend Html element(std::string_view tag, const Attributes& attributes, const Html& content);
  friend Html empty_element(std::string_view tag, const Attributes& attributes);
  friend Html style_element(std::string_view css);
  friend Html html_document(const Attributes& attributes, const Html& head_and_body);

  std::string m_markup;
};

/// Text as a person reads it. Control characters are left out, bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] Html escaped(std::string_view text);

/// Attributes without a value have an empty one.
[[nodiscard]] Html element(std::string_view tag, const Attributes& attributes, const Html& content);
[[nodiscard]] Html element(std::string_view tag, const Attributes& attributes, std::string_view text);
[[nodiscard]] Html element(std::string_view tag, const Html& content);
[[nodiscard]] Html element(std::string_view tag, std::string_view text);

/// `<img ...>`, or a mark of a chart.
[[nodiscard]] Html empty_element(std::string_view tag, const Attributes& attributes);

/// REQUIRES: no "</" in the style sheet.
[[nodiscard]] Html style_element(std::string_view css);

[[nodiscard]] Html html_document(const Attributes& attributes, const Html& head_and_body);

}  // namespace hotspot::detail
