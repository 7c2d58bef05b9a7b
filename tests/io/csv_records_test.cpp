#include "io/csv_records.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// All records; a broken one is a row with the one field "broken".
Rows records(const std::string& text, char separator = ',') {
  CsvReader reader(text, separator);
  CsvRecord record;
  Rows rows;
  while (reader.next(record)) {
    if (record.intact)
      rows.emplace_back(record.fields.begin(), record.fields.end());
    else
      rows.push_back({"broken"});
  }
  return rows;
}

}  // namespace

TEST_CASE("records end with any line break and the last needs none") {
  const Rows expected{{"a", "b"}, {"1", "2"}};
  CHECK(records("a,b\n1,2\n") == expected);
  CHECK(records("a,b\r\n1,2\r\n") == expected);
  CHECK(records("a,b\r1,2") == expected);
}

TEST_CASE("quoted fields hold separators and quotes and line breaks") {
  CHECK(records("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\n1,2,3") ==
        Rows{{"a,b", "say \"so\"", "two\nlines"}, {"1", "2", "3"}});
  CHECK(records("1, \"a,b\" ,3") == Rows{{"1", "a,b", "3"}});
  CHECK(records("5\" pipe,2") == Rows{{"5\" pipe", "2"}});
}

TEST_CASE("empty fields and blank lines inside are kept") {
  CHECK(records("a,,\n,,\n\n1,2,3") == Rows{{"a", "", ""}, {"", "", ""}, {""}, {"1", "2", "3"}});
}

TEST_CASE("blank lines at the end are no records") {
  CHECK(records("a\n1\n\n \r\n\x1A").size() == 2);
  CHECK(records("a\tb\n1\t", '\t') == Rows{{"a", "b"}, {"1", ""}});
  CHECK(records("").empty());
  CHECK(records("\n\n").empty());
}

TEST_CASE("an unclosed quote spoils its own line only") {
  CHECK(records("1,\"open\n2,b\n3,c") == Rows{{"broken"}, {"2", "b"}, {"3", "c"}});
  CHECK(records("1,\"open\n2,b\n3,\"closed\"\n4,d") ==
        Rows{{"broken"}, {"2", "b"}, {"3", "closed"}, {"4", "d"}});
  CHECK(records("1,\"a\"b\n2,c") == Rows{{"broken"}, {"2", "c"}});
}

TEST_CASE("the separator is the one under which the rows fit the header") {
  CHECK(detect_separator("x,y\n1,2\n") == ',');
  CHECK(detect_separator("x;y\n1,5;2,5\n") == ';');
  CHECK(detect_separator("x\ty\n1,5\t2\n") == '\t');
  CHECK(detect_separator("x|y\n1|2\n") == '|');
  CHECK(detect_separator("navn, adresse;x;y\nA, B;1;2\nC;3;4\n") == ';');
  CHECK(detect_separator("only\n1\n") == ',');
  CHECK(detect_separator("") == ',');
}
