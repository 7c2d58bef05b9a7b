#include "io/report/html.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace hotspot::detail {
namespace {

/// Elements that end a line, so that the file can be read and compared line by line.
constexpr std::array<std::string_view, 26> blocks{
    "html", "head",    "body",    "title",  "meta",       "header", "nav", "main", "footer",
    "h1",   "h2",      "h3",      "p",      "ul",         "ol",     "li",  "dl",   "dd",
    "tr",   "section", "caption", "figure", "figcaption", "table",  "div", "svg"};

void append_escaped(std::string& markup, char letter) {
  switch (letter) {
    case '&':
      markup += "&amp;";
      return;
    case '<':
      markup += "&lt;";
      return;
    case '>':
      markup += "&gt;";
      return;
    case '"':
      markup += "&quot;";
      return;
    case '\'':
      markup += "&#39;";
      return;
    default:
      markup += letter;
  }
}

bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
}

/// Length of the UTF-8 sequence that starts here, 0 where none does.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // Overlong forms, surrogates and what lies beyond Unicode.
  const bool wrong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xed && byte(1) > 0x9f) ||
                     (first == 0xf0 && byte(1) < 0x90) || (first == 0xf4 && byte(1) > 0x8f);
  return wrong ? 0 : length;
}

std::string escaped_text(std::string_view text) {
  std::string markup;
  markup.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) {
      markup += "\uFFFD";
    } else if (length > 1) {
      markup += text.substr(0, length);
    } else if (!is_control(static_cast<unsigned char>(text.front()))) {
      append_escaped(markup, text.front());
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return markup;
}

std::string opening(std::string_view tag, const Attributes& attributes) {
  std::string markup = "<" + std::string(tag);
  for (const auto& [name, value] : attributes) {
    markup += ' ';
    markup += name;
    markup += "=\"" + escaped_text(value) + "\"";
  }
  return markup;
}

std::string_view line_end(std::string_view tag) {
  return std::find(blocks.begin(), blocks.end(), tag) == blocks.end() ? "" : "\n";
}

}  // namespace

Html& Html::operator+=(const Html& more) {
  m_markup += more.m_markup;
  return *this;
}

Html escaped(std::string_view text) {
  return Html(escaped_text(text));
}

Html element(std::string_view tag, const Attributes& attributes, const Html& content) {
  std::string markup = opening(tag, attributes) + ">" + content.m_markup + "</";
  markup += tag;
  markup += ">";
  markup += line_end(tag);
  return Html(std::move(markup));
}

Html element(std::string_view tag, const Attributes& attributes, std::string_view text) {
  return element(tag, attributes, escaped(text));
}

Html element(std::string_view tag, const Html& content) {
  return element(tag, Attributes{}, content);
}

Html element(std::string_view tag, std::string_view text) {
  return element(tag, Attributes{}, escaped(text));
}

Html empty_element(std::string_view tag, const Attributes& attributes) {
  std::string markup = opening(tag, attributes) + "/>";
  markup += line_end(tag);
  return Html(std::move(markup));
}

Html style_element(std::string_view css) {
  return Html("<style>" + std::string(css) + "</style>\n");
}

Html html_document(const Attributes& attributes, const Html& head_and_body) {
  return Html("<!DOCTYPE html>\n" + element("html", attributes, head_and_body).m_markup);
}

}  // namespace hotspot::detail
