#include "io/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace hotspot::detail;
using namespace std::string_literals;

TEST_SUITE_BEGIN("fast");

TEST_CASE("UTF-8 stays as it is and loses its byte order mark") {
  CHECK(decode_text("Ærø").text == "Ærø");
  CHECK(decode_text("Ærø").encoding == "UTF-8");
  CHECK(decode_text("\xEF\xBB\xBFÆrø").text == "Ærø");
  CHECK(decode_text("").text.empty());
}

TEST_CASE("UTF-16 is read in either order of bytes") {
  CHECK(decode_text("\xFF\xFE\xC6\0r\0\xF8\0"s).text == "Ærø");
  CHECK(decode_text("\xFE\xFF\0\xC6\0r\0\xF8"s).text == "Ærø");
  CHECK(decode_text("\xFF\xFE\x3D\xD8\x25\xDD"s).text == "\U0001F525");  // a pair of surrogates
  CHECK(decode_text("\xFF\xFE\x3D\xD8r\0"s).text == "\uFFFDr");          // half a pair
  CHECK(decode_text("\xFF\xFE\xC6\0"s).encoding == "UTF-16");
}

TEST_CASE("bytes that are not UTF-8 are Windows-1252") {
  CHECK(decode_text("\xC6r\xF8 \x80 \x96").text == "Ærø € –");
  CHECK(decode_text("\xC6r\xF8").encoding == "Windows-1252");
}

TEST_CASE("only well-formed UTF-8 is UTF-8") {
  CHECK(is_utf8("aæ€\U0001F525"));
  for (const char* bad :
       {"\xC6", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\x80"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_utf8(bad));
  }
}
