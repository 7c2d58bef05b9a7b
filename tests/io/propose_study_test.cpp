#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "hotspot/io/study_file.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

/// Two squares of 1 km in the west of a municipality of 10 km, in the system of Denmark.
std::string square(const std::string& properties, double x, double y, double side) {
  std::ostringstream out;
  out.precision(12);
  out << R"({"type":"Feature","properties":{)" << properties
      << R"(},"geometry":{"type":"Polygon","coordinates":[[)";
  const double corners[5][2] = {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
  for (const auto& corner : corners)
    out << (&corner == corners ? "" : ",") << "[" << corner[0] << "," << corner[1] << "]";
  out << "]]}}";
  return out.str();
}

std::string collection(const std::string& features, const std::string& crs = "EPSG::25832") {
  return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:)" + crs +
         R"("}},"features":[)" + features + "]}";
}

void write_town(const TemporaryFolder& folder) {
  folder.write("boligområder.geojson",
               collection(square(R"("id":"A","navn":"Østerhøj","beboere":900)", 710000, 6175000, 1000) + "," +
                          square(R"("id":"B","navn":"Åvang","beboere":400)", 712000, 6175000, 1000)));
  folder.write("kommune.geojson", collection(square(R"("navn":"Røde Å")", 708000, 6172000, 10000)));
  folder.write("politi anmeldelser.csv",
               "X;Y;Gerningsdato;Gerningskode\n710500;6175500;2019-03-01;tyveri\n"
               "712500;6175200;2020-05-02;hærværk\n712600;6175300;2020-06-02;hærværk\n");
  folder.write("data/braende.csv", "dato,lon,lat\n2019-01-05,12.33,55.67\n2019-02-05,12.34,55.67\n");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("what is proposed for a folder can be read and names its files and columns") {
  const TemporaryFolder folder;
  write_town(folder);
  for (const Language language : {Language::english, Language::danish}) {
    const std::string proposal = propose_study(folder.path(), language);
    CAPTURE(proposal);
    const Study study = read_study(folder.write("study.toml", proposal));
    CHECK(study.study.language == language);
    CHECK(study.areas.file == "boligområder.geojson");
    CHECK(study.areas.id == "id");
    CHECK(study.areas.name == "navn");
    CHECK(study.areas.residents == "beboere");
    CHECK(study.boundary.file == "kommune.geojson");
    REQUIRE(study.sources.size() == 2);
    CHECK(study.sources[0].file == "data/braende.csv");
    CHECK(study.sources[0].kind == SourceKind::fires);
    CHECK(study.sources[0].crs == "EPSG:4326");
    CHECK(study.sources[0].x == "lon");
    CHECK(study.sources[1].file == "politi anmeldelser.csv");
    CHECK(study.sources[1].name == "politi_anmeldelser");
    CHECK(study.sources[1].kind == SourceKind::incidents);
    CHECK(study.sources[1].crs == "EPSG:25832");
    CHECK(study.sources[1].time == "Gerningsdato");
    CHECK(study.sources[1].category == "Gerningskode");
    CHECK_FALSE(study.density.bandwidth.has_value());
  }
}

TEST_CASE("a proposal holds every table and every key with its meaning") {
  const TemporaryFolder folder;
  write_town(folder);
  const std::string proposal = propose_study(folder.path(), Language::english);
  for_each_study_table([&](const auto& table) {
    const std::string name(table.name);
    CAPTURE(name);
    CHECK(count(proposal, "\n[" + name + "]\n") + count(proposal, "\n[[" + name + "]]\n") +
              count(proposal, "\n# [[" + name + "]]\n") >=
          1);
    for_each_field<typename std::decay_t<decltype(table)>::Row>([&](const auto& field) {
      CAPTURE(field.name);
      CHECK(count(proposal, "\n" + std::string(field.name) + " =") +
                count(proposal, "\n# " + std::string(field.name) + " =") >=
            1);
    });
  });
  CHECK(count(proposal, "\n# cell = 100\n") == 1);
  CHECK(count(proposal, "\n# kernel = \"quartic\"\n") == 1);
  CHECK(count(proposal, "[metres above 0]") >= 2);
}

TEST_CASE("every default shown in a proposal is the default") {
  const TemporaryFolder folder;
  write_town(folder);
  const std::string proposal = propose_study(folder.path(), Language::english);
  const Study plain = read_study(folder.write("study.toml", proposal));
  std::istringstream lines(proposal);
  std::string uncommented;
  // Of tables that need a file, and there is none.
  const std::vector<std::string> need_a_file{"# accept", "# largest", "# overlay"};
  bool left_out = false;  // a table that may stand many times and stands not at all has no name
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("[") || line.starts_with("# [[")) left_out = line.starts_with("# ");
    const auto equals = line.find(" = ");
    const bool is_key = !left_out && line.starts_with("# ") && equals != std::string::npos &&
                        line.find(' ', 2) == equals && !line.ends_with("\"\"") &&
                        !std::any_of(need_a_file.begin(), need_a_file.end(),
                                     [&](const std::string& start) { return line.starts_with(start); });
    uncommented += (is_key ? line.substr(2) : line) + "\n";
  }
  const Study stated = read_study(folder.write("study.toml", uncommented));
  CHECK(stated.stated.size() > plain.stated.size() + 5);
  CHECK(stated.density.kernel == plain.density.kernel);
  CHECK(stated.grid.cell == plain.grid.cell);
  CHECK(stated.disclosure.min_households == plain.disclosure.min_households);
  CHECK(stated.rates.per == plain.rates.per);
}

TEST_CASE("the files a proposal names can be read with what it says of them") {
  const TemporaryFolder folder;
  write_town(folder);
  const Study study = read_study(folder.write("study.toml", propose_study(folder.path(), Language::danish)));
  const AreasRead areas = read_areas({.source = study_path(study, study.areas.file)}, {.id = study.areas.id});
  CHECK(areas.areas.ids == std::vector<std::string>{"A", "B"});
  for (const SourceInput& source : study.sources) {
    CAPTURE(source.name);
    const EventsRead read =
        read_events({.source = study_path(study, source.file), .crs = make_crs(source.crs)},
                    {.x = source.x, .y = source.y, .time = source.time, .category = source.category});
    CHECK(read.quality.rows_kept == read.quality.rows_read);
    CHECK(read.quality.rows_kept >= 2);
  }
}

TEST_CASE("a coordinate system that is guessed says so") {
  const TemporaryFolder folder;
  write_town(folder);
  const std::string proposal = propose_study(folder.path(), Language::english);
  CHECK(count(proposal, "# !! The file states no coordinate system. The crs is guessed") == 2);
  folder.write("politi anmeldelser.csv", "X;Y\n1;2\n3;4\n");
  const std::string unknown = propose_study(folder.path(), Language::english);
  CHECK(count(unknown, "and none could be guessed") == 1);
}

TEST_CASE("a table of address points with residents becomes a denominator in its own system") {
  const TemporaryFolder folder;
  write_town(folder);
  folder.write("adresser.csv", "lon,lat,beboere\n12.335,55.67,3\n12.336,55.67,2\n");
  const Study study = read_study(folder.write("study.toml", propose_study(folder.path(), Language::english)));
  CHECK(study.denominator.file == "adresser.csv");
  CHECK(study.denominator.residents == "beboere");
  CHECK(study.denominator.join.empty());
  CHECK(study.denominator.crs == "EPSG:4326");
  const AreasRead points = read_areas(
      {.source = study_path(study, study.denominator.file), .crs = make_crs(study.denominator.crs)},
      {.figures = {study.denominator.residents}, .points_allowed = true});
  CHECK(points.areas.size() == 2);
  CHECK(study.sources.size() == 2);
}

TEST_CASE("areas in degrees lead to a metric system for the results") {
  const TemporaryFolder folder;
  folder.write("boligområder.geojson",
               collection(square(R"("navn":"A")", 12.33, 55.66, 0.01), "OGC:1.3:CRS84"));
  folder.write("politi.csv", "lon,lat\n12.335,55.665\n12.336,55.666\n");
  const Study study = read_study(folder.write("study.toml", propose_study(folder.path(), Language::english)));
  CHECK(study.study.crs == "EPSG:25832");
  CHECK(study.sources.at(0).crs == "EPSG:4326");
}

TEST_CASE("names of files with quotes and backslashes come back as they are") {
  const TemporaryFolder folder;
  write_town(folder);
  const std::string odd = "politi \"ny\" \\ 'æøå' # = [1].csv";
  folder.write(odd, "x,y\n710500,6175500\n710600,6175500\n");
  const Study study = read_study(folder.write("study.toml", propose_study(folder.path(), Language::danish)));
  CHECK(std::any_of(study.sources.begin(), study.sources.end(),
                    [&](const SourceInput& source) { return source.file == odd; }));
}

TEST_CASE("results of an earlier run and files two folders down are left alone") {
  const TemporaryFolder folder;
  write_town(folder);
  folder.write("resultater/data_quality.json", "{}");
  folder.write("resultater/politi.csv", "x,y\n710500,6175500\n");
  folder.write("a/b/politi.csv", "x,y\n710500,6175500\n");
  const std::string proposal = propose_study(folder.path(), Language::english);
  CHECK(count(proposal, "resultater") == 0);
  CHECK(count(proposal, "a/b/") == 0);
}

TEST_CASE("a folder without areas or sources gets a proposal that says what is missing") {
  const TemporaryFolder folder;
  const std::string proposal = propose_study(folder.path(), Language::english);
  CHECK(count(proposal, "# !! No layer of areas was found. Name the file with the housing areas.\n") == 1);
  CHECK(count(proposal, "# !! No file with points or coordinates was found.") == 1);
  CHECK_THROWS_AS((void)read_study(folder.write("study.toml", proposal)), ArgumentError);
}

TEST_CASE("a file that cannot be opened is named in the proposal") {
  const TemporaryFolder folder;
  write_town(folder);
  folder.write("itu.gpkg", "not a database");
  const std::string proposal = propose_study(folder.path(), Language::english);
  CHECK(count(proposal, "# !! itu.gpkg: not used: ") == 1);
  CHECK(read_study(folder.write("study.toml", proposal)).areas.file == "boligområder.geojson");
}

TEST_CASE("the proposal for the sample municipality names what its own study file names") {
  const std::string sample = HOTSPOT_SOURCE_DIR "/data/lindeby";
  const TemporaryFolder folder;
  const Study proposed = read_study(folder.write("study.toml", propose_study(sample, Language::danish)));
  const Study own = read_study(sample + "/study.toml");
  CHECK(proposed.boundary.file == own.boundary.file);
  CHECK(proposed.areas.file == own.areas.file);
  CHECK(proposed.areas.id == own.areas.id);
  CHECK(proposed.areas.households == own.areas.households);
  CHECK(proposed.background.roads == own.background.roads);
  CHECK(proposed.sources.size() == own.sources.size());
  for (const SourceInput& source : own.sources) {
    CAPTURE(source.file);
    const auto same = std::find_if(proposed.sources.begin(), proposed.sources.end(),
                                   [&](const SourceInput& other) { return other.file == source.file; });
    REQUIRE(same != proposed.sources.end());
    CHECK(same->kind == source.kind);
    CHECK(same->crs == source.crs);
    CHECK(same->x == source.x);
    CHECK(same->time == source.time);
    if (source.name != "utryghed") CHECK(same->category == source.category);  // grund is no usual name
  }
}

TEST_CASE("a folder that is not there is named when a study is to be proposed") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(
      (void)propose_study(folder.path("væk"), Language::english),
      ("The folder " + folder.path("væk") + " cannot be read: No such file or directory.").c_str(), IoError);
}

TEST_CASE("lines of a proposal are not longer than a screen") {
  const TemporaryFolder folder;
  write_town(folder);
  std::istringstream lines(propose_study(folder.path(), Language::danish));
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(std::count_if(line.begin(), line.end(), [](char c) { return (c & '\xC0') != '\x80'; }) <= 101);
  }
}
