#include "hotspot/plan/area_sheet.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hotspot/core/error.hpp"
#include "hotspot/plan/disclosure.hpp"
#include "hotspot/plan/orientation.hpp"
#include "plan/place_profile.hpp"
#include "plan/sheet/sheets_layer.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using hotspot::test::events_of;
using hotspot::test::rectangle;
using hotspot::test::small_study;

TEST_SUITE_BEGIN("fast");

namespace {

/// Area 2 has 3 events, area 4 a dozen households.
StudyResult study() {
  return small_study({{40, 47}, {3, 0}, {30, 30}, {26, 25}, {22, 22}}, {200.0, 200.0, 200.0, 12.0});
}

std::vector<AreaSheet> public_sheets(const StudyResult& result) {
  return area_sheets(release_study(result, Profile::open), result.study);
}

const SheetSection* section_of(const AreaSheet& sheet, SheetPart part) {
  for (const SheetSection& section : sheet.sections) {
    if (section.part == part) return &section;
  }
  return nullptr;
}

std::string all_words(const AreaSheet& sheet) {
  std::string words = sheet.subtitle;
  for (const SheetSection& section : sheet.sections) {
    for (const std::string& text : detail::section_texts(section)) words += "\n" + text;
  }
  return words;
}

bool holds(const std::string& words, const std::string& part) {
  return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a sheet tells the count the rate and the years that the layers show") {
  const AreaSheet sheet = public_sheets(study()).front();
  CHECK(sheet.area_id == "A1");
  CHECK(holds(all_words(sheet), "Police reports: 87 in 2010–2011."));
  CHECK(holds(all_words(sheet), "2010: 40 (29 to 54); 2011: 47 (35 to "));
  const SheetSection* trend = section_of(sheet, SheetPart::trend);
  REQUIRE(trend != nullptr);
  REQUIRE(trend->trends.size() == 1);
  CHECK(trend->trends.front().years.at(1).count == 47);
}

TEST_CASE("a sheet does not tell what the layers hide") {
  const StudyResult result = study();
  const AreaSheet open = public_sheets(result).at(1);
  CHECK(holds(all_words(open), "not shown (under 5)"));
  CHECK_FALSE(holds(all_words(open), "2010: 3"));
  for (const SheetTrend& trend : section_of(open, SheetPart::trend)->trends)
    CHECK(trend.years.front().state == YearState::hidden);
  const AreaSheet internal = area_sheets(release_study(result, Profile::internal), result.study).at(1);
  CHECK(holds(all_words(internal), "Police reports: 3 in 2010–2011."));
}

TEST_CASE("an area with few households has a sheet without figures and without places") {
  const AreaSheet sheet = public_sheets(study()).at(3);
  CHECK(sheet.places.empty());
  CHECK(section_of(sheet, SheetPart::trend) == nullptr);
  CHECK(section_of(sheet, SheetPart::places) == nullptr);
  CHECK(holds(all_words(sheet), "So few live here"));
  CHECK_FALSE(holds(all_words(sheet), "51"));
}

TEST_CASE("what lies in no housing area has a sheet of its own that comes last") {
  const std::vector<AreaSheet> sheets = public_sheets(study());
  REQUIRE(sheets.size() == 5);
  CHECK(sheets.back().outside);
  CHECK(holds(all_words(sheets.back()), "Police reports: 44 in 2010–2011. That is 18"));
  CHECK_FALSE(sheets.front().outside);
}

TEST_CASE("the layer of sheets holds the words of the sheets made from the same release") {
  const StudyResult result = study();
  for (const Profile profile : {Profile::open, Profile::internal}) {
    const Release release = release_study(result, profile);
    const Layer* layer = release.layer("sheets");
    REQUIRE(layer != nullptr);
    TextColumn expected;
    const auto expect = [&](const std::vector<SheetSection>& sections) {
      for (const SheetSection& section : sections) {
        for (const std::string& words : detail::section_texts(section)) expected.push_back(words);
      }
    };
    for (const auto& page : committee_orientation(release, result.study).pages) expect(page);
    for (const AreaSheet& sheet : area_sheets(release, result.study)) expect(sheet.sections);
    CHECK(std::get<TextColumn>(layer->column("text")->values) == expected);
  }
}

TEST_CASE("a study of tables alone has neither sheets nor a table of areas in its orientation") {
  StudyResult result = study();
  const auto tells_of_areas = [](const StudyResult& one) {
    const Orientation told = committee_orientation(release_study(one, Profile::open), one.study);
    const std::vector<SheetSection>& page = told.pages[1];
    return std::any_of(page.begin(), page.end(),
                       [](const SheetSection& section) { return section.part == SheetPart::areas; });
  };
  CHECK(public_sheets(result).size() == 5);
  CHECK(tells_of_areas(result));
  result.study.sources.clear();
  result.sources.clear();
  CHECK(public_sheets(result).empty());
  CHECK_FALSE(tells_of_areas(result));
}

TEST_CASE("years in which nobody was asked are gaps and not zeros") {
  StudyResult result = small_study({{40, 0, 47}, {30, 0, 30}, {22, 0, 22}}, {200.0, 200.0});
  result.study.sources.front().kind = SourceKind::perceived_unsafe;
  const std::vector<AreaSheet> sheets = public_sheets(result);
  const std::vector<SheetYear>& years = section_of(sheets.front(), SheetPart::trend)->trends.front().years;
  CHECK(years.at(0).state == YearState::shown);
  CHECK(years.at(1).state == YearState::no_data);
}

TEST_CASE("places of the table are those of the map and carry its numbers") {
  for (const AreaSheet& sheet : public_sheets(study())) {
    const SheetSection* section = section_of(sheet, SheetPart::places);
    if (section == nullptr || sheet.places.empty()) continue;
    REQUIRE(section->table.rows.size() == sheet.places.size());
    for (std::size_t i = 0; i < sheet.places.size(); ++i) {
      CHECK(section->table.rows[i].front() == sheet.places[i].number);
      CHECK(section->table.rows[i].size() == section->table.heads.size());
    }
  }
  CHECK_FALSE(public_sheets(study()).front().places.empty());
}

TEST_CASE("a sheet is found by the id or the name of its area and none is what lies in no area") {
  StudyResult result = study();
  result.areas.names = {"North", "South", "East", "East"};
  const std::vector<AreaSheet> sheets = public_sheets(result);
  CHECK(find_sheet(sheets, "A2") == 1);
  CHECK(find_sheet(sheets, "North") == 0);
  CHECK(find_sheet(sheets, "none") == 4);
  CHECK_THROWS_AS(static_cast<void>(find_sheet(sheets, "East")), ArgumentError);  // two of that name
  CHECK_THROWS_AS(static_cast<void>(find_sheet(sheets, "A9")), ArgumentError);
}

TEST_CASE("what most events of a place are is told where that leaves the rest room") {
  const std::vector<MultiPolygon> everywhere{rectangle(-1e6, -1e6, 1e6, 1e6)};
  const auto profile_of = [&](const EventSet& events, std::int64_t fewest) {
    return detail::place_profiles(everywhere, events, Language::english, fewest).front();
  };
  CHECK(profile_of(events_of({{11}}), 5).most_often == "a");   // 6 of a, 5 of b
  CHECK(profile_of(events_of({{10}}), 5).most_often.empty());  // as many of each
  CHECK(profile_of(events_of({{9}}), 5).most_often.empty());   // too few to tell the public
  CHECK(profile_of(events_of({{9}}), 1).most_often == "a");    // not too few for the office
  CHECK(profile_of(events_of({{200}}), 1).mostly_at.empty());  // dates without hours
  CHECK(detail::place_profiles({}, events_of({{9}}), Language::english, 5).empty());
}

TEST_CASE(
    "the time of day of a place is the six hours with over half of its events or twelve with over two "
    "thirds") {
  const std::vector<MultiPolygon> everywhere{rectangle(-1e6, -1e6, 1e6, 1e6)};
  const auto time_of = [&](const std::vector<int>& hours, std::int64_t fewest) {
    EventSet events = events_of({{static_cast<int>(hours.size())}});
    for (std::size_t i = 0; i < hours.size(); ++i)
      *events.times[i] += std::chrono::hours(hours[i]) + std::chrono::minutes(1);
    return detail::place_profiles(everywhere, events, Language::english, fewest).front().mostly_at;
  };
  std::vector<int> evenings(20, 20);
  CHECK(time_of(evenings, 5) == "18–24 h");
  CHECK(time_of({20, 20, 20, 20}, 5).empty());
  std::vector<int> night(7, 22);
  night.insert(night.end(), 7, 3);
  night.insert(night.end(), 4, 9);
  CHECK(time_of(night, 5) == "18–6 h");
  std::vector<int> spread;
  for (int i = 0; i < 5; ++i) spread.insert(spread.end(), {1, 7, 13, 19});
  CHECK(time_of(spread, 5).empty());
}

namespace {

/// The public layers of a study with further ones, as other parts of a study would release them.
Release with_layers(const StudyResult& result, std::vector<Layer> further) {
  std::vector<Layer> layers = release_study(result, Profile::open).layers();
  for (Layer& layer : further) {
    std::erase_if(layers, [&](const Layer& other) { return other.name == layer.name; });
    layers.push_back(std::move(layer));
  }
  return internal_release(std::move(layers));
}

Layer walk_places() {
  Layer layer{.name = "walk_places", .places = std::vector<Point>{{400.0, 400.0}, {600.0, 600.0}}};
  const auto add = [&](const char* name, TextColumn values) {
    layer.columns.push_back({.name = name, .values = std::move(values)});
  };
  add("area_id", {"A1", "A1"});
  add("label", {"The path", "The playground"});
  add("kind", {"unsafe", "safe"});
  add("reasons", {"light, bushes", ""});
  add("good", {"", "people about"});
  add("placed", {"point", "point"});
  return layer;
}

Layer measures() {
  Layer layer{.name = "measures"};
  const auto add = [&](const char* name, TextColumn values) {
    layer.columns.push_back({.name = name, .values = std::move(values)});
  };
  add("id", {"M1", "M2", "M3"});
  add("area_id", {"A1", "A1", "A2"});
  add("label", {"Cut the bushes", "Put up lights", "Paint"});
  add("kind", {"", "", ""});
  add("responsible", {"the municipality", "the housing company", ""});
  add("due", {"2015-05-31", "", ""});
  add("status", {"agreed", "done", "proposed"});
  add("status_words", {"agreed", "done", "proposed"});
  layer.columns.push_back({.name = "overdue", .values = IntegerColumn{1, 0, 0}});
  return layer;
}

}  // namespace

TEST_CASE("what works stands before what does not and both are lettered as on the map") {
  const StudyResult result = study();
  const AreaSheet sheet = area_sheets(with_layers(result, {walk_places()}), result.study).front();
  REQUIRE(sheet.marks.size() == 2);
  CHECK(sheet.marks.front().safe);
  const std::string words = all_words(sheet);
  const auto good = words.find("A · The playground: people about");
  const auto bad = words.find("B · The path: light, bushes");
  CHECK(good != std::string::npos);
  CHECK(bad != std::string::npos);
  CHECK(good < bad);
}

TEST_CASE("open measures stand with who does them and by when and those done are counted") {
  const StudyResult result = study();
  const std::vector<AreaSheet> sheets = area_sheets(with_layers(result, {measures()}), result.study);
  const SheetSection* section = section_of(sheets.front(), SheetPart::measures);
  REQUIRE(section != nullptr);
  CHECK(section->sentences.front() == "Open measures: 1, of which overdue: 1. Done: 1.");
  CHECK(section->sentences.size() == 1);  // nobody looked at what it did
  REQUIRE(section->table.rows.size() == 1);
  CHECK(section->table.rows.front() ==
        std::vector<std::string>{"Cut the bushes", "the municipality", "31 May 2015 (overdue)", "agreed"});
  CHECK(section_of(sheets.back(), SheetPart::measures) == nullptr);
}

TEST_CASE("a sheet says what a done measure was followed by and what cannot be told of it") {
  const StudyResult result = study();
  Layer effects{.name = "measure_effects"};
  const auto add = [&](const char* name, TextColumn values) {
    effects.columns.push_back({.name = name, .values = std::move(values)});
  };
  const std::string source = result.study.sources.front().name;
  add("measure_id", {"M2", "M2", "M3", ""});
  add("label", {"Put up lights", "Put up lights", "Paint", ""});
  add("source", {source, "other", source, source});
  add("class", {"fewer", "cannot_tell", "more", "more"});
  const AreaSheet sheet = area_sheets(with_layers(result, {measures(), effects}), result.study).front();
  const SheetSection* section = section_of(sheet, SheetPart::measures);
  REQUIRE(section != nullptr);
  REQUIRE(section->sentences.size() == 3);
  CHECK(section->sentences[1] ==
        "Put up lights: Police reports have since become fewer than at places like it.");
  CHECK(section->sentences[2] == "Whether what was done has changed anything else cannot be told yet.");
}
