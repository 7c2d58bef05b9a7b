#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_events.hpp"
#include "io/coordinate_pair.hpp"
#include "io/degree_text.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

EventsRead read_table(const std::string& name, const std::string& bytes, const std::string& crs) {
  const TemporaryFolder folder;
  Input input{.source = folder.write(name, bytes)};
  input.crs = make_crs(crs);
  return read_events(input, {.find_time = true, .find_category = true});
}

void check_first(const EventsRead& read, double x, double y) {
  REQUIRE(read.events.size() > 0);
  CHECK(read.events.points.front().x == doctest::Approx(x));
  CHECK(read.events.points.front().y == doctest::Approx(y));
}

void check_degrees(std::string_view text, double value, Axis axis) {
  CAPTURE(text);
  const auto degrees = parse_degrees(text);
  REQUIRE(degrees);
  CHECK(degrees->value == doctest::Approx(value));
  CHECK(degrees->axis == axis);
}

}  // namespace

TEST_CASE("degrees are read with minutes and seconds and the letters of the sky") {
  check_degrees("55°39'25\"N", 55.0 + 39.0 / 60.0 + 25.0 / 3600.0, Axis::north);
  check_degrees("55° 39′ 25,5″ N", 55.0 + 39.0 / 60.0 + 25.5 / 3600.0, Axis::north);
  check_degrees("12°21.5' Ø", 12.0 + 21.5 / 60.0, Axis::east);
  check_degrees("N 55.6569", 55.6569, Axis::north);
  check_degrees("87°37'42''W", -(87.0 + 37.0 / 60.0 + 42.0 / 3600.0), Axis::east);
  check_degrees("-12°30'", -12.5, Axis::unknown);
  for (const char* none : {"", "55.65", "55°61'N", "N", "12 apples", "55°39'25\"12N 3 4", "Nørregade 4"}) {
    CAPTURE(none);
    CHECK_FALSE(parse_degrees(none));
  }
}

TEST_CASE("columns of degrees with minutes and seconds are coordinates") {
  const EventsRead read =
      read_table("a.csv", "Lat;Lon\n55°39'25\"N;12°21'30\"E\n55°39'26\"N;12°21'31\"E\n", "EPSG:4326");
  CHECK(read.quality.rows_kept == 2);
  check_first(read, 12.0 + 21.5 / 60.0, 55.0 + 39.0 / 60.0 + 25.0 / 3600.0);
}

TEST_CASE("a unit after metres is no part of the number") {
  check_first(read_table("a.csv", "X (m);Y (m)\n709000.5 m;6175000.25 m\n", "EPSG:25832"), 709000.5,
              6175000.25);
}

TEST_CASE("both coordinates in one cell are taken apart however they are written") {
  const std::vector<std::string> degrees{"55.65, 12.35",     "55.65,12.35",          "(55.65, 12.35)",
                                         "[55.65; 12.35]",   "55,65; 12,35",         "55,65 12,35",
                                         "55,65,12,35",      "55.65 12.35",          "55°39'N 12°21'E",
                                         "12°21'Ø, 55°39'N", "Vej 1\n(55.65, 12.35)"};
  for (const std::string& cell : degrees) {
    CAPTURE(cell);
    const auto column = find_pair_column({"id", "Koordinater"}, {{"1", cell}, {"2", ""}});
    REQUIRE(column);
    const auto point = parse_pair(cell, *column);
    REQUIRE(point);
    CHECK(point->x == doctest::Approx(12.35));
    CHECK(point->y == doctest::Approx(55.65));
  }
  for (const char* cell : {"709000.5, 6175000.25", "6175000.25; 709000.5", "709000,5 6175000,25"}) {
    CAPTURE(cell);
    const auto column = find_pair_column({"Placering"}, {{cell}});
    REQUIRE(column);
    CHECK(parse_pair(cell, *column)->x == doctest::Approx(709000.5));
  }
  const auto american = find_pair_column({"Location"}, {{"(41.89, -87.71)"}});
  REQUIRE(american);
  CHECK(parse_pair("(41.89, -87.71)", *american)->x == -87.71);
}

TEST_CASE("cells that are no pairs or may be several are not taken for coordinates") {
  CHECK_FALSE(find_pair_column({"Koordinater"}, {{"55,65"}}));
  CHECK_FALSE(find_pair_column({"Position"}, {{"1, 2"}}));
  CHECK_FALSE(find_pair_column({"Location"}, {{"Nørregade 4, 1165"}}));
  CHECK_FALSE(find_pair_column({"Antal"}, {{"55.65, 12.35"}}));
  CHECK_FALSE(find_pair_column({"Location"}, {{"55.65, 12.35"}, {"at the station"}}));
  CHECK_FALSE(find_pair_column({"Location"}, {{""}}));
}

TEST_CASE("events are read from a column of pairs and what is no pair is named") {
  const EventsRead read = read_table(
      "a.csv",
      "Dato;Koordinater\n2013-05-01;55.65, 12.35\n2013-05-02;\n2013-05-03;55.66, 12.36\n" +
          [] {
            std::string more;
            for (int i = 0; i < 20; ++i) more += "2013-05-04;55.6" + std::to_string(i) + ", 12.35\n";
            return more + "2013-05-05;ukendt\n";
          }(),
      "EPSG:4326");
  CHECK(read.quality.rows_read == 24);
  CHECK(read.quality.rows_kept == 22);
  CHECK(read.quality.count(RejectReason::no_coordinates) == 1);
  CHECK(read.quality.count(RejectReason::coordinates_unread) == 1);
  check_first(read, 12.35, 55.65);
}

TEST_CASE("records in JSON are read from within an object and places from within records") {
  check_first(
      read_table("a.json", R"({"count": 2, "data": [{"x": 709000.5, "y": 6175000.25}, {"x": 1, "y": 2}]})",
                 "EPSG:25832"),
      709000.5, 6175000.25);
  check_first(read_table("b.json", R"([{"id": 1, "location": {"latitude": "55.65", "longitude": "12.35"}}])",
                         "EPSG:4326"),
              12.35, 55.65);
  check_first(read_table("c.json",
                         R"({"displayFieldName": "", "features": [{"attributes": {"art": "a"},
                         "geometry": {"x": 709000.5, "y": 6175000.25}}]})",
                         "EPSG:25832"),
              709000.5, 6175000.25);
  CHECK_THROWS_AS((void)read_table("d.json", R"({"data": []})", "EPSG:25832"), Error);
}
