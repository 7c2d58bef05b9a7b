#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/run_study.hpp"
#include "hotspot/io/study_file.hpp"
#include "io/address_book.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

constexpr auto table =
    "vejnavn;husnr;postnr;x;y\n"
    "Kongsholmsvej;12;2620;10;10\nKongsholmsvej;12A;2620;12;10\nKongsholmsvej;14B;2620;20;16\n"
    "Gammel Landevej;3;2620;50;50\n"
    "Ågade;1;2620;70;70\nÅgade;1;2600;90;90\n";

AddressBook book(const std::string& bytes = table) {
  const TemporaryFolder folder;
  Input input{.source = folder.write("adresser.csv", bytes)};
  input.crs = Crs::local();
  return AddressBook(input, {}, {});
}

void check_match(const AddressBook& addresses, const std::string& line, MatchQuality quality, Point point) {
  CAPTURE(line);
  const auto match = addresses.find(parts_of_address(line));
  REQUIRE(match);
  CHECK(match->quality == quality);
  CHECK(match->point == point);
}

const SourceQuality& of(const DataQuality& quality, const std::string& source) {
  return *std::find_if(quality.sources.begin(), quality.sources.end(),
                       [&](const SourceQuality& one) { return one.source == source; });
}

}  // namespace

TEST_CASE("a street has one spelling however it is written") {
  for (const char* same : {"Gammel Kongevej", "gl. kongevej", "Gl.Kongevej", "GML KONGEVEJ",
                           "Gammel  Konge-vej", "Gl. Kongev."}) {
    CAPTURE(same);
    CHECK(street_key(same) == "gammelkongevej");
  }
  CHECK(street_key("Åboulevarden") == street_key("Aaboulevarden"));
  CHECK(street_key("Kærbo Allé") == street_key("KAERBO ALLE"));
  CHECK(street_key("Skt. Hans Torv") == street_key("Sankt Hans Torv"));
  CHECK(street_key("Sdr. Fasanvej") == "soendrefasanvej");
  CHECK(street_key("Vejlevej") == "vejlevej");
  CHECK(street_key("").empty());
}

TEST_CASE("a house is a number and a letter without floor and door") {
  CHECK(house_of("12") == House{12, 0});
  CHECK(house_of(" 012 A") == House{12, 'a'});
  CHECK(house_of("12b, 3. tv") == House{12, 'b'});
  CHECK(house_of("12 st. th.") == House{12, 0});
  CHECK(house_of("12-14") == House{12, 0});
  CHECK_FALSE(house_of("A"));
  CHECK_FALSE(house_of(""));
  CHECK_FALSE(house_of("0"));
}

TEST_CASE("a whole address is taken apart") {
  const AddressParts parts = parts_of_address("Gl. Landevej 12A, 3. tv, 2620 Albertslund");
  CHECK(parts.street == "gammellandevej");
  CHECK(parts.house == House{12, 'a'});
  CHECK(parts.postcode == "2620");
  CHECK(parts_of_address("10. Februar Vej 3").house == House{3, 0});
  CHECK(parts_of_address("Kongsholmsvej").street == "kongsholmsvej");
  CHECK_FALSE(parts_of_address("Kongsholmsvej, 2620 Albertslund").house);
  CHECK(parts_of_address("Kongsholmsvej, 2620 Albertslund").postcode == "2620");
  CHECK(parts_of_address("").street.empty());
}

TEST_CASE("addresses are found as well as they are known") {
  const AddressBook addresses = book();
  check_match(addresses, "KONGSHOLMSVEJ 12 a, st. tv., 2620 Albertslund", MatchQuality::exact, {12.0, 10.0});
  check_match(addresses, "Kongsholmsv. 12", MatchQuality::exact, {10.0, 10.0});
  check_match(addresses, "Kongsholmsvej 14", MatchQuality::number, {20.0, 16.0});
  check_match(addresses, "Kongsholmsvej 99", MatchQuality::street, {14.0, 12.0});
  check_match(addresses, "Gl. Landevej 3", MatchQuality::exact, {50.0, 50.0});
  check_match(addresses, "Aagade 1, 2600 Glostrup", MatchQuality::exact, {90.0, 90.0});
  CHECK_FALSE(addresses.find(parts_of_address("Ågade 1")));  // which of the two
  CHECK_FALSE(addresses.find(parts_of_address("Ukendt Vej 1")));
  CHECK_THROWS_AS((void)book("gadenr;x;y\n1;2;3\n"), DataError);
}

TEST_CASE("a study places events without coordinates by their addresses and counts how") {
  const TemporaryFolder folder;
  (void)folder.write("adresser.csv", table);
  (void)folder.write("areas.csv", "id,wkt\na,\"POLYGON ((0 0,100 0,100 100,0 100,0 0))\"\n");
  (void)folder.write("brande.csv",
                     "adresse;x;y\nKongsholmsvej 12A, 2620 Albertslund;;\nKongsholmsvej 14, 2620;;\n"
                     "Kongsholmsvej 99, 2620;;\nUkendt Vej 1;;\n;;\nGl. Landevej 3;1;2\n");
  (void)folder.write("hele.csv", "vejnavn;husnr\nKongsholmsvej;12\nKongsholmsvej;99\n");
  const std::string head =
      "[study]\n[areas]\nfile = \"areas.csv\"\ncrs = \"local\"\n[addresses]\nfile = \"adresser.csv\"\n"
      "crs = \"local\"\n";
  const std::string sources =
      "[[source]]\nname = \"brande\"\nfile = \"brande.csv\"\ncrs = \"local\"\n"
      "[[source]]\nname = \"hele\"\nfile = \"hele.csv\"\n";
  const DataQuality quality = check_study(read_study(folder.write("study.toml", head + sources)));
  require_balanced(quality);
  const SourceQuality& fires = of(quality, "brande");
  CHECK(fires.rows_kept == 3);
  CHECK(fires.count(RejectReason::no_coordinates) == 3);
  CHECK(of(quality, "hele").rows_kept == 1);
  CHECK(of(quality, "addresses").rows_kept == 6);
  const auto matches = std::find_if(fires.findings.begin(), fires.findings.end(), [](const Message& finding) {
    return finding.key == "finding.address_matches";
  });
  REQUIRE(matches != fires.findings.end());
  std::vector<std::int64_t> counts;
  for (const MessageArgument& argument : matches->arguments)
    counts.push_back(std::get<std::int64_t>(argument.value));
  CHECK(counts == std::vector<std::int64_t>{1, 1, 1, 1, 1});
  const std::string more = head + "accept = \"street\"\n" + sources;
  CHECK(of(check_study(read_study(folder.write("more.toml", more))), "brande").rows_kept == 4);
}
