#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "io/place_book.hpp"
#include "io/place_name.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr auto table =
    "navn,wkt\nAlbertslund St.,POINT (10 10)\nCentrum,\"POLYGON ((0 0,60 0,60 60,0 60,0 0))\"\n"
    "Kanalen,\"LINESTRING (0 0,100 0,100 100)\"\nSkoven,\"POLYGON ((0 0,900 0,900 900,0 900,0 0))\"\n"
    "Torvet,POINT (1 1)\nTorvet,POINT (900 900)\nBålpladsen,POINT (5 5)\nBålpladsen,POINT (6 6)\n";

MultiPolygon square(double west, double south, double side) {
  return {{.outer = {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}},
           .holes = {}}};
}

PlaceBook book(const std::string& bytes = table) {
  const TemporaryFolder folder;
  Input input{.source = folder.write("steder.csv", bytes)};
  input.crs = Crs::local();
  AreaLayer areas;
  areas.ids = {"a", "b"};
  areas.shapes = {square(-100, -100, 1100), square(2000, 0, 500)};
  return PlaceBook(input, {}, {areas, {.shape = square(-1000, -1000, 5000)}}, {});
}

void check_place(const PlaceBook& places, const std::string& words, Point point, Placement placement) {
  CAPTURE(words);
  const auto place = places.find(words);
  REQUIRE(place);
  CHECK(place->point == point);
  CHECK(places.placement(*place) == placement);
}

}  // namespace

TEST_CASE("a place has one spelling however it is written") {
  CHECK(place_key("Albertslund Station") == place_key("ALBERTSLUND ST."));
  CHECK(place_key("Albertslund st") == place_key("Albertslund Station"));
  CHECK(place_key("St. Kongensgade") == place_key("Store Kongensgade"));
  CHECK(place_key("Bålpladsen") == place_key("baalpladsen"));
  CHECK(place_keys_of_text("ved stationen, nær cykelkælderen").back() == place_key("station"));
  CHECK(place_keys_of_text("v/ Centrum").back() == place_key("centrum"));
  CHECK(place_keys_of_text("").empty());
}

TEST_CASE("points and lines and polygons stand for their places") {
  const PlaceBook places = book();
  check_place(places, "albertslund station", {10.0, 10.0}, Placement::place);
  check_place(places, "Ved Albertslund Station (spor 1)", {10.0, 10.0}, Placement::place);
  check_place(places, "Centrum", {30.0, 30.0}, Placement::place);
  check_place(places, "ved kanalen", {100.0, 0.0}, Placement::place);
  check_place(places, "Bålpladsen", {5.0, 5.0}, Placement::place);  // twice, but close by
  CHECK(places.placement(*places.find("Skoven")) == Placement::area);
  CHECK_FALSE(places.find("Torvet"));  // which of the two
  CHECK_FALSE(places.find("Ukendt"));
  CHECK_FALSE(places.find(""));
  CHECK(places.quality().rows_kept == 8);
}

TEST_CASE("a large place has a point of the only area it lies in") {
  const PlaceBook places = book(
      "navn,wkt\nSkoven,\"POLYGON ((0 0,900 0,900 900,0 900,0 0))\"\n"
      "Stien,\"LINESTRING (2010 10,2400 10,2400 450)\"\nBaneby,\"POLYGON ((800 0,2400 0,2400 400,800 "
      "400))\"\n"
      "Engen,\"POLYGON ((1100 1100,1900 1100,1900 1900,1100 1900))\"\n"
      "Fjorden,\"POLYGON ((3000 3000,9000 3000,9000 9000,3000 9000))\"\n");
  const auto is_in = [&](const char* name, double west, double south, double side) {
    const auto place = places.find(name);
    return place && place->in_one_area && places.placement(*place) == Placement::area &&
           place->point.x > west && place->point.x < west + side && place->point.y > south &&
           place->point.y < south + side;
  };
  CHECK(is_in("skoven", 0, 0, 900));
  CHECK(is_in("ved stien", 2000, 0, 500));
  CHECK(is_in("Engen", 1100, 1100, 800));            // in no housing area
  CHECK_FALSE(places.find("Baneby")->in_one_area);   // in both, and between
  CHECK_FALSE(places.find("Fjorden")->in_one_area);  // half outside
}

TEST_CASE("a layer of places needs a column of names") {
  CHECK_THROWS_AS((void)book("a,wkt\n1,POINT (1 1)\n"), DataError);
}

TEST_CASE("a study places events by the names of places after their addresses and counts how") {
  const TemporaryFolder folder;
  (void)folder.write("steder.csv", table);
  (void)folder.write("adresser.csv", "vejnavn;husnr;x;y\nVej;1;50;50\n");
  (void)folder.write("areas.csv", "id,wkt\na,\"POLYGON ((0 0,1000 0,1000 1000,0 1000,0 0))\"\n");
  (void)folder.write("utryg.csv",
                     "adresse;sted;dato;x;y\nVej 1;Kanalen;2013-01-01;;\n;Albertslund St.;2013-02-01;;\n"
                     ";Skoven;2013-03-01;;\n;Månen;2013-04-01;;\n;Kanalen;2013-05-01;7;8\n;;2013-06-01;;\n");
  const Study study = read_study(
      folder.write("study.toml",
                   "[areas]\nfile = \"areas.csv\"\ncrs = \"local\"\n[density]\nbandwidth = 100\n"
                   "[addresses]\nfile = \"adresser.csv\"\ncrs = \"local\"\n[places]\nfile = \"steder.csv\"\n"
                   "crs = \"local\"\n[[source]]\nname = \"utryg\"\nfile = \"utryg.csv\"\ncrs = \"local\"\n"));
  const StudyResult result = compute_study(study);
  const SourceQuality& quality = result.quality.sources.back();
  CHECK(quality.rows_kept == 4);
  CHECK(quality.count(RejectReason::no_coordinates) == 2);
  REQUIRE(quality.years.size() == 1);
  CHECK(quality.years.front().placements ==
        std::array<std::optional<std::size_t>, placement_count>{1, 1, 0, 0, 1, 1});
  const auto finding = std::find_if(quality.findings.begin(), quality.findings.end(),
                                    [](const Message& one) { return one.key == "finding.place_matches"; });
  REQUIRE(finding != quality.findings.end());
  CHECK(text(Language::english, *finding).find("1 were put there; 1 name one that is too large") !=
        std::string::npos);

  // Skoven has no point: its event counts in its area, and is in no cell and no density.
  const SourceResult& source = result.sources.front();
  CHECK(source.size() == 4);
  CHECK(source.events.size() == 3);
  CHECK(source.total.count == std::vector<std::int64_t>{4});
  CHECK(std::accumulate(source.grid.count.begin(), source.grid.count.end(), std::int64_t{0}) == 3);
  CHECK(*std::max_element(source.reaching.begin(), source.reaching.end()) <= 3.0);

  const Release release = release_study(result, Profile::internal);
  const auto& points = std::get<std::vector<Point>>(release.layer("events")->places);
  CHECK(std::isnan(points.back().x));
  const auto& placements = std::get<TextColumn>(release.layer("events")->column("placement")->values);
  CHECK(placements == TextColumn{"exact", "place", "coordinates", "area"});
  CHECK(release_study(result, Profile::open).layer("events") == nullptr);
}
