// Safety walks, places, measures and their effects as they are released.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "hotspot/plan/disclosure.hpp"
#include "plan/compute_effects.hpp"
#include "support/small_study.hpp"

using namespace hotspot;
using namespace hotspot::test;
using namespace std::chrono;

TEST_SUITE_BEGIN("fast");

namespace {

const std::vector<double> enough{200, 210, 220, 230};

/// Reports fall to a third in the first area in 2011 and stay as they are in the others.
const EventTable falling{{60, 20, 20}, {60, 60, 60}, {58, 61, 60}, {55, 57, 60}, {9, 9, 9}};

SafetyRegister walked() {
  return {
      .walks = {{.id = "v1", .area = "A1", .status = WalkStatus::offered, .offered_on = 2010y / March / 1},
                {.id = "v2",
                 .area = "A1",
                 .status = WalkStatus::held,
                 .held_on = 2010y / May / 1,
                 .led_by = Party::police},
                {.id = "v3", .area = "A2", .status = WalkStatus::declined}},
      .places = {{.id = "s1",
                  .title = "Underpass",
                  .point = Point{510, 510},
                  .kind = WalkPlaceKind::unsafe,
                  .reasons = {PlaceReason::light, PlaceReason::bushes},
                  .good = {PlaceStrength::open_view}},
                 {.id = "s2",
                  .title = "Square",
                  .point = Point{1700, 300},
                  .kind = WalkPlaceKind::unsafe,
                  .reasons = {PlaceReason::drug_dealing}},
                 {.id = "s3", .area = "A3", .title = "Club", .kind = WalkPlaceKind::safe}},
      .measures = {{.id = "m1",
                    .place = "s1",
                    .title = "Lamps",
                    .kind = MeasureKind::lighting,
                    .responsible = Party::municipality,
                    .status = MeasureStatus::done,
                    .done_on = 2011y / January / 1},
                   {.id = "m2", .place = "s2", .title = "Patrol", .status = MeasureStatus::agreed},
                   {.id = "m3",
                    .area = "A4",
                    .title = "Benches",
                    .responsible = Party::residents,
                    .status = MeasureStatus::agreed,
                    .due = 2012y / June / 1},
                   {.id = "m4",
                    .place = "s1",
                    .title = "Cutting",
                    .kind = MeasureKind::cutting_bushes,
                    .status = MeasureStatus::done,
                    .done_on = 2012y / August / 1}}};
}

StudyResult walked_study(const EventTable& table = falling, const std::vector<double>& households = enough) {
  StudyResult result = small_study(table, households);
  result.study.effects.radius = Metres{200.0};
  RegisterResult found{.content = walked(), .as_of = 2012y / December / 31};
  found.walk_area = {0, 0, 1};
  found.place_area = {0, 1, 2};
  found.measure_area = {0, 1, 3, 0};
  found.measure_place = {0, 1, std::nullopt, 0};
  found.measure_point = {Point{510, 510}, Point{1700, 300}, std::nullopt, Point{510, 510}};
  result.safety_register = std::move(found);
  result.safety_register->effects = detail::compute_effects(result, {});
  return result;
}

template <class Values>
const Values& column(const Release& release, const std::string& layer, const std::string& name) {
  return std::get<Values>(release.layer(layer)->column(name)->values);
}

}  // namespace

TEST_CASE("the walk with the latest day says how it stands in an area") {
  const Release release = release_study(walked_study(), Profile::open);
  CHECK(column<TextColumn>(release, "walks", "status") == TextColumn{"held", "declined", "", ""});
  CHECK(column<TextColumn>(release, "walks", "held_on")[0] == "2010-05-01");
  CHECK(column<IntegerColumn>(release, "walks", "walks_held") == IntegerColumn{1, 0, 0, 0});
}

TEST_CASE("places of drug dealing and their measures stay in the office") {
  const StudyResult result = walked_study();
  const Release open = release_study(result, Profile::open);
  CHECK(column<TextColumn>(open, "walk_places", "id") == TextColumn{"s1", "s3"});
  CHECK(column<TextColumn>(open, "measures", "id") == TextColumn{"m1", "m3", "m4"});
  const Release internal = release_study(result, Profile::internal);
  CHECK(column<TextColumn>(internal, "walk_places", "id") == TextColumn{"s1", "s2", "s3"});
  CHECK(internal.layer("measures")->rows() == 4);
}

TEST_CASE("areas with few households tell nothing of walks and measures") {
  const Release release = release_study(walked_study(falling, {12, 210, 220, 230}), Profile::open);
  CHECK(column<TextColumn>(release, "walks", "status") == TextColumn{"", "declined", "", ""});
  CHECK(column<TextColumn>(release, "walks", "hidden")[0] == "few_households");
  CHECK_FALSE(column<IntegerColumn>(release, "walks", "walks_held")[0].has_value());
  CHECK(column<TextColumn>(release, "walk_places", "id") == TextColumn{"s3"});
  CHECK(column<TextColumn>(release, "measures", "id") == TextColumn{"m3"});
  CHECK(release.layer("measure_effects")->rows() == 0);
}

TEST_CASE("rows without a point of their own stand in the middle of their area and say so") {
  const Release release = release_study(walked_study(), Profile::open);
  CHECK(column<TextColumn>(release, "measures", "placed") == TextColumn{"point", "area", "point"});
  const auto& points = std::get<std::vector<Point>>(release.layer("measures")->places);
  CHECK(points[1] == Point{3500, 500});
  CHECK(column<IntegerColumn>(release, "measures", "overdue") == IntegerColumn{0, 1, 0});
}

TEST_CASE("a measure is compared with places that had as many events before it") {
  const StudyResult result = walked_study();
  const std::vector<MeasureEffect>& effects = result.safety_register->effects;
  REQUIRE(effects.size() == 2);
  const MeasureEffect& lamps = effects[0];
  REQUIRE(lamps.state == EffectState::measured);
  CHECK(lamps.counts.treated.before == 60);
  CHECK(lamps.counts.treated.after == 20);
  REQUIRE(!lamps.controls.empty());
  for (const Point& control : lamps.controls) {
    CHECK(std::hypot(control.x - 510, control.y - 510) >= 600.0);
    for (const Point& other : lamps.controls) {
      if (!(control == other)) CHECK(std::hypot(control.x - other.x, control.y - other.y) >= 600.0);
    }
  }
  // The first controls are the places of the other areas: 60, 58 and 55 events before.
  CHECK(lamps.counts.control.before >= 173);
  CHECK(lamps.result.difference < -40.0);
  CHECK(lamps.result.interval.high < 0.0);
  CHECK(effects[1].state == EffectState::too_early);
}

TEST_CASE("an effect is told in words and in public without its counts") {
  const StudyResult result = walked_study();
  const Release open = release_study(result, Profile::open);
  CHECK(column<TextColumn>(open, "measure_effects", "class") == TextColumn{"fewer", "cannot_tell"});
  CHECK(column<TextColumn>(open, "measure_effects", "state") == TextColumn{"measured", "too_early"});
  for (const char* counts : {"treated_before", "treated_after", "control_before", "control_after"})
    CHECK(std::isnan(column<RealColumn>(open, "measure_effects", counts)[0]));
  const double told = column<RealColumn>(open, "measure_effects", "difference")[0];
  CHECK(told == std::round(result.safety_register->effects[0].result.difference));
  const Release internal = release_study(result, Profile::internal);
  CHECK(column<RealColumn>(internal, "measure_effects", "treated_before")[0] == 60.0);
  CHECK(column<RealColumn>(internal, "measure_effects", "change_percent")[0] < -50.0);
}

TEST_CASE("an effect with few events hides its figures and its words") {
  EventTable few = falling;
  few[0] = {3, 20, 20};
  const StudyResult result = walked_study(few);
  const Release open = release_study(result, Profile::open);
  CHECK(column<TextColumn>(open, "measure_effects", "hidden")[0] == "under_threshold");
  CHECK(column<TextColumn>(open, "measure_effects", "class")[0].empty());
  CHECK(std::isnan(column<RealColumn>(open, "measure_effects", "difference")[0]));
}

TEST_CASE("measures of one kind are pooled from those whose figures are told") {
  StudyResult result = walked_study();
  RegisterResult& found = *result.safety_register;
  found.effects.push_back(found.effects[0]);
  const Release release = release_study(result, Profile::open);
  const TextColumn& levels = column<TextColumn>(release, "measure_effects", "level");
  const auto kind = std::find(levels.begin(), levels.end(), "kind") - levels.begin();
  REQUIRE(kind < static_cast<std::ptrdiff_t>(levels.size()));
  const auto row = static_cast<std::size_t>(kind);
  CHECK(column<IntegerColumn>(release, "measure_effects", "measures")[row] == 2);
  CHECK(column<TextColumn>(release, "measure_effects", "class")[row] == "fewer");
  const double ratio = std::exp(found.effects[0].relative.estimate);
  const Release inside = release_study(result, Profile::internal);
  CHECK(column<RealColumn>(inside, "measure_effects", "change_percent")[row] ==
        doctest::Approx(100.0 * (ratio - 1.0)));
  CHECK(column<RealColumn>(release, "measure_effects", "change_percent")[row] ==
        std::round(100.0 * (ratio - 1.0)));
}

TEST_CASE("what cannot be measured says why") {
  StudyResult result = walked_study();
  std::vector<Measure>& measures = result.safety_register->content.measures;
  measures[0].done_on = std::nullopt;
  measures[3].done_on = 2010y / February / 1;
  std::vector<MeasureEffect> effects = detail::compute_effects(result, {});
  CHECK(effects[0].state == EffectState::no_date);
  CHECK(effects[1].state == EffectState::no_before);
  measures[0].done_on = 2011y / January / 1;
  result.safety_register->measure_point[3] = std::nullopt;
  result.study.effects.displacement = Metres{5000.0};
  effects = detail::compute_effects(result, {});
  CHECK(effects[0].state == EffectState::no_controls);
  CHECK(effects[1].state == EffectState::no_place);
}

TEST_CASE("a study without a register has its layers without rows") {
  const Release release = release_study(small_study(falling, enough), Profile::open);
  for (const char* layer : {"walks", "walk_places", "measures", "measure_effects"}) {
    CAPTURE(layer);
    CHECK(release.layer(layer)->rows() == 0);
  }
}
