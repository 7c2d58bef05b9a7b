#include "io/personal_data.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "hotspot/core/error.hpp"
#include "hotspot/io/read_events.hpp"
#include "support/made_layers.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<std::string> texts{
    "Der er smadret en rude ved indgangen", "Brand i container bag centret igen",
    "Ung mand set løbe mod stationen sent", "Anmelder hørte et brag omkring midnat"};

const Message* finding(const SourceQuality& quality, const std::string& key) {
  for (const Message& finding : quality.findings) {
    if (finding.key == key) return &finding;
  }
  return nullptr;
}

EventsRead read(const std::string& bytes, const EventColumns& columns) {
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", bytes)};
  input.crs = Crs::local();
  return read_events(input, columns);
}

}  // namespace

TEST_CASE("a person number is a date and four digits") {
  CHECK(holds_person_number("010203-1234"));
  CHECK(holds_person_number("sigtet 311299-0007."));
  CHECK(holds_person_number("610203-1234"));  // a replacement number: the day is raised by 60
  for (const char* none : {"", "320203-1234", "011303-1234", "010203-123", "010203-12345", "1010203-1234",
                           "010203 1234", "2013-05-06", "12-34-5678", "26 10 55-12", "709000-6174"}) {
    CAPTURE(none);
    CHECK_FALSE(holds_person_number(none));
  }
}

TEST_CASE("columns of persons are known by their names") {
  CHECK(personal_kind("CPR-nr.", {}) == PersonalKind::person_number);
  CHECK(personal_kind("Fødselsdato", {}) == PersonalKind::birth_date);
  CHECK(personal_kind("Anmelder", {}) == PersonalKind::name);
  CHECK(personal_kind("last_name", {}) == PersonalKind::name);
  CHECK(personal_kind("E-mail", {}) == PersonalKind::contact);
  CHECK(personal_kind("Gerningsbeskrivelse", texts) == PersonalKind::free_text);
  for (const char* none : {"navn", "art", "dato", "x", "gerningskode", "id"}) {
    CHECK(personal_kind(none, {}) == PersonalKind::none);
  }
}

TEST_CASE("columns of persons are known by their form whatever they are called") {
  CHECK(personal_kind("felt7", {"0102031234", "311299 0007", ""}) == PersonalKind::person_number);
  CHECK(personal_kind("felt8", {"a@b.dk", "c.d@e.dk"}) == PersonalKind::contact);
  CHECK(personal_kind("felt9", texts) == PersonalKind::free_text);
  const std::vector<std::string> kinds{
      "Brand i container eller på bil ude", "Brand i container eller på bil ude",
      "Hærværk mod rude eller dør på bygning", "Hærværk mod rude eller dør på bygning"};
  CHECK(personal_kind("description", kinds) == PersonalKind::none);
  CHECK(personal_kind("antal", {"12", "7093210044", "99"}) == PersonalKind::none);
}

TEST_CASE("personal columns are not read and the record names them") {
  const EventsRead result =
      read("x,y,cpr,kategori,fornavn\n1,2,010203-1234,Brand,Bo\n3,4,020304-2345,Brand,Eva\n",
           {.find_category = true});
  CHECK(result.events.categories == std::vector<std::string>{"Brand"});
  const Message* left = finding(result.quality, "finding.personal_left");
  REQUIRE(left);
  CHECK(std::get<std::string>(left->arguments.front().value) == "cpr, fornavn");
}

TEST_CASE("a category of free text is dropped and used only if it is named with a purpose") {
  std::string table = "x,y,beskrivelse\n";
  for (const std::string& text : texts) table += "1,2," + text + "\n";
  CHECK(read(table, {.category = "beskrivelse"}).events.categories.empty());
  const EventsRead kept =
      read(table, {.category = "beskrivelse", .personal = "beskrivelse", .purpose = "kodning"});
  CHECK(kept.events.categories.size() == texts.size());
  CHECK(finding(kept.quality, "finding.personal_kept"));
  CHECK_THROWS_AS((void)read("x,y,cpr\n1,2,0102031234\n", {.weight = "cpr"}), DataError);
  CHECK_THROWS_AS((void)read("x,y,foedselsdato\n1,2,2001-02-03\n", {.time = "foedselsdato"}), DataError);
}

TEST_CASE("a person number in a category is left out of it in a table and in a layer") {
  const EventsRead result =
      read("x,y,kategori\n1,2,Brand\n3,4,sag 010203-1234\n5,6,Brand\n", {.find_category = true});
  CHECK(result.events.size() == 3);
  CHECK(result.events.categories == std::vector<std::string>{"Brand", ""});
  CHECK(finding(result.quality, "finding.person_numbers"));
  const TemporaryFolder folder;
  test::make_file(
      folder.path("a.gpkg"), "GPKG",
      {{.crs = "EPSG:25832",
        .fields = {{"kategori", OFTString}, {"cpr", OFTString}},
        .rows = {{"POINT (1 2)", {"010203-1234", "010203-1234"}}, {"POINT (3 4)", {"Brand", ""}}}}});
  const EventsRead layer = read_events({.source = folder.path("a.gpkg")}, {.category = "kategori"});
  for (const std::string& category : layer.events.categories)
    CHECK(category.find("1234") == std::string::npos);
  CHECK(finding(layer.quality, "finding.personal_left"));
}

TEST_CASE("the place at 0 0 and exchanged axes are treated as asked") {
  std::string table = "x;y\n";
  for (int i = 0; i < 40; ++i)
    table += std::to_string(709000 + i) + ";" + std::to_string(6174000 + 7 * i) + "\n";
  table += "0;0\n6174100;709010\n";
  const TemporaryFolder folder;
  Input input{.source = folder.write("a.csv", table)};
  input.crs =
      Crs{.kind = CrsKind::projected, .code = "EPSG:25832", .name = "ETRS89 / UTM zone 32N", .wkt = "x"};
  const EventsRead kept = read_events(input);
  CHECK(kept.events.size() == 42);
  CHECK(finding(kept.quality, "finding.at_origin"));
  CHECK(finding(kept.quality, "finding.axes_swapped"));
  const EventsRead out =
      read_events(input, {.at_origin = OddRows::reject, .swapped_axes = SwappedAxes::reject});
  CHECK(out.events.size() == 40);
  CHECK(out.quality.count(RejectReason::at_origin) == 1);
  CHECK(out.quality.count(RejectReason::swapped_axes) == 1);
  const EventsRead exchanged = read_events(input, {.swapped_axes = SwappedAxes::swap});
  CHECK(exchanged.events.points.back() == Point{709010.0, 6174100.0});
  CHECK(finding(exchanged.quality, "finding.axes_exchanged"));
}
