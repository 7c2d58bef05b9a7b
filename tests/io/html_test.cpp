#include "io/report/html.hpp"

#include <doctest/doctest.h>

using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

TEST_CASE("text is escaped in content and in attributes") {
  CHECK(escaped("a < b & \"c\" > 'd'").markup() == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(element("span", {{"title", "\"><script>"}}, "&amp;").markup() ==
        "<span title=\"&quot;&gt;&lt;script&gt;\">&amp;amp;</span>");
}

TEST_CASE("letters beyond ASCII stay and control characters go") {
  CHECK(escaped("Æblegården\tkm²\n").markup() == "Æblegården\tkm²\n");
  CHECK(escaped(std::string("a\0b\x01\x1b\x7f", 6)).markup() == "ab");
}

TEST_CASE("bytes that are not UTF-8 are replaced one by one") {
  const std::string unknown = "\xef\xbf\xbd";
  CHECK(escaped("s\xf8").markup() == "s" + unknown);                       // Latin-1
  CHECK(escaped("\xc3").markup() == unknown);                              // cut short
  CHECK(escaped("\xc0\xbc").markup() == unknown + unknown);                // overlong <
  CHECK(escaped("\xed\xa0\x80").markup() == unknown + unknown + unknown);  // surrogate
  CHECK(escaped("\xf0\x9f\x8c\xb3").markup() == "\xf0\x9f\x8c\xb3");       // a tree
  CHECK(escaped("\xe2<script>").markup() == unknown + "&lt;script&gt;");   // swallows nothing
}

TEST_CASE("elements hold what they are given and are closed") {
  const Html list = element("ul", element("li", "a") + element("li", "b"));
  CHECK(list.markup() == "<ul><li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(empty_element("img", {{"alt", "a map"}}).markup() == "<img alt=\"a map\"/>");
}
