#include <doctest/doctest.h>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <string>

#include "hotspot/core/error.hpp"
#include "hotspot/io/projection.hpp"
#include "hotspot/io/read_areas.hpp"
#include "hotspot/io/read_events.hpp"
#include "io/gdal_handles.hpp"
#include "io/header_row.hpp"
#include "support/temporary_folder.hpp"

using namespace hotspot;
using namespace hotspot::detail;
using hotspot::test::TemporaryFolder;

TEST_SUITE_BEGIN("fast");

namespace {

EventsRead read_text(const std::string& bytes, const std::string& name = "export.csv") {
  const TemporaryFolder folder;
  Input input{.source = folder.write(name, bytes)};
  input.crs = make_crs("EPSG:25832");
  return read_events(input, {.find_time = true, .find_category = true});
}

bool has_finding(const SourceQuality& quality, const std::string& key) {
  return std::any_of(quality.findings.begin(), quality.findings.end(),
                     [&](const Message& finding) { return finding.key == key; });
}

constexpr auto header = "Dato;Gerningskode;X;Y\n";
constexpr auto rows = "06-05-2013;Brand;709.000,5;6.175.000,0\n07-05-2013;Hærværk;709.100,0;6.175.100,0\n";

void check_two_events(const EventsRead& read) {
  REQUIRE(read.events.size() == 2);
  CHECK(read.events.points[0] == Point{709000.5, 6175000.0});
  CHECK(read.events.points[1] == Point{709100.0, 6175100.0});
  CHECK(read.events.categories == std::vector<std::string>{"Brand", "Hærværk"});
  CHECK(*read.events.times[0] == EventTime(std::chrono::local_days(std::chrono::year(2013) / 5 / 6)));
}

/// A sheet as offices have it: a title, a date, a blank row, and the table.
void make_sheet(const std::string& path, const char* driver,
                const std::vector<std::vector<std::string>>& cells) {
  register_drivers();
  GDALDriver* const writer = GetGDALDriverManager()->GetDriverByName(driver);
  REQUIRE(writer != nullptr);
  const CPLConfigOptionSetter no_header("OGR_XLSX_HEADERS", "DISABLE", false);
  DatasetHandle dataset(writer->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  REQUIRE(dataset);
  OGRLayer* layer = dataset->CreateLayer("Ark1", nullptr, wkbNone);
  for (std::size_t c = 0; c < cells.front().size(); ++c) {
    const std::string blank(c, ' ');  // the driver writes the names of fields as the first row
    OGRFieldDefn field(cells[0][c].empty() ? blank.c_str() : cells[0][c].c_str(), OFTString);
    REQUIRE(layer->CreateField(&field) == OGRERR_NONE);
  }
  for (std::size_t r = 1; r < cells.size(); ++r) {
    const OGRFeatureUniquePtr feature{OGRFeature::CreateFeature(layer->GetLayerDefn())};
    for (std::size_t c = 0; c < cells[r].size(); ++c) {
      if (!cells[r][c].empty()) feature->SetField(static_cast<int>(c), cells[r][c].c_str());
    }
    REQUIRE(layer->CreateFeature(feature.get()) == OGRERR_NONE);
  }
}

}  // namespace

TEST_CASE("the names of columns are found below titles and blank lines") {
  check_two_events(read_text(std::string(header) + rows));
  const EventsRead padded =
      read_text(std::string("Udtræk fra POLSAS;;;\nTrukket den;01-01-2014;;\n;;;\n") + header + rows);
  check_two_events(padded);
  CHECK(has_finding(padded.quality, "finding.rows_above_header"));
  CHECK(padded.quality.rows_read == 2);
  check_two_events(read_text(std::string("Anmeldelser, Albertslund, 2013\n\n") + header + rows));
  CHECK_FALSE(has_finding(read_text(std::string(header) + rows).quality, "finding.rows_above_header"));
}

TEST_CASE("a table that starts in its first row is left as it is") {
  using Rows = std::vector<std::vector<std::string>>;
  CHECK(find_header(Rows{}) == 0);
  CHECK(find_header(Rows{{"a"}, {"1"}}) == 0);
  CHECK(find_header(Rows{{"navn", "by"}, {"Vej", "Ballerup"}}) == 0);
  CHECK(find_header(Rows{{"x", ""}, {"1", "2"}, {"3", "4"}}) == 0);  // numbers are no names
  CHECK(find_header(Rows{{"Titel", ""}, {"id", "antal"}, {"3", "4"}}) == 1);
  CHECK(find_header(Rows{{"Titel", "", ""}, {"sted", "2012", "2013K1"}, {"3", "4", "5"}}) == 1);
  CHECK(find_header(Rows{{"Titel", "", ""}, {"a", "01-01-2013", "b"}, {"3", "4", "5"}}) == 0);
}

TEST_CASE("a row of totals is no event") {
  const EventsRead read = read_text(std::string(header) + rows + "I alt;2;1.418.100;12.350.100\n");
  check_two_events(read);
  CHECK(read.quality.count(RejectReason::total_row) == 1);
  CHECK(read.quality.rows_read == 3);
}

TEST_CASE("a spreadsheet with titles above its table is read from the table on") {
  const TemporaryFolder folder;
  for (const auto& [name, driver] : {std::pair{"udtraek.xlsx", "XLSX"}, std::pair{"udtraek.ods", "ODS"}}) {
    CAPTURE(name);
    make_sheet(folder.path(name), driver,
               {{"Udtræk fra POLSAS", "", "", ""},
                {"Trukket den", "01-01-2014", "", ""},
                {"Dato", "Gerningskode", "X", "Y"},
                {"06-05-2013", "Brand", "709.000,5", "6.175.000,0"},
                {"07-05-2013", "Hærværk", "709.100,0", "6.175.100,0"}});
    Input input{.source = folder.path(name)};
    input.crs = make_crs("EPSG:25832");
    const EventsRead read = read_events(input, {.find_time = true, .find_category = true});
    check_two_events(read);
    CHECK(has_finding(read.quality, "finding.rows_above_header"));
    const auto layers = describe_source(input.source);
    REQUIRE(layers.size() == 1);
    CHECK(layers.front().name == "Ark1");
    CHECK(layers.front().columns == std::vector<std::string>{"Dato", "Gerningskode", "X", "Y"});
  }
}

TEST_CASE("a list of records in JSON is a table") {
  const EventsRead read = read_text(
      "[{\"dato\": \"2013-05-06\", \"x\": 709000.5, \"y\": 6175000},\n {\"dato\": null, \"y\": 6175100, "
      "\"x\": "
      "709100, \"mere\": {\"a\": \"b, \\\"c\\\"\"}}]",
      "data.json");
  REQUIRE(read.events.size() == 2);
  CHECK(read.events.points[0] == Point{709000.5, 6175000.0});
  CHECK(read.events.points[1] == Point{709100.0, 6175100.0});
  CHECK_FALSE(read.events.times[1]);
  CHECK_THROWS_AS((void)read_text("[{\"x\": 1, \"y\": ", "cut.json"), IoError);
  CHECK_THROWS_AS((void)read_text("[[1, 2], [3, 4]]", "pairs.json"), IoError);
}

TEST_CASE("GeoJSON in metres that names no system asks for one and takes the one given") {
  const TemporaryFolder folder;
  Input input{
      .source = folder.write(
          "utm.geojson",
          R"({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [709000.5, 6175000]}})")};
  CHECK_THROWS_AS((void)read_events(input), CrsError);
  input.crs = make_crs("EPSG:25832");
  CHECK(read_events(input).events.points.front() == Point{709000.5, 6175000.0});
}

TEST_CASE("units in the names of columns and dates in words do no harm") {
  const EventsRead read = read_text(
      "Dato;Art;X (m);Y (m)\nfredag den 1. maj 2013 kl. 14.30;Brand;709000,5;6175000\n"
      "lørdag den 2. maj 2013 kl. 15.30;Brand;709100;6175100\nsøndag den 3. maj 2013 kl. "
      "16;Brand;709200;6175200\n"
      "mandag den 4. maj 2013 kl. 17.00;Brand;709300;6175300\n");
  REQUIRE(read.events.size() == 4);
  CHECK(*read.events.times[2] ==
        EventTime(std::chrono::local_days(std::chrono::year(2013) / 5 / 3)) + std::chrono::hours(16));
}
