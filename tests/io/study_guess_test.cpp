#include "io/study_guess.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hotspot;
using namespace hotspot::detail;

TEST_SUITE_BEGIN("fast");

namespace {

FolderLayer polygons(const std::string& file, const std::vector<std::string>& columns = {}) {
  return {.file = file,
          .layer = {.name = file, .geometry = "polygon", .columns = columns, .crs = "EPSG:25832"}};
}

FolderLayer lines(const std::string& file) {
  return {.file = file, .layer = {.name = file, .geometry = "line", .crs = "EPSG:25832"}};
}

FolderLayer table(const std::string& file, const std::vector<std::string>& columns) {
  return {.file = file, .layer = {.name = file, .geometry = "none", .columns = columns}};
}

StudyGuess guess_of(const std::vector<FolderLayer>& layers) {
  return guess_study({.layers = layers});
}

bool says(const StudyGuess& guess, const std::string& place, const std::string& key) {
  const auto found = guess.remarks.find(place);
  return found != guess.remarks.end() && std::any_of(found->second.begin(), found->second.end(),
                                                     [&](const Message& m) { return m.key == key; });
}

}  // namespace

TEST_CASE("layers of a municipality find their places by name and geometry") {
  const StudyGuess guess =
      guess_of({polygons("kommunegraense.shp"), polygons("boligomraader.shp", {"OMR_NR", "NAVN", "BEBOERE"}),
                lines("veje.shp"), lines("jernbane.shp"), polygons("grønne_områder.shp"), polygons("soe.shp"),
                polygons("bygninger.shp")});
  CHECK(guess.study.boundary.file == "kommunegraense.shp");
  CHECK(guess.study.areas.file == "boligomraader.shp");
  CHECK(guess.study.areas.name == "NAVN");
  CHECK(guess.study.areas.residents == "BEBOERE");
  CHECK(guess.study.background.roads == "veje.shp");
  CHECK(guess.study.background.greens == "grønne_områder.shp");
  CHECK(guess.study.background.water == "soe.shp");
  CHECK(guess.study.background.buildings == "bygninger.shp");
  CHECK(says(guess, "", "init.not_used"));  // the railway
  CHECK(says(guess, "source", "init.no_sources"));
}

TEST_CASE("kinds of sources are told by file name then by columns") {
  const StudyGuess guess = guess_of(
      {table("politi_2019.csv", {"X", "Y", "Gerningsdato"}), table("braende.csv", {"lon", "lat", "dato"}),
       table("utrygge_steder.csv", {"x", "y"}), table("Brandanmeldelser.csv", {"x", "y"}),
       table("udtræk.csv", {"x", "y", "Gerningskode"}), table("punkter.csv", {"x", "y"})});
  const std::vector<SourceInput>& sources = guess.study.sources;
  REQUIRE(sources.size() == 6);
  CHECK(sources[0].kind == SourceKind::incidents);
  CHECK(sources[0].x == "X");
  CHECK(sources[0].time == "Gerningsdato");
  CHECK(sources[0].title == "Politi 2019");
  CHECK(sources[1].kind == SourceKind::fires);
  CHECK(sources[1].x == "lon");
  CHECK(sources[2].kind == SourceKind::perceived_unsafe);
  CHECK(sources[3].kind == SourceKind::fires);
  CHECK(sources[4].kind == SourceKind::incidents);
  CHECK(sources[4].name == "udtraek");
  CHECK_FALSE(says(guess, "source.udtraek", "init.kind_unknown"));
  CHECK(says(guess, "source.punkter", "init.kind_unknown"));
  CHECK(says(guess, "source.punkter", "init.no_time"));
  CHECK(guess.source_layers.size() == 6);
}

TEST_CASE("sources of the same file name in two folders get names of their own") {
  const StudyGuess guess =
      guess_of({table("2019/politi.csv", {"x", "y"}), table("2020/politi.csv", {"x", "y"})});
  REQUIRE(guess.study.sources.size() == 2);
  CHECK(guess.study.sources[0].name == "politi");
  CHECK(guess.study.sources[1].name == "politi_2");
}

TEST_CASE("layers of one file are named with the file") {
  FolderLayer areas = polygons("byen.gpkg");
  areas.layer.name = "boligområder";
  areas.has_siblings = true;
  FolderLayer fires = table("byen.gpkg", {"x", "y"});
  fires.layer.name = "brande";
  fires.has_siblings = true;
  const StudyGuess guess = guess_of({areas, fires});
  CHECK(guess.study.areas.file == "byen.gpkg");
  CHECK(guess.study.areas.layer == "boligområder");
  CHECK(guess.study.sources.at(0).layer == "brande");
  CHECK(guess.study.sources.at(0).name == "byen_brande");
}

TEST_CASE("of several layers of areas the one with the columns of areas is taken") {
  const StudyGuess guess = guess_of(
      {polygons("bydele.shp", {"kode"}), polygons("kvarterer.shp", {"navn", "boligselskab", "husstande"})});
  CHECK(guess.study.areas.file == "kvarterer.shp");
  CHECK(says(guess, "areas", "init.also_possible"));
}

TEST_CASE("a boundary alone stands in for the areas and is named as such") {
  const StudyGuess guess = guess_of({polygons("kommune.shp")});
  CHECK(guess.study.areas.file == "kommune.shp");
  CHECK(says(guess, "areas", "init.areas_from_boundary"));
}

TEST_CASE("polygons whose name says nothing are areas") {
  const StudyGuess guess = guess_of({polygons("lag1.shp", {"navn"})});
  CHECK(guess.study.areas.file == "lag1.shp");
  CHECK(guess.study.boundary.file.empty());
}

TEST_CASE("residents from another file are a denominator") {
  const StudyGuess cells = guess_of({polygons("befolkning_kvadratnet.shp", {"antal_beboere", "id"})});
  CHECK(cells.study.denominator.file == "befolkning_kvadratnet.shp");
  CHECK(cells.study.denominator.join.empty());
  CHECK(cells.study.denominator.residents == "antal_beboere");
  const StudyGuess joined = guess_of({table("befolkning.csv", {"omraade_id", "beboere"})});
  CHECK(joined.study.denominator.join == "omraade_id");
}

TEST_CASE("a table without coordinates is named and not used") {
  const StudyGuess guess = guess_of({table("ungeundersøgelse.csv", {"klasse", "svar"})});
  CHECK(guess.study.sources.empty());
  CHECK(says(guess, "", "init.no_coordinates"));
}

TEST_CASE("a folder without data leads to remarks and nothing else") {
  const StudyGuess guess = guess_of({});
  CHECK(guess.study.areas.file.empty());
  CHECK(says(guess, "areas", "init.no_areas"));
  CHECK(says(guess, "source", "init.no_sources"));
}

TEST_CASE("names of files become names of sources") {
  CHECK(fit_name("Målinger 2019") == "maalinger_2019");
  CHECK(fit_name("Ærø (øst)") == "aeroe_oest");
  CHECK(fit_name("2019") == "source_2019");
  CHECK(fit_name("日本") == "source");
  CHECK(fit_name("") == "source");
  CHECK(fit_name("__a--b__") == "a_b");
}
