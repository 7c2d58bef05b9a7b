#include <doctest/doctest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <iostream>
#include <limits>
#include <sstream>

#include "hotspot/core/error.hpp"
#include "hotspot/io/write_release.hpp"
#include "support/files.hpp"
#include "support/sample_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;

namespace {

/// What is written to it while this lives.
class StandardOutput {
 public:
  StandardOutput() : m_before(std::cout.rdbuf(m_text.rdbuf())) {}
  ~StandardOutput() {
    std::cout.rdbuf(m_before);
    std::cout.clear();
  }
  StandardOutput(const StandardOutput&) = delete;
  StandardOutput& operator=(const StandardOutput&) = delete;

  [[nodiscard]] std::string text() const { return m_text.str(); }

 private:
  std::ostringstream m_text;
  std::streambuf* m_before;
};

}  // namespace

TEST_SUITE_BEGIN("fast");

TEST_CASE("csv has the columns of the layer in their order with empty cells for what is undefined") {
  const TemporaryFolder folder;
  write_release(internal_release({sample_areas()}), folder.path("areas.csv"));
  CHECK(bytes_of(folder.path("areas.csv")) ==
        "name,count,rate,hidden\n"
        "Blåbærhøj,9007199254740993,0.30000000000000004,\n"
        "\"Nr. 2, \"\"Åen\"\"\",0,,\n"
        "\"Ærøvænget\nNord\",,,few\n");
}

TEST_CASE("csv doubles read back to the same bits") {
  const RealColumn values{0.1,
                          1.0 / 3.0,
                          -0.0,
                          1e300,
                          123456789.123456789,
                          std::numeric_limits<double>::denorm_min(),
                          std::numeric_limits<double>::max(),
                          std::nextafter(1.0, 2.0)};
  const TemporaryFolder folder;
  write_release(internal_release({{.name = "t", .columns = {{.name = "v", .values = values}}}}),
                folder.path("t.csv"));
  const std::string text = bytes_of(folder.path("t.csv"));
  const char* at = text.data() + 2;
  const char* end = text.data() + text.size();
  for (const double expected : values) {
    double read = 0.0;
    at = std::from_chars(at, end, read).ptr + 1;
    CHECK(std::bit_cast<std::uint64_t>(read) == std::bit_cast<std::uint64_t>(expected));
  }
  CHECK(at == end);
}

TEST_CASE("csv of one column keeps the row of an undefined value visible") {
  const TemporaryFolder folder;
  write_release(
      internal_release({{.name = "t", .columns = {{.name = "v", .values = RealColumn{1, undefined, 2}}}}}),
      folder.path("t.csv"));
  CHECK(bytes_of(folder.path("t.csv")) == "v\n1\n\"\"\n2\n");
}

TEST_CASE("csv of a layer without rows is its header") {
  const TemporaryFolder folder;
  write_release(internal_release({{.name = "t",
                                   .columns = {{.name = "a", .values = RealColumn{}},
                                               {.name = "b", .values = TextColumn{}}}}}),
                folder.path("t.csv"));
  CHECK(bytes_of(folder.path("t.csv")) == "a,b\n");
}

TEST_CASE("a dash is csv on standard output") {
  const StandardOutput captured;
  write_release(internal_release({sample_table()}), "-");
  CHECK(captured.text() == "year,value\n2014,0.3333333333333333\n2015,\n");
}

TEST_CASE("a standard output that takes nothing is an error") {
  const StandardOutput captured;
  std::cout.setstate(std::ios::badbit);
  CHECK_THROWS_AS(write_release(internal_release({sample_table()}), "-"), IoError);
}
