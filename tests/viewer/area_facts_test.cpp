// What is told of the area that is selected.
#include "state/area_facts.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "state/words.hpp"
#include "viewer_samples.hpp"

using namespace hotspot;
using namespace hotspot::viewer;
using namespace hotspot::viewer::test;

TEST_SUITE_BEGIN("fast");

namespace {

/// Three areas: one above all together, one about the same, one hidden.
State housing_areas() {
  const double nan = std::nan("");
  auto data = std::make_shared<LayerData>();
  data->layer.name = "housing_areas";
  data->layer.crs = Crs::local();
  data->layer.places = std::vector<MultiPolygon>{square(0, 0, 90), square(100, 0, 90), square(200, 0, 90)};
  data->layer.columns = {
      {.name = "id", .values = TextColumn{"v", "m", "o"}},
      {.name = "name", .values = TextColumn{"Vest", "Midt", "Øst"}},
      {.name = "company", .values = TextColumn{"BO", "BO", ""}},
      {.name = "department", .values = TextColumn{"7", "", ""}},
      {.name = "residents", .values = RealColumn{1000, 1000, 40}},
      {.name = "households", .values = RealColumn{500, nan, 20}},
      {.name = "police_count", .values = RealColumn{60, 20, nan}, .title = "Police: number"},
      {.name = "police_rate", .values = RealColumn{60, 20, nan}},
      {.name = "police_rate_low", .values = RealColumn{46, 12, nan}},
      {.name = "police_rate_high", .values = RealColumn{77, 41, nan}},
      {.name = "police_hidden", .values = TextColumn{"", "", "under_threshold"}},
      {.name = "police_change_before", .values = IntegerColumn{40, 10, {}}},
      {.name = "police_change_after", .values = IntegerColumn{20, 10, {}}},
      {.name = "police_change_percent", .values = RealColumn{-50, 0, nan}},
      {.name = "police_change_low", .values = RealColumn{-72, -63, nan}},
      {.name = "police_change_high", .values = RealColumn{-12, 167, nan}},
      {.name = "police_change_class", .values = IntegerColumn{-1, 0, {}}}};
  return state_with({map_layer(1, data, Role::area)});
}

AreaFacts facts_of_row(std::size_t row) {
  State state = housing_areas();
  apply(state, Select{1, row});
  return selected_area(state.document).value();
}

}  // namespace

TEST_CASE("one selected area has facts and none or several have not") {
  State state = housing_areas();
  CHECK_FALSE(selected_area(state.document).has_value());
  apply(state, Select{1, 0});
  CHECK(selected_area(state.document)->name == "Vest");
  apply(state, Select{1, 1, SelectAs::toggled});
  CHECK_FALSE(selected_area(state.document).has_value());
}

TEST_CASE("the facts of an area say how it stands and how it changed") {
  const AreaFacts facts = facts_of_row(0);
  CHECK(facts.company == "BO \u00b7 7");
  CHECK(facts.households == 500.0);
  REQUIRE(facts.sources.size() == 1);
  const SourceFacts& police = facts.sources.front();
  CHECK(police.title == "Police");
  CHECK(police.count == 60.0);
  CHECK(police.rate_against_all == Against::higher);
  CHECK(police.change == -50.0);
  CHECK(police.change_against_none == Against::lower);
}

TEST_CASE("an interval that holds the reference tells nothing") {
  const SourceFacts police = facts_of_row(1).sources.front();
  CHECK(police.rate_against_all == Against::cannot_tell);
  CHECK(police.change_against_none == Against::cannot_tell);
}

TEST_CASE("a hidden figure is said to be hidden and nothing is told of it") {
  const SourceFacts police = facts_of_row(2).sources.front();
  CHECK(police.hidden == "under_threshold");
  CHECK(std::isnan(police.count));
  CHECK(police.rate_against_all == Against::unknown);
  CHECK(police.change_against_none == Against::unknown);
}

TEST_CASE("the words of the action sheet belong to the area they are of") {
  State state = housing_areas();
  auto table = std::make_shared<LayerData>();
  table->layer.name = "sheets";
  table->layer.columns = {
      {.name = "area_id", .values = TextColumn{"", "m", "m", "m", "v"}},
      {.name = "section", .values = TextColumn{"summary", "summary", "summary", "trend", "summary"}},
      {.name = "text",
       .values = TextColumn{"All", "In short", "Few events.", "From year to year", "In short"}}};
  state.document.tables = {table};
  apply(state, Select{1, 1});
  const std::vector<SheetWords> sheet = selected_area(state.document)->sheet;
  REQUIRE(sheet.size() == 2);
  CHECK(sheet[0].heading == "In short");
  CHECK(sheet[0].sentences == std::vector<std::string>{"Few events."});
  CHECK(sheet[1].heading == "From year to year");
  apply(state, Select{1, 2});
  CHECK(selected_area(state.document)->sheet.empty());
}

TEST_CASE("the unit of a rate is told in the language of the person") {
  const std::string unit = "events per 1000 residents and year";
  CHECK(rate_unit_words(unit, Language::english) == "per 1,000 residents and year");
  CHECK(rate_unit_words(unit, Language::danish) == "pr. 1.000 beboere og år");
  CHECK(rate_unit_words("", Language::danish) == "pr. år");
  CHECK(rate_unit_words("events per km2", Language::english) == "a year");
}
