#include "io/text_encoding.hpp"

#include <doctest/doctest.h>

#include <string>

#include "io/text_blocks.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;
using namespace std::string_literals;

TEST_SUITE_BEGIN("fast");

namespace {

struct Decoded {
  std::string text;
  std::string encoding;
};

Decoded decoded(const std::string& bytes) {
  const TemporaryFolder folder;
  TextBlocks blocks(find_source(folder.write("a.csv", bytes)));
  std::string text;
  while (blocks.append_next(text)) {
  }
  return {text, blocks.encoding()};
}

}  // namespace

TEST_CASE("UTF-8 stays as it is and loses its byte order mark") {
  CHECK(decoded("Ærø").text == "Ærø");
  CHECK(decoded("Ærø").encoding == "UTF-8");
  CHECK(decoded("\xEF\xBB\xBFÆrø").text == "Ærø");
  CHECK(decoded("").text.empty());
}

TEST_CASE("UTF-16 is read in either order of bytes") {
  CHECK(decoded("\xFF\xFE\xC6\0r\0\xF8\0"s).text == "Ærø");
  CHECK(decoded("\xFE\xFF\0\xC6\0r\0\xF8"s).text == "Ærø");
  CHECK(decoded("\xFF\xFE\x3D\xD8\x25\xDD"s).text == "\U0001F525");  // a pair of surrogates
  CHECK(decoded("\xFF\xFE\x3D\xD8r\0"s).text == "\uFFFDr");          // half a pair
  CHECK(decoded("\xFF\xFE\xC6\0"s).encoding == "UTF-16");
  CHECK(decoded("x\0,\0y\0"s).text == "x,y");  // without its mark
}

TEST_CASE("UTF-16 longer than a block loses nothing at the seam") {
  std::string expected, bytes = "\xFF\xFE";
  for (int i = 0; i < 400000; ++i) {
    expected += i % 3 == 0 ? "\U0001F525" : "æ";
    bytes += i % 3 == 0 ? "\x3D\xD8\x25\xDD"s : "\xE6\0"s;
  }
  CHECK(decoded(bytes).text == expected);
}

TEST_CASE("bytes that are not UTF-8 are Windows-1252 line by line") {
  CHECK(decoded("\xC6r\xF8 \x80 \x96").text == "Ærø € –");
  CHECK(decoded("\xC6r\xF8").encoding == "Windows-1252");
  CHECK(decoded("Ærø\n\xC6r\xF8\n").text == "Ærø\nÆrø\n");
  CHECK(decoded("Ærø\n\xC6r\xF8\n").encoding == "UTF-8, Windows-1252");
}

TEST_CASE("lines longer than a block keep their letters") {
  std::string line;
  for (int i = 0; i < 3000000; ++i) line += "ø";
  CHECK(decoded(line + "\n" + line).text == line + "\n" + line);
}

TEST_CASE("only well-formed UTF-8 is UTF-8") {
  CHECK(is_utf8("aæ€\U0001F525"));
  for (const char* bad :
       {"\xC6", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\x80"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_utf8(bad));
  }
}
