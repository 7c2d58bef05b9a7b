#include "hotspot/io/read_events.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/core/text.hpp"
#include "hotspot/io/projection.hpp"
#include "support/said.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::test;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

EventsRead read(const std::string& bytes, const EventColumns& columns = {}, const std::string& where = "") {
  const TemporaryFolder folder;
  EventsRead result = read_events({.source = folder.write("events.csv", bytes),
                                   .layer = "",
                                   .where = where,
                                   .crs = Crs::local(),
                                   .to_crs = {}},
                                  columns);
  require_balanced({{result.quality}});
  return result;
}

std::string detected(const SourceQuality& quality, const std::string& name) {
  for (const auto& [key, value] : quality.detected) {
    if (key == name) return value;
  }
  return "none";
}

bool has_finding(const SourceQuality& quality, const std::string& key) {
  return std::any_of(quality.findings.begin(), quality.findings.end(),
                     [&](const Message& finding) { return finding.key == key; });
}

}  // namespace

TEST_CASE("a plain table becomes points") {
  const EventsRead result = read("id,x,y\n7,709000.5,6174000.25\n");
  REQUIRE(result.events.size() == 1);
  CHECK(result.events.points[0] == Point{709000.5, 6174000.25});
  CHECK(result.events.crs == Crs::local());
  CHECK(result.events.source_row == std::vector<std::size_t>{1});
  CHECK(result.quality.file == "events.csv");
  CHECK(detected(result.quality, "separator") == ",");
  CHECK(detected(result.quality, "encoding") == "UTF-8");
  CHECK(detected(result.quality, "coordinates") == "x, y");
}

TEST_CASE("a Danish export with semicolons and decimal commas and Latin letters") {
  const EventsRead result =
      read("\xD8st;Nord;Kategori\n709.000,5;6.174.000,25;H\xE6rv\xE6rk\n", {.find_category = true});
  CHECK(result.events.points[0] == Point{709000.5, 6174000.25});
  CHECK(result.events.categories == std::vector<std::string>{"Hærværk"});
  CHECK(detected(result.quality, "encoding") == "Windows-1252");
  CHECK(detected(result.quality, "separator") == ";");
  CHECK(detected(result.quality, "decimal_mark") == ",");
}

TEST_CASE("numbers grouped by points in one column tell how the other is meant") {
  CHECK(read("x;y\n709.000;6.174.000\n").events.points[0] == Point{709000.0, 6174000.0});
  CHECK(read("lon;lat\n12.345;55.678\n").events.points[0] == Point{12.345, 55.678});
}

TEST_CASE("a column with both decimal marks loses no row and says so") {
  const EventsRead result = read("x;y\n1,5;2,5\n3.25;4.5\n");
  CHECK(result.events.points == std::vector<Point>{{1.5, 2.5}, {3.25, 4.5}});
  CHECK(has_finding(result.quality, "finding.decimal_mixed"));
}

TEST_CASE("each row that cannot be used is counted under its reason") {
  const std::string rows =
      "x,y,weight,date\n"
      "1,2,1,2019-01-01\n"
      ",2,1,2019-01-01\n"
      "1,here,1,2019-01-01\n"
      "1,2,1\n"
      "1,2,many,2019-01-01\n"
      "1,2,,2019-01-01\n"
      "1,2,1,yesterday\n"
      "1,2,1,\n"
      "\n"
      "1,\"2,1,2019-01-01\n"
      "1,2,1,2019-01-01,5\n";
  const EventsRead result = read(rows, {.weight = "weight", .time = "date"});
  CHECK(result.quality.rows_read == 11);
  CHECK(result.quality.rows_kept == 2);
  CHECK(result.events.source_row == std::vector<std::size_t>{1, 8});
  CHECK_FALSE(result.events.times[1]);
  const std::vector<std::pair<std::size_t, RejectReason>> expected{
      {2, RejectReason::no_coordinates}, {3, RejectReason::coordinates_unread},
      {4, RejectReason::broken_row},     {5, RejectReason::weight_unread},
      {6, RejectReason::weight_unread},  {7, RejectReason::time_unread},
      {9, RejectReason::broken_row},     {10, RejectReason::broken_row},
      {11, RejectReason::broken_row}};
  REQUIRE(result.quality.rejected.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(result.quality.rejected[i].row == expected[i].first);
    CHECK(result.quality.rejected[i].reason == expected[i].second);
  }
}

TEST_CASE("degrees beyond the earth are outside") {
  const TemporaryFolder folder;
  const Input input{.source = folder.write("e.csv", "lon,lat\n12.3,55.6\n12.3,95\n1e5,10\n"),
                    .layer = "",
                    .where = "",
                    .crs = make_crs("EPSG:4326"),
                    .to_crs = make_crs("EPSG:25832")};
  const EventsRead result = read_events(input);
  CHECK(result.quality.rows_kept == 1);
  CHECK(result.quality.count(RejectReason::coordinates_outside) == 2);
  CHECK(result.events.crs.code == "EPSG:25832");
  CHECK(result.events.points[0].x == doctest::Approx(707871.0).epsilon(1e-4));
  CHECK(has_finding(result.quality, "finding.transformed"));
  require_balanced({{result.quality}});
}

TEST_CASE("times are found by their usual names and their form is on record") {
  const EventsRead result =
      read("x,y,Gerningstidspunkt\n1,2,24-12-2019 14:30\n1,2,25-12-2019\n", {.find_time = true});
  CHECK(detected(result.quality, "time") == "Gerningstidspunkt");
  CHECK(detected(result.quality, "date_format") == "dd-mm-yyyy");
  CHECK(*result.events.times[1] - *result.events.times[0] == std::chrono::minutes(9 * 60 + 30));
}

TEST_CASE("an order of day and month that nothing proves is Danish and said") {
  using namespace std::chrono;
  const EventsRead danish = read("x,y,date\n1,2,03/04/2019\n", {.time = "date"});
  CHECK(danish.events.times[0] == EventTime(local_days(2019y / April / 3)));
  CHECK(has_finding(danish.quality, "finding.date_order_assumed"));
  const EventsRead american = read("x,y,date\n1,2,03/04/2019\n1,2,03/24/2019\n", {.time = "date"});
  CHECK(american.events.times[0] == EventTime(local_days(2019y / March / 4)));
  CHECK_FALSE(has_finding(american.quality, "finding.date_order_assumed"));
}

TEST_CASE("a column that is only named like a time is left alone") {
  const EventsRead result = read("x,y,time\n1,2,morning\n1,2,evening\n", {.find_time = true});
  CHECK(result.events.size() == 2);
  CHECK(result.events.times.empty());
  CHECK(has_finding(result.quality, "finding.time_column_unused"));
}

TEST_CASE("numbers of days keep their distances") {
  const EventsRead result = read("x,y,day\n1,2,413\n1,2,420\n", {.time = "day"});
  CHECK(*result.events.times[1] - *result.events.times[0] == std::chrono::days(7));
}

TEST_CASE("categories are numbered as they first appear") {
  const EventsRead result = read("x,y,kind\n1,2,b\n1,2,a\n1,2,b\n", {.category = "kind"});
  CHECK(result.events.categories == std::vector<std::string>{"b", "a"});
  CHECK(result.events.category_of == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("coordinate columns may be named and one alone is not enough") {
  const EventColumns named{.x = "e", .y = "n"};
  CHECK(read("x,y,e,n\n1,2,3,4\n", named).events.points[0] == Point{3.0, 4.0});
  CHECK(contains(said_by<ArgumentError>([] { return read("x,y\n1,2\n", {.x = "x"}); }), "--y"));
}

TEST_CASE("a missing column is named with those that are there") {
  const std::string said = said_by<DataError>([] { return read("x,y,n\n1,2,3\n", {.weight = "nocolumn"}); });
  CHECK(contains(said, "nocolumn"));
  CHECK(contains(said, "x, y, n"));
  CHECK(contains(said_by<DataError>([] { return read("a,b\n1,2\n"); }), "--x"));
  CHECK(contains(said_by<DataError>([] { return read("x,y,a,A,a\n1,2,3,4,5\n", {.weight = "a"}); }), "a"));
}

TEST_CASE("a missing file is named as it was given") {
  const std::string said = said_by<IoError>([] { return read_events({.source = "./no/such/none.csv"}); });
  CHECK(contains(said, "./no/such/none.csv"));
}

TEST_CASE("nothing is fetched from a network") {
  for (const char* source :
       {"https://example.com/events.csv", "/vsicurl/https://example.com/a.gpkg", "WFS:http://x"}) {
    CHECK(contains(said_by<IoError>([&] { return read_events({.source = source}); }), source));
  }
}

TEST_CASE("without a reference system the remedy is --crs") {
  const TemporaryFolder folder;
  const std::string plane = folder.write("a.csv", "x,y\n1,2\n");
  CHECK(contains(said_by<CrsError>([&] { return read_events({.source = plane}); }), "--crs"));
  const std::string degrees = folder.write("b.csv", "lon,lat\n1,2\n");
  CHECK(contains(said_by<CrsError>([&] { return read_events({.source = degrees}); }), "--crs EPSG:4326"));
}

TEST_CASE("degrees under a map projection are refused") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("b.csv", "lon,lat\n12,55\n")};
  input.crs = make_crs("EPSG:25832");
  CHECK(contains(said_by<CrsError>([&] { return read_events(input); }), "EPSG:4326"));
  input.source = folder.write("c.csv", "x,y\n12,55\n");
  CHECK(has_finding(read_events(input).quality, "finding.looks_like_degrees"));
}

TEST_CASE("degrees are preferred where the reference system is in degrees") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("both.csv", "lon,lat,x,y\n12.5,55.5,724000,6156000\n")};
  input.crs = make_crs("EPSG:4326");
  CHECK(read_events(input).events.points[0] == Point{12.5, 55.5});
  input.crs = make_crs("EPSG:25832");
  CHECK(read_events(input).events.points[0] == Point{724000.0, 6156000.0});
}

TEST_CASE("tables without a usable row are an error that says why") {
  CHECK(contains(said_by<DataError>([] { return read("x,y\n,\nNA,NA\n"); }), "no_coordinates"));
  CHECK(contains(said_by<DataError>([] { return read("x,y\n"); }), "events.csv"));
  CHECK(contains(said_by<DataError>([] { return read(""); }), "empty"));
}

TEST_CASE("where keeps rows before they are numbered") {
  const std::string rows =
      "x,y,type,level,code,note\n1,1,0,0.95,0101,a\n2,2,1,0.9,0102,\n3,3,0,0.95,0103,b\n,,0,1,0101,c\n";
  const auto kept = [&](const std::string& where) { return read(rows, {}, where).events; };
  CHECK(kept("type = '0'").source_row == std::vector<std::size_t>{1, 2});
  CHECK(kept("type = 0").points == std::vector<Point>{{1.0, 1.0}, {3.0, 3.0}});
  CHECK(kept("level = 0.95").points == std::vector<Point>{{1.0, 1.0}, {3.0, 3.0}});
  CHECK(kept("level < 0.95").points == std::vector<Point>{{2.0, 2.0}});
  CHECK(kept("code LIKE '010%' AND x > 1").points == std::vector<Point>{{2.0, 2.0}, {3.0, 3.0}});
  CHECK(kept("\"note\" IN ('a', 'b')").size() == 2);
  CHECK(read(rows, {}, "type = 0").quality.rows_read == 3);  // the row without a place is read and rejected
}

TEST_CASE("where reads numbers as the file has them") {
  CHECK(read("x;y;v\n1;1;1,5\n2;2;12,25\n", {}, "v > 2").events.points == std::vector<Point>{{2.0, 2.0}});
}

TEST_CASE("a condition that is none is refused with the reason") {
  for (const char* where : {"nofield = 1", "x >", "x = 'a' AND"}) {
    CAPTURE(where);
    CHECK(contains(said_by<DataError>([&] { return read("x,y\n1,2\n", {}, where); }), where));
  }
}

TEST_CASE("a first line for Excel is no header") {
  CHECK(read("sep=;\nx;y\n1;2\n").events.points[0] == Point{1.0, 2.0});
  CHECK(read("\xEF\xBB\xBFx;y\n1;2\n").events.points[0] == Point{1.0, 2.0});
}

TEST_CASE("the fingerprint is the file's own") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", "x,y\n1,2\n")};
  input.crs = Crs::local();
  const InputFingerprint fingerprint = read_events(input).fingerprint;
  CHECK(fingerprint.name == "a.csv");
  CHECK(fingerprint.rows == 1);
  // printf 'x,y\n1,2\n' | sha256sum
  CHECK(fingerprint.sha256 == "81bf9fa83c6f7f151bd491a98cd7d933de3965289e3ebd77c6c425f7eaa16392");
}

TEST_CASE("a stop that was asked ends the reading") {
  std::stop_source stop;
  stop.request_stop();
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", "x,y\n1,2\n")};
  input.crs = Crs::local();
  CHECK_THROWS_AS((void)read_events(input, {}, {.stop = stop.get_token()}), Cancelled);
}

TEST_CASE("events at the origin are pointed out") {
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", "lon,lat\n0,0\n12,55\n")};
  input.crs = make_crs("EPSG:4326");
  const EventsRead result = read_events(input);
  CHECK(result.events.size() == 2);
  CHECK(has_finding(result.quality, "finding.at_origin"));
}
