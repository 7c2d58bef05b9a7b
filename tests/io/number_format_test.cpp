#include "io/number_format.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

TEST_CASE("numbers that say themselves what their marks mean") {
  for (const char decimal : {'.', ','}) {
    CAPTURE(decimal);
    CHECK(parse_number("709000.5", decimal) == 709000.5);
    CHECK(parse_number("709000,5", decimal) == 709000.5);
    CHECK(parse_number("709.000,5", decimal) == 709000.5);
    CHECK(parse_number("709,000.5", decimal) == 709000.5);
    CHECK(parse_number("6.174.000", decimal) == 6174000.0);
    CHECK(parse_number("709 000,25", decimal) == 709000.25);
    CHECK(parse_number("709\u00A0000", decimal) == 709000.0);
    CHECK(parse_number("\u22125", decimal) == -5.0);
    CHECK(parse_number("+7", decimal) == 7.0);
    CHECK(parse_number("1e3", decimal) == 1000.0);
    CHECK(parse_number("1,5E-1", decimal) == 0.15);
    CHECK(parse_number(".5", decimal) == 0.5);
    CHECK(parse_number("0,125", decimal) == 0.125);
    CHECK(parse_number("-87.684976205", decimal) == -87.684976205);
  }
}

TEST_CASE("one mark before three digits is read as the rest of the column has it") {
  CHECK(parse_number("12,345", ',') == 12.345);
  CHECK(parse_number("12,345", '.') == 12345.0);
  CHECK(parse_number("12.345", '.') == 12.345);
  CHECK(parse_number("12.345", ',') == 12345.0);
}

TEST_CASE("metres may be said after a number") {
  CHECK(parse_number("709000.5 m", '.') == 709000.5);
  CHECK(parse_number("709000,5m", ',') == 709000.5);
}

TEST_CASE("what is no number is none") {
  for (const char* text : {"", "x", "1x", "1 km", "1.2.3", "1,2,3", "12.34.567", "nan", "inf", "1e999", "--1",
                           "1e", ",", "0x10", "1.000,000.5"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text, '.'));
    CHECK_FALSE(parse_number(text, ','));
  }
}

TEST_CASE("evidence decides the decimal mark") {
  const auto decimal = [](const std::vector<const char*>& cells, char separator) {
    DecimalEvidence evidence;
    for (const char* cell : cells) evidence.see(cell);
    return evidence.decimal(separator);
  };
  CHECK(decimal({"12.345", "1.5"}, ',') == '.');
  CHECK(decimal({"12.345", "6.174.000"}, ';') == ',');  // points group: Danish
  CHECK(decimal({"12.345", "1,5"}, ';') == ',');
  CHECK(decimal({"12,345"}, ';') == ',');
  CHECK(decimal({"12,345"}, ',') == '.');  // quoted in a comma-separated file: grouped
  CHECK(decimal({"12.345"}, ';') == '.');
  CHECK(decimal({}, ';') == '.');
}

TEST_CASE("empty cells are told from unreadable ones") {
  for (const char* text : {"", "NA", "NULL", "NaN", "N/A", "-"}) CHECK(is_missing(text));
  for (const char* text : {"0", "x", "?"}) CHECK_FALSE(is_missing(text));
}
