#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_register.hpp"
#include "hotspot/io/register_file.hpp"
#include "support/files.hpp"
#include "support/geopackage_file.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace std::chrono;
using hotspot::test::ask;
using hotspot::test::bytes_of;
using hotspot::test::query;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

SafetyRegister small_register() {
  return {.walks = {{.id = "v1",
                     .area = "L01",
                     .status = WalkStatus::held,
                     .offered_on = 2014y / March / 3,
                     .planned_for = 2014y / May / 6,
                     .held_on = 2014y / May / 7,
                     .led_by = Party::housing_company},
                    {.id = "v2", .area = "Højmarken", .status = WalkStatus::declined}},
          .places = {{.id = "s1",
                      .walk = "v1",
                      .title = "Stien ved søen",
                      .point = Point{640000.5, 6270000.25},
                      .kind = WalkPlaceKind::unsafe,
                      .reasons = {PlaceReason::light, PlaceReason::bushes},
                      .good = {PlaceStrength::neighbours}},
                     {.id = "s2", .area = "L01", .kind = WalkPlaceKind::safe}},
          .measures = {{.id = "t1",
                        .place = "s1",
                        .title = "Fire lamper",
                        .kind = MeasureKind::lighting,
                        .responsible = Party::municipality,
                        .status = MeasureStatus::done,
                        .due = 2014y / September / 1,
                        .done_on = 2014y / August / 15,
                        .cost = 48000.0}}};
}

std::string made_register(const TemporaryFolder& folder, SafetyRegister content = small_register()) {
  const std::string file = folder.path("register.gpkg");
  make_register({.crs = make_crs("EPSG:25832"),
                 .language = Language::danish,
                 .areas = {{"L01", "Lindely"}, {"L02", "Højmarken"}},
                 .content = std::move(content)},
                file);
  return file;
}

/// As another program would, with the functions of GeoPackage's triggers.
void change(const std::string& file, const std::vector<std::string>& statements) {
  GDALAllRegister();
  GDALDataset* opened = GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE);
  REQUIRE(opened != nullptr);
  for (const std::string& statement : statements) {
    CPLErrorReset();
    opened->ReleaseResultSet(opened->ExecuteSQL(statement.c_str(), nullptr, "SQLITE"));
    CHECK_MESSAGE(CPLGetLastErrorType() < CE_Failure, statement);
  }
  GDALClose(opened);
}

bool has_finding(const SourceQuality& quality, const std::string& key, const std::string& rows = "") {
  return std::any_of(quality.findings.begin(), quality.findings.end(), [&](const Message& finding) {
    const bool right_rows =
        rows.empty() ||
        std::any_of(finding.arguments.begin(), finding.arguments.end(), [&](const MessageArgument& argument) {
          return argument.name == "rows" && std::get<std::string>(argument.value) == rows;
        });
    return finding.key == key && right_rows;
  });
}

}  // namespace

TEST_CASE("a register is read back as it was made") {
  const TemporaryFolder folder;
  const RegisterRead read = read_register({.file = made_register(folder)});
  REQUIRE(read.content.walks.size() == 2);
  REQUIRE(read.content.places.size() == 2);
  REQUIRE(read.content.measures.size() == 1);
  const SafetyWalk& walk = read.content.walks[0];
  CHECK(walk.id == "v1");
  CHECK(walk.area == "L01");
  CHECK(walk.status == WalkStatus::held);
  CHECK(walk.offered_on == 2014y / March / 3);
  CHECK(walk.planned_for == 2014y / May / 6);
  CHECK(walk.held_on == 2014y / May / 7);
  CHECK(walk.led_by == Party::housing_company);
  CHECK(read.content.walks[1].area == "Højmarken");
  const WalkPlace& place = read.content.places[0];
  CHECK(place.walk == "v1");
  CHECK(place.title == "Stien ved søen");
  CHECK(place.point == Point{640000.5, 6270000.25});
  CHECK(place.kind == WalkPlaceKind::unsafe);
  CHECK(place.reasons == std::vector{PlaceReason::light, PlaceReason::bushes});
  CHECK(place.good == std::vector{PlaceStrength::neighbours});
  CHECK_FALSE(read.content.places[1].point);
  const Measure& measure = read.content.measures[0];
  CHECK(measure.place == "s1");
  CHECK(measure.kind == MeasureKind::lighting);
  CHECK(measure.responsible == Party::municipality);
  CHECK(measure.status == MeasureStatus::done);
  CHECK(measure.due == 2014y / September / 1);
  CHECK(measure.done_on == 2014y / August / 15);
  CHECK(measure.cost == 48000.0);
  CHECK(read.qualities.size() == 3);
  CHECK(read.fingerprints.size() == 3);
}

TEST_CASE("a register opens in QGIS with forms and value lists and a project") {
  const TemporaryFolder folder;
  const std::string file = made_register(folder);
  CHECK(ask(file, "SELECT words FROM list_reason WHERE code = 'light'") == "For lidt lys");
  CHECK(ask(file, "SELECT words FROM list_area WHERE code = 'L02'") == "Højmarken");
  CHECK(ask(file, "SELECT count(*) FROM qgis_projects WHERE name = 'hotspots'") == "1");
  const std::string form = ask(file, "SELECT styleQML FROM layer_styles WHERE f_table_name = 'measures'");
  for (const char* part : {R"(type="ValueMap")", R"(name="Belysning")", R"(value="lighting")",
                           R"(type="DateTime")", R"(value="dd-MM-yyyy")", R"(type="RelationReference")",
                           R"(uuid('WithoutBraces'))", R"(name="Frist")"}) {
    CHECK_MESSAGE(form.find(part) != std::string::npos, part);
  }
  const std::string places = ask(file, "SELECT styleQML FROM layer_styles WHERE f_table_name = 'places'");
  CHECK(places.find(R"(type="ValueRelation")") != std::string::npos);
  CHECK(places.find("./register.gpkg|layername=list_reason") != std::string::npos);
}

TEST_CASE("a new register takes no other file's place") {
  const TemporaryFolder folder;
  const std::string file = folder.write("register.gpkg", "somebody's work");
  CHECK_THROWS_AS(make_register({.crs = make_crs("EPSG:25832")}, file), IoError);
  CHECK(bytes_of(file) == "somebody's work");
}

TEST_CASE("tables of others are read as a register in Danish and by usual names") {
  const TemporaryFolder folder;
  const std::string walks = folder.write("vandringer.csv",
                                         "Vandring;Boligområde;Status;Afholdt;Ledet "
                                         "af\n1;L01;Afholdt;07-05-2014;Boligselskab\n2;L02;takket nej;;\n");
  const std::string places =
      folder.write("steder.csv",
                   "sted;vandring;navn;slags;grunde;godt;x;y\n"
                   "s1;1;Underføringen;Opleves utrygt;For lidt lys, Buske;;640000,5;6270000\n"
                   "s2;1;Pladsen;Opleves trygt;;Legeplads/Godt lys;;\n");
  const std::string measures = folder.write("tiltag.csv",
                                            "tiltag,sted,betegnelse,slags,ansvarlig,frist,status,pris\n"
                                            "t1,s1,Lamper,Belysning,Kommunen,2014-09-01,I gang,48000\n");
  const RegisterRead read =
      read_register({.file = walks, .places = places, .measures = measures, .crs = make_crs("EPSG:25832")});
  REQUIRE(read.content.walks.size() == 2);
  CHECK(read.content.walks[0].held_on == 2014y / May / 7);
  CHECK(read.content.walks[0].led_by == Party::housing_company);
  CHECK(read.content.walks[1].status == WalkStatus::declined);
  REQUIRE(read.content.places.size() == 2);
  CHECK(read.content.places[0].point == Point{640000.5, 6270000.0});
  CHECK(read.content.places[0].reasons == std::vector{PlaceReason::light, PlaceReason::bushes});
  CHECK_FALSE(read.content.places[1].point);
  REQUIRE(read.content.measures.size() == 1);
  CHECK(read.content.measures[0].status == MeasureStatus::under_way);
  CHECK(read.content.measures[0].cost == 48000.0);
}

TEST_CASE("a register half edited is read with every row and its gaps named") {
  const TemporaryFolder folder;
  const std::string file = made_register(folder);
  change(file, {"UPDATE walks SET status = 'måske', held_on = 'i maj' WHERE id = 'v1'",
                "INSERT INTO walks (area) VALUES (NULL)",
                "UPDATE measures SET cost = NULL, done_on = '2014-08-15T12:00:00Z', place_id = 'væk'"});
  const std::string before = bytes_of(file);
  const RegisterRead read = read_register({.file = file});
  CHECK(bytes_of(file) == before);
  REQUIRE(read.content.walks.size() == 3);
  CHECK_FALSE(read.content.walks[0].status);
  CHECK_FALSE(read.content.walks[0].held_on);
  CHECK(read.content.walks[0].offered_on == 2014y / March / 3);
  const SourceQuality& walks = read.qualities[0];
  CHECK(walks.rows_read == 3);
  CHECK(walks.rows_kept == 3);
  CHECK(has_finding(walks, "finding.register_word_unknown", "1"));
  CHECK(has_finding(walks, "finding.register_date_unread", "1"));
  CHECK(has_finding(walks, "finding.register_walk_without_status", "1, 3"));
  CHECK(has_finding(walks, "finding.register_walk_without_area", "3"));
  CHECK(has_finding(read.qualities[2], "finding.register_link_to_nothing", "1"));
  CHECK(read.content.measures[0].done_on == 2014y / August / 15);
}

TEST_CASE("a register with dates as text and numbers that are none says in which rows") {
  const TemporaryFolder folder;
  const std::string walks =
      folder.write("w.csv", "area,status,held_on,note\nL01,held,sometime,x\nL02,held,2014-05-07,y\n");
  const std::string measures = folder.write(
      "m.csv", "area,kind,status,due,cost\nL01,lighting,agreed,soon,-5\nL01,lamps,agreed,2015-01-02,7\n");
  const RegisterRead read = read_register({.file = walks, .measures = measures});
  CHECK(has_finding(read.qualities[0], "finding.register_date_unread", "1"));
  CHECK(has_finding(read.qualities[0], "finding.register_held_without_date", "1"));
  REQUIRE(read.qualities.size() == 2);
  CHECK(has_finding(read.qualities[1], "finding.register_date_unread", "1"));
  CHECK(has_finding(read.qualities[1], "finding.register_amount_unread", "1"));
  CHECK(has_finding(read.qualities[1], "finding.register_word_unknown", "2"));
  CHECK(read.content.measures.size() == 2);
}

TEST_CASE("a file without a table or a column of a register is refused by name") {
  const TemporaryFolder folder;
  const std::string file = folder.write("w.csv", "a,b\n1,2\n");
  CHECK_THROWS_AS((void)read_register({.file = file}), DataError);
}

TEST_CASE("a register that another program has open is read but never changed") {
  const TemporaryFolder folder;
  const std::string file = made_register(folder);
  sqlite3* opened = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &opened) == SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> other(opened, &sqlite3_close_v2);
  REQUIRE(sqlite3_exec(opened, "PRAGMA journal_mode = WAL; UPDATE walks SET area = 'L02' WHERE id = 'v1'",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  REQUIRE(std::filesystem::exists(file + "-wal"));
  const std::string before = bytes_of(file), beside = bytes_of(file + "-wal");
  const RegisterRead read = read_register({.file = file});
  CHECK(read.content.walks[0].area == "L02");  // saved, though not yet in the file itself
  CHECK(has_finding(read.qualities[0], "finding.register_in_use"));
  CHECK_THROWS_AS((void)update_register(file, Language::danish), IoError);
  CHECK(bytes_of(file) == before);
  CHECK(bytes_of(file + "-wal") == beside);
}

TEST_CASE("an older register is added to and nothing else in it changes") {
  const TemporaryFolder folder;
  const std::string file = made_register(folder);
  change(file, {"ALTER TABLE walks DROP COLUMN led_by", "DELETE FROM list_reason WHERE code = 'noise'",
                "ALTER TABLE walks ADD COLUMN vejr TEXT", "UPDATE walks SET vejr = 'regn'",
                "UPDATE list_reason SET words = 'Mørkt' WHERE code = 'light'", "CREATE TABLE mine (a)",
                "INSERT INTO mine VALUES (1)", "UPDATE layer_styles SET styleQML = 'as I like it'"});
  const std::vector<std::string> added = update_register(file, Language::danish);
  CHECK(added == std::vector<std::string>{"walks.led_by", "list_reason.noise"});
  CHECK(ask(file, "SELECT vejr FROM walks WHERE id = 'v1'") == "regn");
  CHECK(ask(file, "SELECT words FROM list_reason WHERE code = 'light'") == "Mørkt");
  CHECK(ask(file, "SELECT words FROM list_reason WHERE code = 'noise'") == "Støj");
  CHECK(ask(file, "SELECT a FROM mine") == "1");
  CHECK(ask(file, "SELECT DISTINCT styleQML FROM layer_styles") == "as I like it");
  CHECK(read_register({.file = file}).content.walks.size() == 2);
  const std::string complete = bytes_of(file);
  CHECK(update_register(file, Language::danish).empty());
  CHECK(bytes_of(file) == complete);
}

TEST_CASE("a GeoPackage that is no register is left as it is") {
  const TemporaryFolder folder;
  const std::string file = made_register(folder);
  change(file, {"DROP TABLE walks"});
  const std::string before = bytes_of(file);
  CHECK_THROWS_AS((void)update_register(file, Language::english), IoError);
  CHECK(bytes_of(file) == before);
  CHECK_THROWS_AS((void)update_register(folder.path("none.gpkg"), Language::english), IoError);
}
